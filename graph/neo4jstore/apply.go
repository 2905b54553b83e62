package neo4jstore

import (
	"context"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Apply implements driver.Store.
func (s *store) Apply(ctx context.Context, change driver.Change) error {
	var applied int64
	var ids map[string]bool
	err := s.write(ctx, nil, func(t tx, now state) (parameters, error) {
		if now.Revision != change.Revision || now.Settled != change.Base {
			return nil, driver.ErrMoved
		}
		applied, ids = now.applied+1, s.named.take(now.applied)
		t.named = ids
		if err := t.apply(change); err != nil {
			return nil, err
		}
		values := parameters{"applied": applied}
		if change.Settles {
			values["settled"] = change.Revision
		}
		return values, nil
	})
	if err == nil && !change.Settles { // that takes away names that nobody refers to
		s.named.keep(applied, ids)
	}
	return err
}

// rowsAtOnce is how many rows one statement takes.
const rowsAtOnce = 1500

func (t tx) apply(c driver.Change) error {
	steps := []func() error{
		func() error { return inChunks(slices.Concat(c.DropEvents, replaced(c.PutEvents)), t.dropEvents) },
		func() error { return inChunks(c.DropEntities, t.dropEntities) },
		func() error { return inChunks(c.DropReprints, t.dropReprints) },
		func() error { return inChunks(c.PutEntities, t.putEntities) },
		func() error { return inChunks(c.PutEvents, t.putEvents) },
		func() error { return inChunks(c.PutReprints, t.putReprints) },
	}
	if c.Settles {
		steps = append(steps, func() error { return t.do("sweep", nil, nil) })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// replaced is the ids of events that may be there already.
func replaced(rows []driver.Digested[driver.Event]) []string {
	var ids []string
	for _, d := range rows {
		if !d.New {
			ids = append(ids, d.Row.ID)
		}
	}
	return ids
}

func inChunks[T any](rows []T, do func([]T) error) error {
	for chunk := range slices.Chunk(rows, rowsAtOnce) {
		if err := do(chunk); err != nil {
			return err
		}
	}
	return nil
}

func (t tx) dropEvents(ids []string) error {
	return t.do("drop_events", parameters{"ids": ids}, nil)
}

func (t tx) dropReprints(ids []string) error {
	return t.do("drop_reprints", parameters{"ids": ids}, nil)
}

func (t tx) dropEntities(ids []string) error {
	rows := make([]properties, len(ids))
	for i, id := range ids {
		rows[i] = bareName(id)
	}
	return t.do("drop_entities", parameters{"entities": rows}, nil)
}

func (t tx) putReprints(reprints []driver.Reprint) error {
	rows := make([]properties, len(reprints))
	for i, r := range reprints {
		rows[i] = properties{"article": r.Article, "of": r.Of}
	}
	return t.do("put_reprints", parameters{"reprints": rows}, nil)
}

func (t tx) putEntities(entities []driver.Digested[driver.Entity]) error {
	rows := make([]properties, len(entities))
	named := map[string]bool{}
	for i, d := range entities {
		e := d.Row
		offices := []properties{}
		held, inside := officesAndCountry(e)
		for _, o := range held {
			offices = append(offices, properties{"of": o.Of, "held": heldOffice(e, o)})
			named[o.Of] = true
		}
		named[inside] = true
		rows[i] = properties{"entity": entityProperties(e, d.Digest), "actor": e.Actor, "place": e.Place, "offices": offices, "inside": orNil(inside)}
	}
	if err := t.name(named); err != nil {
		return err
	}
	if t.named != nil {
		for _, d := range entities {
			t.named[d.Row.ID] = true
		}
	}
	return t.do("put_entities", parameters{"entities": rows}, nil)
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// officesAndCountry are the edges of an entity: the posts it holds somewhere, and where it lies.
func officesAndCountry(e driver.Entity) (offices []schema.Office, inside string) {
	for _, o := range e.Offices {
		if o.Of != "" {
			offices = append(offices, o)
		}
	}
	if e.Place && e.Country != e.ID {
		inside = e.Country
	}
	return offices, inside
}

func (t tx) putEvents(events []driver.Digested[driver.Event]) error {
	rows := make([]properties, len(events))
	named := map[string]bool{}
	for i, d := range events {
		rows[i] = eventRow(d)
		for _, p := range d.Row.Participants {
			named[p.Actor] = true
		}
		for _, p := range d.Row.Places {
			named[p.Place] = true
		}
	}
	if err := t.name(named); err != nil {
		return err
	}
	err := t.do("put_events", parameters{"events": rows}, nil)
	if isTwice(err) { // one that was new is there by now
		return driver.ErrMoved
	}
	return err
}

// eventRow is an event with its edges, which carry its date: a timeline is read along them.
func eventRow(d driver.Digested[driver.Event]) properties {
	participants, places, contradicts := []properties{}, []properties{}, []properties{}
	for _, p := range d.Row.Participants {
		participants = append(participants, participation(d.Row, p))
	}
	for _, p := range d.Row.Places {
		places = append(places, scene(d.Row, p))
	}
	for _, c := range d.Row.Contradicts {
		contradicts = append(contradicts, properties{"a": c.A, "b": c.B, "field": c.Field})
	}
	return properties{"event": eventProperties(d.Row, d.Digest), "undated": !d.Row.HasDay(), "participants": participants, "places": places, "contradicts": contradicts}
}

func participation(e driver.Event, p driver.Participation) properties {
	edge := properties{"actor": p.Actor, "support": p.Support}
	edge.text("role", string(p.Role))
	if p.Inferred {
		edge["inferred"] = true
	}
	edge.day("date", e.Earliest)
	return edge
}

func scene(e driver.Event, p driver.Scene) properties {
	edge := properties{"place": p.Place, "support": p.Support}
	edge.day("date", e.Earliest)
	return edge
}

package neo4jstore

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// chunk is how many events are filled at once: many enough to spare statements, few enough for flat memory.
const chunk = 1000

// Events implements driver.Store.
func (s *store) Events(ctx context.Context, q driver.Query) iter.Seq2[driver.Event, error] {
	return func(yield func(driver.Event, error) bool) {
		events, at, err := s.heads(ctx, q)
		for part := range slices.Chunk(events, chunk) {
			if err != nil {
				break
			}
			if len(events) > chunk { // the others are filled already
				err = s.fillAt(ctx, part, at)
			}
			for i := 0; i < len(part) && err == nil; i++ {
				if !yield(part[i], nil) {
					return
				}
			}
		}
		if err != nil {
			yield(driver.Event{}, err)
		}
	}
}

// heads returns the events of a query in order; with their edges when they are few.
func (s *store) heads(ctx context.Context, q driver.Query) (events []driver.Event, at state, err error) {
	at, err = s.steadily(ctx, func(t tx) (err error) {
		if events, err = t.heads(q); err == nil && len(events) <= chunk {
			err = t.fill(events)
		}
		return err
	})
	driver.SortEvents(events)
	return events, at, err
}

// fillAt reads edges as they were when the canon was at a state.
func (s *store) fillAt(ctx context.Context, events []driver.Event, at state) error {
	if err := s.read(ctx, func(t tx) error { return t.fill(events) }); err != nil {
		return err
	}
	now, err := s.now(ctx)
	if err == nil && now.applied != at.applied {
		err = driver.ErrMoved
	}
	return err
}

func (t tx) heads(q driver.Query) ([]driver.Event, error) {
	var events []driver.Event
	err := t.do(selection(q), queryParameters(q), func(r *row) error {
		if e := event(r); q.Inside(e) {
			events = append(events, e)
		}
		return nil
	})
	return events, err
}

// selection is the statement that begins where a query leaves the fewest events.
func selection(q driver.Query) string {
	switch {
	case len(q.IDs) > 0:
		return "events_by_id"
	case len(q.Actors) > 0:
		return "events_of_actors"
	case len(q.Places) > 0:
		return "events_at_places"
	case len(q.Types) > 0:
		return "events_of_types"
	}
	return "events"
}

func queryParameters(q driver.Query) parameters {
	return parameters{
		"ids": orNull(q.IDs), "actors": orNull(q.Actors), "places": orNull(q.Places), "types": orNull(q.Types),
		"modalities": orNull(q.Modalities), "from": dayOrNull(q.From), "to": dayOrNull(q.To),
	}
}

func orNull[T ~string](values []T) any {
	if len(values) == 0 {
		return nil
	}
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func dayOrNull(d schema.Day) any {
	if d == 0 {
		return nil
	}
	return neo4j.DateOf(d.Time())
}

func event(r *row) driver.Event {
	return driver.Event{ID: r.text(), Type: schema.EventType(r.text()), Title: r.text(), Time: r.time(), Earliest: r.day(), Latest: r.day(),
		Basis: schema.TimeBasis(r.text()), Modality: schema.Modality(r.text()), Sources: int(r.int()), Conflict: r.flag(),
		Figures: r.figures(), Mentions: r.list(), Contradicts: r.contradictions()}
}

// fill reads the edges of events.
func (t tx) fill(events []driver.Event) error {
	at := make(map[string]*driver.Event, len(events))
	ids := make([]string, len(events))
	for i := range events {
		at[events[i].ID], ids[i] = &events[i], events[i].ID
	}
	return t.do("event_edges", parameters{"ids": ids}, func(r *row) error {
		if e := at[r.text()]; e != nil {
			edges(r, e)
		}
		return nil
	})
}

func edges(r *row, e *driver.Event) {
	e.Participants, e.Places = nil, nil
	r.rows(func(p *row) {
		e.Participants = append(e.Participants, driver.Participation{Actor: p.text(), Role: schema.Role(p.text()), Support: int(p.int()), Inferred: p.flag()})
	})
	r.rows(func(p *row) {
		e.Places = append(e.Places, driver.Scene{Place: p.text(), Support: int(p.int())})
	})
	slices.SortFunc(e.Participants, func(a, b driver.Participation) int {
		return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Role, b.Role))
	})
	slices.SortFunc(e.Places, func(a, b driver.Scene) int { return cmp.Compare(a.Place, b.Place) })
}

// Tellings implements driver.Store.
func (s *store) Tellings(ctx context.Context, events []string) iter.Seq2[driver.Telling, error] {
	return func(yield func(driver.Telling, error) bool) {
		var found []driver.Telling
		_, err := s.steadily(ctx, func(t tx) (err error) {
			found, err = t.tellings(events)
			return err
		})
		if err != nil {
			yield(driver.Telling{}, err)
			return
		}
		for _, t := range found {
			if !yield(t, nil) {
				return
			}
		}
	}
}

func (t tx) tellings(events []string) ([]driver.Telling, error) {
	var found []driver.Telling
	err := t.do("tellings", parameters{"events": orEmpty(events)}, func(r *row) error {
		telling := driver.Telling{Event: r.text(), Reprint: r.text(), Article: head(r)}
		inner := &row{values: next[[]any](r)}
		telling.Mention = mention(inner)
		found = append(found, telling)
		return inner.err
	})
	slices.SortFunc(found, func(a, b driver.Telling) int {
		return cmp.Or(cmp.Compare(a.Event, b.Event), cmp.Compare(a.Mention.ID, b.Mention.ID))
	})
	return found, err
}

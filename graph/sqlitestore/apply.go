package sqlitestore

import (
	"context"
	"database/sql"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Apply implements driver.Store.
func (s *store) Apply(ctx context.Context, change driver.Change) error {
	return inTx(ctx, s.db, func(tx *sql.Tx) error {
		st, err := stateIn(ctx, tx)
		if err != nil {
			return err
		}
		if st.Revision != change.Revision || st.Settled != change.Base {
			return driver.ErrMoved
		}
		w := &canonWriter{statements{ctx: ctx, tx: tx}}
		defer w.close()
		return w.apply(change)
	})
}

// canonWriter writes the canon inside one transaction.
type canonWriter struct{ statements }

func (w *canonWriter) apply(c driver.Change) error {
	steps := []func() error{
		func() error { return each(c.DropEvents, w.dropEvent) },
		func() error { return each(c.DropEntities, w.dropEntity) },
		func() error { return each(c.DropReprints, w.dropReprint) },
		func() error { return each(c.PutEntities, w.putEntity) },
		func() error { return each(c.PutEvents, w.putEvent) },
		func() error { return each(c.PutReprints, w.putReprint) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	if !c.Settles {
		return nil
	}
	return w.run(`UPDATE meta SET value = ?1 WHERE key = 'settled' AND value <> ?1`, c.Revision)
}

func each[T any](items []T, do func(T) error) error {
	for _, item := range items {
		if err := do(item); err != nil {
			return err
		}
	}
	return nil
}

// drop deletes a row and, only if it was there, its edges.
func (w *canonWriter) drop(row string, edges []string, id string) error {
	if n, err := w.count(row, id); err != nil || n == 0 {
		return err
	}
	return each(edges, func(query string) error { return w.run(query, id) })
}

var eventEdges = []string{
	`DELETE FROM participation WHERE event = ?`,
	`DELETE FROM scene WHERE event = ?`,
	`DELETE FROM mention_of WHERE event = ?`,
	`DELETE FROM contradiction WHERE event = ?`,
}

func (w *canonWriter) dropEvent(id string) error {
	return w.drop(`DELETE FROM event WHERE id = ?`, eventEdges, id)
}

func (w *canonWriter) dropEntity(id string) error {
	return w.drop(`DELETE FROM entity WHERE id = ?`, []string{`DELETE FROM entity_key WHERE entity = ?`}, id)
}

func (w *canonWriter) dropReprint(article string) error {
	return w.run(`DELETE FROM reprint WHERE article = ?`, article)
}

func (w *canonWriter) putReprint(r driver.Reprint) error {
	return w.run(`INSERT INTO reprint (article, of) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET of = excluded.of`,
		r.Article, r.Of)
}

func (w *canonWriter) putEntity(d driver.Digested[driver.Entity]) error {
	e := d.Row
	if err := w.dropEntity(e.ID); err != nil {
		return err
	}
	err := w.run(`INSERT INTO entity (id, kind, name, aliases, country, location, offices, actor, place, keys, said, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, string(e.Kind), e.Name, names(e.Aliases), e.Country, e.Location.String(),
		list(e.Offices, func(o schema.Office) office { return office(o) }), e.Actor, e.Place, names(e.Keys), list(e.Said, sayingOf), d.Digest)
	if err != nil {
		return err
	}
	return each(e.Keys, func(key string) error {
		return w.run(`INSERT INTO entity_key (key, entity) VALUES (?, ?)`, key, e.ID)
	})
}

func (w *canonWriter) putEvent(d driver.Digested[driver.Event]) error {
	e := d.Row
	if !d.New {
		if err := w.dropEvent(e.ID); err != nil {
			return err
		}
	}
	n, err := w.count(`INSERT OR IGNORE INTO event (id, type, title, time, time_kind, date, end_date, basis, modality, sources, conflict, figures, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, string(e.Type), e.Title, e.Time.String(), string(e.Time.Kind), day(e.Earliest), day(e.Latest), string(e.Basis),
		string(e.Modality), e.Sources, e.Conflict, list(e.Figures, func(f schema.Figure) figure { return figure(f) }), d.Digest)
	switch {
	case err != nil:
		return err
	case n == 0: // one that was new is there by now
		return driver.ErrMoved
	}
	return w.eventEdges(e)
}

func (w *canonWriter) eventEdges(e driver.Event) error {
	date := e.Earliest.String()
	for _, p := range e.Participants {
		if err := w.run(`INSERT INTO participation (actor, date, event, role, support, inferred) VALUES (?, ?, ?, ?, ?, ?)`,
			p.Actor, date, e.ID, string(p.Role), p.Support, p.Inferred); err != nil {
			return err
		}
	}
	for _, p := range e.Places {
		if err := w.run(`INSERT INTO scene (place, date, event, support) VALUES (?, ?, ?, ?)`,
			p.Place, date, e.ID, p.Support); err != nil {
			return err
		}
	}
	for _, m := range e.Mentions {
		if err := w.run(`INSERT INTO mention_of (event, mention) VALUES (?, ?)`, e.ID, m); err != nil {
			return err
		}
	}
	for _, c := range e.Contradicts {
		if err := w.run(`INSERT INTO contradiction (event, a, b, field) VALUES (?, ?, ?, ?)`, e.ID, c.A, c.B, c.Field); err != nil {
			return err
		}
	}
	return nil
}

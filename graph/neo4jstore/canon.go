package neo4jstore

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Canon implements driver.Store.
func (s *store) Canon(ctx context.Context, part *driver.Part) (driver.Canon, error) {
	events, entities, reprints := "event_digests", "entity_digests", "reprints"
	if part != nil {
		events, entities, reprints = "event_digests_of", "entity_digests_of", "reprints_of"
	} else {
		part = &driver.Part{}
	}
	var canon driver.Canon
	_, err := s.steadily(ctx, func(t tx) error {
		canon = driver.Canon{Events: map[string]string{}, Entities: map[string]string{}}
		if err := t.pairs(events, part.Mentions, func(id, digest string) { canon.Events[id] = digest }); err != nil {
			return err
		}
		if err := t.pairs(entities, part.Entities, func(id, digest string) { canon.Entities[id] = digest }); err != nil {
			return err
		}
		return t.pairs(reprints, part.Articles, func(article, of string) {
			canon.Reprints = append(canon.Reprints, driver.Reprint{Article: article, Of: of})
		})
	})
	slices.SortFunc(canon.Reprints, func(a, b driver.Reprint) int { return cmp.Compare(a.Article, b.Article) })
	return canon, err
}

// pairs hands the rows of a statement over some ids to take.
func (t tx) pairs(name string, ids []string, take func(a, b string)) error {
	return t.do(name, parameters{"ids": orEmpty(ids)}, func(r *row) error {
		take(r.text(), r.text())
		return nil
	})
}

// Entities implements driver.Store.
func (s *store) Entities(ctx context.Context, ids []string) iter.Seq2[driver.Entity, error] {
	statement := "entities"
	if ids != nil {
		statement = "entities_by_id"
	}
	return func(yield func(driver.Entity, error) bool) {
		var found []driver.Entity
		_, err := s.steadily(ctx, func(t tx) (err error) {
			found, err = t.entities(statement, parameters{"ids": orEmpty(ids)})
			return err
		})
		if err != nil {
			yield(driver.Entity{}, err)
			return
		}
		for _, e := range found {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Lookup implements driver.Store.
func (s *store) Lookup(ctx context.Context, key string) ([]driver.Entity, error) {
	var found []driver.Entity
	err := s.read(ctx, func(t tx) (err error) {
		if found, err = t.entities("entity_by_id", parameters{"key": key}); err != nil {
			return err
		}
		if key == "" || key != driver.Key(key) {
			return nil // an id, or nothing that a key can be
		}
		named, err := t.entities("entities_by_key", parameters{"key": key, "part": "|" + key + "|"})
		for _, e := range named {
			if e.ID != key {
				found = append(found, e)
			}
		}
		return err
	})
	slices.SortFunc(found, compareEntities)
	return found, err
}

func compareEntities(a, b driver.Entity) int { return cmp.Compare(a.ID, b.ID) }

func (t tx) entities(name string, params parameters) ([]driver.Entity, error) {
	var found []driver.Entity
	err := t.do(name, params, func(r *row) error {
		found = append(found, entity(r))
		return nil
	})
	slices.SortFunc(found, compareEntities)
	return found, err
}

func entity(r *row) driver.Entity {
	e := driver.Entity{ID: r.text(), Kind: schema.EntityKind(r.text()), Name: r.text(), Aliases: r.list(), Country: r.text(), Location: r.point()}
	titles, of := r.list(), r.list()
	n := max(len(titles), len(of))
	titles, of = padded(titles, n), padded(of, n)
	for i := range min(len(titles), len(of)) {
		e.Offices = append(e.Offices, schema.Office{Title: titles[i], Of: of[i]})
	}
	e.Actor, e.Place, e.Keys, e.Said = r.flag(), r.flag(), r.list(), r.sayings()
	return e
}

// Activity implements driver.Store.
func (s *store) Activity(ctx context.Context, scenes bool) ([]driver.Activity, error) {
	statement := "activity_of_actors"
	if scenes {
		statement = "activity_at_places"
	}
	var out []driver.Activity
	_, err := s.steadily(ctx, func(t tx) error {
		out = nil
		return t.do(statement, nil, func(r *row) error {
			out = append(out, driver.Activity{Entity: r.text(), Events: int(r.int()), First: r.day(), Last: r.day()})
			return nil
		})
	})
	slices.SortFunc(out, func(a, b driver.Activity) int { return cmp.Compare(a.Entity, b.Entity) })
	return out, err
}

// Counts implements driver.Store.
func (s *store) Counts(ctx context.Context) (c driver.Counts, err error) {
	err = s.read(ctx, func(t tx) error {
		return t.do("counts", nil, func(r *row) error {
			for _, n := range []*int{&c.Articles, &c.Mentions, &c.Events, &c.Dated, &c.Conflicts, &c.Actors, &c.Places} {
				*n = int(r.int())
			}
			return nil
		})
	})
	return c, err
}

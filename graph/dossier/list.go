package dossier

import (
	"cmp"
	"context"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Row is an entity in a list of all.
type Row struct {
	driver.Entity
	Articles    int // that name it
	Events      int // that it takes part in, or that happen there
	First, Last schema.Day
}

// Actors lists who may take part in events, the most active first.
func Actors(ctx context.Context, store driver.Store) ([]Row, error) {
	return list(ctx, store, false, func(e driver.Entity) bool { return e.Actor })
}

// Places lists where events may happen, those of the most events first.
func Places(ctx context.Context, store driver.Store) ([]Row, error) {
	return list(ctx, store, true, func(e driver.Entity) bool { return e.Place })
}

func list(ctx context.Context, store driver.Store, scenes bool, wanted func(driver.Entity) bool) ([]Row, error) {
	activity, err := store.Activity(ctx, scenes)
	if err != nil {
		return nil, err
	}
	busy := make(map[string]driver.Activity, len(activity))
	for _, a := range activity {
		busy[a.Entity] = a
	}
	var rows []Row
	for e, err := range store.Entities(ctx, nil) {
		if err != nil {
			return nil, err
		}
		if wanted(e) {
			a := busy[e.ID]
			rows = append(rows, Row{e, namedBy(e), a.Events, a.First, a.Last})
		}
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.ID, b.ID))
	})
	return rows, nil
}

// namedBy is how many articles name an entity: each gives it one kind.
func namedBy(e driver.Entity) int {
	n := 0
	for _, s := range e.Said {
		if s.Field == driver.SaidKind {
			n += s.Articles
		}
	}
	return n
}

package graph

import (
	"context"
	"errors"
	"slices"

	"chronograph/graph/driver"
	"chronograph/graph/resolve"
)

// settle computes the canon from the evidence and writes what differs. When
// another program changes the evidence meanwhile it starts again.
func (g *Graph) settle(ctx context.Context) error {
	for {
		state, err := g.store.State(ctx)
		if err != nil || state.Revision == state.Settled {
			return err
		}
		if err := g.settleAt(ctx, state.Revision); !errors.Is(err, driver.ErrMoved) {
			return err
		}
	}
}

func (g *Graph) settleAt(ctx context.Context, revision int64) error {
	var r resolve.Resolver
	for a, err := range g.store.Evidence(ctx) {
		if err != nil {
			return err
		}
		r.Add(a)
	}
	canon, err := g.store.Canon(ctx)
	if err != nil {
		return err
	}
	changes := difference(canon, r.Resolve())
	for i := range changes {
		changes[i].Revision = revision
		if err := g.store.Apply(ctx, changes[i]); err != nil {
			return err
		}
	}
	return nil
}

// rowsApplied is how many rows a change has at most, for flat memory and short locks.
const rowsApplied = 20_000

// difference returns what has to be written so that the stored canon becomes
// the wanted one, in parts; the last part settles.
func difference(have driver.Canon, want resolve.Result) []driver.Change {
	putEvents, dropEvents := differ(have.Events, want.Events, func(e driver.Event) string { return e.ID })
	putEntities, dropEntities := differ(have.Entities, want.Entities, func(e driver.Entity) string { return e.ID })
	putReprints, dropReprints := differReprints(have.Reprints, want.Reprints)
	last := driver.Change{
		DropEntities: dropEntities, PutEntities: putEntities, PutReprints: putReprints, DropReprints: dropReprints, Settles: true,
	}
	var parts []driver.Change
	for part := range slices.Chunk(dropEvents, rowsApplied) {
		parts = append(parts, driver.Change{DropEvents: part})
	}
	for part := range slices.Chunk(putEvents, rowsApplied) {
		parts = append(parts, driver.Change{PutEvents: part})
	}
	return append(parts, last)
}

// differ compares rows with the digests that are stored.
func differ[T any](have map[string]string, want []T, id func(T) string) (put []driver.Digested[T], drop []string) {
	wanted := make(map[string]bool, len(want))
	for _, row := range want {
		wanted[id(row)] = true
		if d := digestOf(row); have[id(row)] != d {
			put = append(put, driver.Digested[T]{Row: row, Digest: d})
		}
	}
	for id := range have {
		if !wanted[id] {
			drop = append(drop, id)
		}
	}
	slices.Sort(drop)
	return put, drop
}

func differReprints(have, want []driver.Reprint) (put []driver.Reprint, drop []string) {
	stored := make(map[driver.Reprint]bool, len(have))
	for _, r := range have {
		stored[r] = true
	}
	wanted := make(map[string]bool, len(want))
	for _, r := range want {
		wanted[r.Article] = true
		if !stored[r] {
			put = append(put, r)
		}
	}
	for _, r := range have {
		if !wanted[r.Article] {
			drop = append(drop, r.Article)
		}
	}
	return put, drop
}

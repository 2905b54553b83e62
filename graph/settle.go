package graph

import (
	"context"
	"errors"
	"maps"
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
	r := resolve.New()
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
	d := difference{ctx: ctx, store: g.store, have: canon, revision: revision}
	return d.write(r.Resolve())
}

// difference writes what has to be written so that the stored canon becomes
// another, a part at a time: for flat memory and short locks.
type difference struct {
	ctx      context.Context
	store    driver.Store
	have     driver.Canon
	revision int64
	part     driver.Change
}

// rowsApplied is how many events a part has at most.
const rowsApplied = 5000

func (d *difference) write(want resolve.Result) error {
	for e := range want.Events {
		digest := digestOf(e)
		if stored, ok := d.have.Events[e.ID]; !ok || stored != digest {
			d.part.PutEvents = append(d.part.PutEvents, driver.Digested[driver.Event]{Row: e, Digest: digest})
		}
		delete(d.have.Events, e.ID)
		if len(d.part.PutEvents) == rowsApplied {
			if err := d.apply(); err != nil {
				return err
			}
		}
	}
	d.part.DropEvents = slices.Sorted(maps.Keys(d.have.Events))
	d.entities(want.Entities)
	d.reprints(want.Reprints)
	d.part.Settles = true
	return d.apply()
}

func (d *difference) apply() error {
	d.part.Revision = d.revision
	err := d.store.Apply(d.ctx, d.part)
	d.part = driver.Change{}
	return err
}

func (d *difference) entities(want []driver.Entity) {
	for _, e := range want {
		digest := digestOf(e)
		if stored, ok := d.have.Entities[e.ID]; !ok || stored != digest {
			d.part.PutEntities = append(d.part.PutEntities, driver.Digested[driver.Entity]{Row: e, Digest: digest})
		}
		delete(d.have.Entities, e.ID)
	}
	d.part.DropEntities = slices.Sorted(maps.Keys(d.have.Entities))
}

func (d *difference) reprints(want []driver.Reprint) {
	stored := make(map[string]string, len(d.have.Reprints))
	for _, r := range d.have.Reprints {
		stored[r.Article] = r.Of
	}
	for _, r := range want {
		if stored[r.Article] != r.Of {
			d.part.PutReprints = append(d.part.PutReprints, r)
		}
		delete(stored, r.Article)
	}
	d.part.DropReprints = slices.Sorted(maps.Keys(stored))
}

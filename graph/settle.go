package graph

import (
	"context"
	"errors"
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/graph/resolve"
	"chronograph/schema"
)

// settle computes the canon from the evidence and writes what differs. When
// another program changes the evidence meanwhile it starts again. fresh may
// hold the articles that were added since the canon was computed.
func (g *Graph) settle(ctx context.Context, fresh *fresh) error {
	var last driver.State
	for tries := 0; ; tries++ {
		state, err := g.store.State(ctx)
		if err != nil || state.Revision == state.Settled {
			return err
		}
		if state != last {
			last, tries = state, 0
		}
		if err := g.settleAt(ctx, state, fresh.at(state)); !errors.Is(err, driver.ErrMoved) || tries == patience {
			return err
		}
	}
}

// patience is how often the canon may turn out to be another while the evidence stays the same.
const patience = 100

func (g *Graph) settleAt(ctx context.Context, state driver.State, r *resolve.Resolver) error {
	if r == nil {
		r = resolve.New()
		if err := g.read(ctx, added(state), r.Add); err != nil {
			return err
		}
	}
	var part *driver.Part
	if grows(state) {
		if err := g.lookAround(ctx, r, state.Settled); err != nil {
			return err
		}
		part = r.Touched()
	}
	canon, err := g.stored(ctx, r, part)
	if err != nil {
		return err
	}
	if part != nil && r.Moves() {
		state.Rewritten = state.Revision // all articles are read again
		return g.settleAt(ctx, state, nil)
	}
	d := difference{ctx: ctx, store: g.store, have: canon, state: state}
	return d.write(r.Resolve())
}

// grows reports whether there is a canon to which articles were only added.
func grows(s driver.State) bool { return s.Settled > 0 && s.Rewritten <= s.Settled }

// added selects what has to be resolved: new articles, or all where some
// changed: what a mention that is gone held together may be anywhere.
func added(s driver.State) driver.Scope {
	if grows(s) {
		return driver.Scope{Since: s.Settled}
	}
	return driver.Scope{}
}

func (g *Graph) read(ctx context.Context, scope driver.Scope, take func(driver.Article)) error {
	for a, err := range g.store.Evidence(ctx, scope) {
		if err != nil {
			return err
		}
		take(a)
	}
	return nil
}

// lookAround reads what the new articles touch, and what that touches, among
// those that are settled.
func (g *Graph) lookAround(ctx context.Context, r *resolve.Resolver, settled int64) error {
	for {
		near, texts := r.Unread()
		if len(texts) > 0 {
			if err := g.read(ctx, driver.Scope{Texts: texts}, r.Edition); err != nil {
				return err
			}
		}
		if len(near) == 0 {
			return nil
		}
		if err := g.read(ctx, driver.Scope{Near: near, Until: settled}, r.Context); err != nil {
			return err
		}
	}
}

// stored reads a part of the canon, and meanwhile what was said of its
// entities before; all of the canon when part is nil.
func (g *Graph) stored(ctx context.Context, r *resolve.Resolver, part *driver.Part) (driver.Canon, error) {
	said := make(chan error, 1)
	go func() { said <- g.readSaid(ctx, r, part) }()
	canon, err := g.store.Canon(ctx, part)
	return canon, errors.Join(err, <-said)
}

func (g *Graph) readSaid(ctx context.Context, r *resolve.Resolver, part *driver.Part) error {
	if part == nil {
		return nil
	}
	for e, err := range g.store.Entities(ctx, part.Entities) {
		if err != nil {
			return err
		}
		r.Base(e)
	}
	return nil
}

// difference writes what has to be written so that the stored canon becomes
// another, a part at a time: for flat memory and short locks.
type difference struct {
	ctx   context.Context
	store driver.Store
	have  driver.Canon
	state driver.State // that it was computed from
	part  driver.Change
	under chan error // the part that is being written, nil for none
}

// rowsApplied is how many events a part has at most. Neo4j looks through all
// that a transaction deleted with everything it looks up afterwards.
const rowsApplied = 1500

func (d *difference) write(want resolve.Result) (err error) {
	defer func() { err = errors.Join(err, d.wait()) }()
	if !grows(d.state) {
		// Events then find whom they lead to. Where counts are added to those
		// that are stored, it has to wait for the part that settles.
		d.entities(want.Entities)
		if err := d.apply(); err != nil {
			return err
		}
	}
	for e := range want.Events {
		digest := digestOf(e)
		if stored, ok := d.have.Events[e.ID]; !ok || stored != digest {
			d.part.PutEvents = append(d.part.PutEvents, driver.Digested[driver.Event]{Row: e, Digest: digest, New: !ok})
		}
		delete(d.have.Events, e.ID)
		if len(d.part.PutEvents) == rowsApplied {
			if err := d.apply(); err != nil {
				return err
			}
		}
	}
	if err := d.dropEvents(); err != nil {
		return err
	}
	if grows(d.state) {
		d.entities(want.Entities)
	}
	d.reprints(want.Reprints)
	d.part.Settles = true
	return d.apply()
}

// dropEvents takes away what is not wanted any more, a part at a time.
func (d *difference) dropEvents() error {
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(d.have.Events)), rowsApplied) {
		if d.part.Rows() > 0 {
			if err := d.apply(); err != nil {
				return err
			}
		}
		d.part.DropEvents = ids
	}
	return nil
}

// apply has the part written while the next one is computed.
func (d *difference) apply() error {
	part := d.part
	part.Revision, part.Base = d.state.Revision, d.state.Settled
	d.part = driver.Change{}
	if err := d.wait(); err != nil {
		return err
	}
	d.under = make(chan error, 1)
	go func() { d.under <- d.put(part) }()
	return nil
}

// put writes a part, by halves when it is too large for the store.
func (d *difference) put(part driver.Change) error {
	err := d.store.Apply(d.ctx, part)
	if schema.CodeOf(err) != schema.TooLarge {
		return err
	}
	first, rest := halves(part)
	if first.Rows() == 0 {
		return err
	}
	if err := d.put(first); err != nil {
		return err
	}
	return d.put(rest)
}

// halves divides a part. Rows of entities stay with what settles: where they
// are counts added to others, a build that is cut short must not add them twice.
func halves(part driver.Change) (first, rest driver.Change) {
	first, rest = driver.Change{Revision: part.Revision, Base: part.Base}, part
	first.PutEvents, rest.PutEvents = halved(part.PutEvents)
	first.DropEvents, rest.DropEvents = halved(part.DropEvents)
	first.DropEntities, rest.DropEntities = halved(part.DropEntities)
	if !part.Settles {
		first.PutEntities, rest.PutEntities = halved(part.PutEntities)
	}
	return first, rest
}

func halved[T any](rows []T) (first, rest []T) {
	half := len(rows) / 2
	return rows[:half], rows[half:]
}

func (d *difference) wait() error {
	if d.under == nil {
		return nil
	}
	err := <-d.under
	d.under = nil
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

package neo4jstore

import (
	"context"
	"errors"
	"math"
	"time"

	"chronograph/graph/driver"
)

// state is what the :Chronograph node says.
type state struct {
	driver.State
	applied int64 // how often the canon was written
	legacy  bool  // some articles were written before layout 2
	// articles are those that a writer asked for and that are there, sorted.
	articles []string
}

// state reads what the statement of a name returns of the :Chronograph node.
func (t tx) state(name string, params parameters) (st state, err error) {
	found := false
	err = t.do(name, params, func(r *row) error {
		found = true
		st = state{driver.State{Revision: r.int(), Settled: r.int(), Rewritten: r.int()}, r.int(), r.flag(), r.list()}
		return nil
	})
	if err == nil && !found {
		err = t.s.config.gone()
	}
	return st, err
}

// State implements driver.Store.
func (s *store) State(ctx context.Context) (driver.State, error) {
	st, err := s.now(ctx)
	if st.legacy { // what lies near is not known of all
		st.Rewritten = math.MaxInt64
	}
	return st.State, err
}

// now is the state in a transaction of its own. Through the bookmarks whatever
// is read after it, in another transaction, sees all that this state counts.
func (s *store) now(ctx context.Context) (st state, err error) {
	err = s.read(ctx, func(t tx) error {
		st, err = t.state("state", nil)
		return err
	})
	return st, err
}

// steadily calls look until the canon was the same before and after it; look
// may be called again. Neo4j reads what is committed at the moment, so a
// statement may see one part of a change and not the other.
func (s *store) steadily(ctx context.Context, look func(tx) error) (state, error) {
	for pause := firstPause; ; pause = min(2*pause, longPause) {
		before, err := s.now(ctx)
		if err != nil {
			return before, err
		}
		seen := s.read(ctx, look)
		after, err := s.now(ctx)
		if err = errors.Join(seen, err); err == nil && after.applied == before.applied {
			return after, nil
		}
		if err != nil && (after.applied == before.applied || ctx.Err() != nil) {
			return after, err
		}
		if err := sleep(ctx, min(pause, time.Second)); err != nil {
			return after, err
		}
	}
}

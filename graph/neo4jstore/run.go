package neo4jstore

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// runner is a session or a transaction.
type runner func(ctx context.Context, statement string, params map[string]any) (neo4j.ResultWithContext, error)

// parameters of a statement.
type parameters = map[string]any

// tx runs statements of one transaction.
type tx struct {
	ctx context.Context
	s   *store
	run runner
	// named holds entities that are known to have a node; nil when nothing is known.
	named map[string]bool
}

// do runs a statement and hands its rows to take, which may be nil.
func (t tx) do(name string, params parameters, take func(*row) error) error {
	return t.statement(cypher(name), params, take)
}

func (t tx) statement(text string, params parameters, take func(*row) error) error {
	result, err := t.run(t.ctx, text, params)
	if err != nil {
		return err
	}
	for result.Next(t.ctx) {
		if take == nil {
			continue
		}
		r := &row{values: result.Record().Values}
		if err := take(r); err != nil {
			return err
		}
		if r.err != nil {
			return r.err
		}
	}
	if err := result.Err(); err != nil {
		return err
	}
	summary, err := result.Consume(t.ctx)
	if err == nil && t.s.observe != nil {
		t.s.observe(summary)
	}
	return err
}

// readIn reads in another database of the server.
func (s *store) readIn(ctx context.Context, database string, look func(tx) error) error {
	other := *s
	other.config.Database, other.bookmarks = database, nil
	return other.read(ctx, look)
}

func (s *store) session(ctx context.Context, mode neo4j.AccessMode, fetch int) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		DatabaseName: s.config.Database, AccessMode: mode, BookmarkManager: s.bookmarks, FetchSize: fetch,
	})
}

// alone runs look outside a transaction of its own: every statement is one.
func (s *store) alone(ctx context.Context, mode neo4j.AccessMode, fetch int, look func(tx) error) error {
	session := s.session(ctx, mode, fetch)
	defer session.Close(context.WithoutCancel(ctx))
	return look(tx{ctx: ctx, s: s, run: func(ctx context.Context, statement string, params parameters) (neo4j.ResultWithContext, error) {
		return session.Run(ctx, statement, params)
	}})
}

// read runs look, which only reads and may be called again.
func (s *store) read(ctx context.Context, look func(tx) error) error {
	return s.patiently(ctx, func() error {
		return s.alone(ctx, neo4j.AccessModeRead, neo4j.FetchDefault, look)
	})
}

// write runs change in a transaction while no other writer is at work; it may
// be called again. It is told which of some articles are there.
func (s *store) write(ctx context.Context, articles []string, change func(tx, state) (values parameters, err error)) error {
	return s.patiently(ctx, func() error { return s.once(ctx, articles, change) })
}

func (s *store) once(ctx context.Context, articles []string, change func(tx, state) (parameters, error)) error {
	session := s.session(ctx, neo4j.AccessModeWrite, neo4j.FetchDefault)
	defer session.Close(context.WithoutCancel(ctx))
	explicit, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	defer explicit.Close(context.WithoutCancel(ctx)) // rolls back, does nothing after Commit
	t := tx{ctx: ctx, s: s, run: explicit.Run}
	now, err := t.state("lock", parameters{"ids": orEmpty(articles)})
	if err != nil {
		return err
	}
	values, err := change(t, now)
	if err != nil || values == nil {
		return err
	}
	if err := t.do("unlock", parameters{"values": values}, nil); err != nil {
		return err
	}
	return explicit.Commit(ctx)
}

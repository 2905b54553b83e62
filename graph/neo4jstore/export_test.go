package neo4jstore

import (
	"context"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
)

// Observe has a store tell of every statement it ran.
func Observe(s driver.Store, observe func(neo4j.ResultSummary)) { s.(*store).observe = observe }

// Ask runs a statement of a test and returns its rows.
func Ask(t testing.TB, s driver.Store, statement string) (rows [][]any) {
	t.Helper()
	require.NoError(t, s.(*store).alone(context.Background(), neo4j.AccessModeWrite, neo4j.FetchDefault, func(t tx) error {
		return t.statement(statement, nil, func(r *row) error {
			rows = append(rows, r.values)
			return nil
		})
	}))
	return rows
}

// Create writes rows that are not there, in one transaction and without a look at what is.
func Create(ctx context.Context, s driver.Store, articles []driver.Article, events []driver.Digested[driver.Event], entities []driver.Digested[driver.Entity]) error {
	st := s.(*store)
	session := st.session(ctx, neo4j.AccessModeWrite, neo4j.FetchDefault)
	defer session.Close(ctx)
	explicit, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	defer explicit.Close(ctx)
	t := tx{ctx: ctx, s: st, run: explicit.Run}
	if err := inChunks(entities, t.putEntities); err != nil {
		return err
	}
	if len(articles) > 0 {
		if err := t.put(articles, 0); err != nil {
			return err
		}
	}
	rows := make([]properties, len(events))
	for i, d := range events {
		rows[i] = eventRow(d)
	}
	if err := t.do("put_events", parameters{"events": rows}, nil); err != nil {
		return err
	}
	return explicit.Commit(ctx)
}

// Settle says that there is evidence and that the canon follows from it.
func Settle(ctx context.Context, s driver.Store) error {
	return s.(*store).write(ctx, nil, func(_ tx, now state) (parameters, error) {
		return parameters{"revision": now.Revision + 1, "settled": now.Revision + 1}, nil
	})
}

// Undo takes articles out with the events that only they tell of.
func Undo(ctx context.Context, s driver.Store, ids []string) error {
	for part := range slices.Chunk(ids, 500) {
		err := s.(*store).write(ctx, nil, func(t tx, now state) (parameters, error) {
			err := t.statement(`MATCH (a:Article)<-[:REPORTED_IN]-(m:EventMention) WHERE a.id IN $ids
				OPTIONAL MATCH (m)-[:MENTION_OF]->(e:Event)
				DETACH DELETE m, e, a`, parameters{"ids": part}, nil)
			return parameters{"settled": now.Revision}, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// CheckAgent refuses a server that is too old.
func CheckAgent(agent string) error { return Config{}.checkAgent(agent) }

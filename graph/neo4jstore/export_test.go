package neo4jstore

import (
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
	require.NoError(t, s.(*store).alone(t.Context(), neo4j.AccessModeWrite, neo4j.FetchDefault, func(t tx) error {
		return t.statement(statement, nil, func(r *row) error {
			rows = append(rows, r.values)
			return nil
		})
	}))
	return rows
}

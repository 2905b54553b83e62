package neo4jstore_test

import (
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
	"chronograph/graph/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Opener {
		config := wiped(t)
		return func(t *testing.T) driver.Store { return opened(t, config) }
	})
}

// server is the server of the tests.
func server(t testing.TB) neo4jstore.Config {
	t.Helper()
	s := servertest.Find(t)
	return neo4jstore.Config{URI: s.URI, User: s.User, Password: s.Password, Database: s.Database}
}

// wiped is the server without a graph.
func wiped(t testing.TB) neo4jstore.Config {
	t.Helper()
	config := server(t)
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	return config
}

// opened is a store whose statements must not use what Neo4j is about to give up.
func opened(t testing.TB, config neo4jstore.Config) driver.Store {
	t.Helper()
	store, err := neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	neo4jstore.Observe(store, func(s neo4j.ResultSummary) { notDeprecated(t, s) })
	return store
}

func notDeprecated(t testing.TB, s neo4j.ResultSummary) {
	for _, n := range s.Notifications() {
		assert.NotEqual(t, notifications.Deprecation, n.Category(), "%s\n%s", n.Description(), s.Query().Text())
	}
}

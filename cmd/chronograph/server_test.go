package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
)

// newServer is a server of this test alone, empty and not started. The program's environment points to it.
func newServer(t *testing.T) (*servertest.Own, neo4jstore.Config) {
	own := servertest.New(t)
	t.Setenv("NEO4J_USERNAME", own.User)
	t.Setenv("NEO4J_PASSWORD", own.Password)
	t.Setenv("NEO4J_DATABASE", own.Database)
	return own, neo4jstore.Config{URI: own.URI, User: own.User, Password: own.Password, Database: own.Database}
}

func serverState(t *testing.T, config neo4jstore.Config) driver.State {
	t.Helper()
	store, err := neo4jstore.Open(t.Context(), config)
	require.NoError(t, err)
	defer store.Close()
	state, err := store.State(t.Context())
	require.NoError(t, err)
	return state
}

func now() time.Time { return time.Now() }

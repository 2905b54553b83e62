package main

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/schema"
)

// TestWipingAHub: a country has more edges than one transaction can take out.
func TestWipingAHub(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server of its own")
	}
	own, config := newServer(t)
	own.Start(t, "dbms.memory.transaction.total.max=12m")
	store, err := neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	for part := range 40 {
		var change driver.Change
		for i := range 500 {
			e := driver.Event{ID: fmt.Sprintf("mention:%d-%d", part, i), Type: "STATE", Participants: []driver.Participation{{Actor: "country:RU", Role: schema.Agent, Support: 1}}}
			change.PutEvents = append(change.PutEvents, driver.Digested[driver.Event]{Row: e, Digest: "d", New: true})
		}
		require.NoError(t, store.Apply(t.Context(), change))
	}
	require.NoError(t, store.Close())
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))

	store, err = neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	defer store.Close()
	for range store.Events(t.Context(), driver.Query{}) {
		t.Fatal("something is left")
	}
}

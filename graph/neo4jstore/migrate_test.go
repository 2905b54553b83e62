package neo4jstore_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/neo4jstore"
)

// TestALayout1GraphIsCarriedOver: what lies near is not known of its articles,
// so they are read again and the canon is computed whole.
func TestALayout1GraphIsCarriedOver(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	g := graph.Open(store, "1")
	_, err := g.Ingest(t.Context(), meetings(30), nil)
	require.NoError(t, err)
	want, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.version = 1, c.migrations = ['0001_graph']")
	neo4jstore.Ask(t, store, "MATCH (m:EventMention) REMOVE m.near")
	require.NoError(t, g.Close())

	store = opened(t, config)
	g = graph.Open(store, "1")
	defer g.Close()
	state, err := store.State(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, math.MaxInt64, state.Rewritten)
	s, err := g.Ingest(t.Context(), meetings(30), nil)
	require.NoError(t, err)
	assert.Equal(t, 30, s.Changed)
	got, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

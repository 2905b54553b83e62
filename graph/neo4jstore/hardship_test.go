package neo4jstore_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/schema"
)

func TestANewerGraphIsRefused(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.version = 99")
	require.NoError(t, store.Close())
	_, err := neo4jstore.Init(t.Context(), config)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "newer chronograph (layout 99")
}

func TestMigratingIsRecordedAndIdempotent(t *testing.T) {
	config := wiped(t)
	for range 2 {
		require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	}
	store := opened(t, config)
	defer store.Close()
	recorded := neo4jstore.Ask(t, store, "MATCH (c:Chronograph) RETURN c.version, c.migrations")
	assert.Equal(t, [][]any{{int64(driver.Version), []any{"0001_graph", "0002_near", "0003_inferred", "0004_event_labels"}}}, recorded)
	neo4jstore.Ask(t, store, "DROP CONSTRAINT event_id")
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Equal(t, "missing: event_id", findings[len(findings)-1].Problem)
	require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	findings, err = neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Zero(t, driver.Trouble(findings))
}

func TestForeignNodes(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	t.Cleanup(func() { // whatever the test left
		neo4jstore.Ask(t, store, "MATCH (n) WHERE n.foreign DETACH DELETE n")
		assert.NoError(t, store.Close())
	})
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	neo4jstore.Ask(t, store, "CREATE (:Event {name: 'a concert', foreign: true})")
	_, err := neo4jstore.Init(t.Context(), config)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "holds :Event nodes of something else")
	assert.Len(t, neo4jstore.Ask(t, store, "MATCH (n:Event) RETURN n.name"), 1, "it is left as it was")

	neo4jstore.Ask(t, store, "MATCH (n:Event) DELETE n")
	g := graph.Open(opened(t, config), "1")
	defer g.Close()
	_, err = g.Ingest(t.Context(), meetings(5), nil)
	require.NoError(t, err)
	want, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	neo4jstore.Ask(t, store, `CREATE (:Event {name: 'a concert', date: 'tomorrow', foreign: true})-[:OCCURRED_AT {foreign: true}]->(:Place {name: 'hall', foreign: true}),
		(:Article {title: 1, foreign: true})<-[:REPORTED_IN]-(:EventMention {foreign: true}), (:Actor:Entity {name: ['x'], foreign: true})`)
	got, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	assert.Equal(t, want, got, "what others write later is not read")
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Contains(t, findings[0].Problem, "not so 5 times")
}

func TestAWipeThatWasCutShort(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	defer store.Close()
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.wiping = true")
	_, err := neo4jstore.Init(t.Context(), config)
	assert.ErrorContains(t, err, "run chronograph store wipe again")
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	again, err := neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	require.NoError(t, again.Close())
}

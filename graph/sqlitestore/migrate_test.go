package sqlitestore_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/sqlitestore"
)

// TestALayout1FileIsCarriedOver: what lies near is not known of its articles,
// so they are read again and the canon is computed whole.
func TestALayout1FileIsCarriedOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	script, err := os.ReadFile("migrations/0001_graph.sql")
	require.NoError(t, err)
	execute(t, path, string(script)+`; PRAGMA application_id = 0x63686772; PRAGMA user_version = 1;
		INSERT INTO article VALUES ('article:1', 'tin/1.txt', '', 'Nga họp', '', 'vi', '2020-11-12', NULL, 'hash@1', 'key', 'Nga họp.');
		UPDATE meta SET value = 1 WHERE key IN ('revision', 'settled')`)
	store, err := sqlitestore.Open(t.Context(), path)
	require.NoError(t, err)
	defer store.Close()
	stamps, err := store.Stamps(t.Context(), []string{"article:1"}, nil)
	require.NoError(t, err)
	assert.Equal(t, []driver.Stamp{{ID: "article:1", Path: "tin/1.txt"}}, stamps, "no hash is equal to none")
	state, err := store.State(t.Context())
	require.NoError(t, err)
	assert.Equal(t, driver.State{Revision: 1, Settled: 1, Rewritten: math.MaxInt64}, state)
}

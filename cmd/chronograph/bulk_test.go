package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/neo4jstore"
)

// TestBulkLoad fills an empty server with the real import tool.
func TestBulkLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server of its own")
	}
	own, config := newServer(t)
	file, folder := filepath.Join(t.TempDir(), "graph.db"), filepath.Join(t.TempDir(), "csv")
	chronograph(t, "build", "--quiet", "--store", file, corpus)
	chronograph(t, "graph", "--store", file, "--format", "neo4j-csv", "--out", folder)

	load := own.Command(t, "import", "@import.args")
	load.Dir = folder
	said, err := load.CombinedOutput()
	require.NoError(t, err, "%s", said)
	own.Start(t)

	missing := 0
	for _, f := range neo4jstore.Doctor(t.Context(), config, now) {
		if f.Problem != "" {
			missing++
			assert.Equal(t, "its constraints and indexes", f.What)
		}
	}
	assert.Equal(t, 1, missing, "the import tool makes no constraints")
	chronograph(t, "store", "--store", config.URI, "init")
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	for _, f := range findings {
		assert.Empty(t, f.Problem, f.What)
	}
	assert.Equal(t, fileFingerprint(t, file), serverFingerprint(t, config))
	before := serverState(t, config)
	chronograph(t, "build", "--quiet", "--store", config.URI, corpus)
	assert.Equal(t, before, serverState(t, config), "a build of the same articles writes nothing")
}

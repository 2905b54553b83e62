package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
	"chronograph/graph/sqlitestore"
)

const corpus = "../../testdata/corpus"

// onServer points the program's environment to the server of the tests, without a graph on it, and returns its address.
func onServer(t *testing.T) neo4jstore.Config {
	t.Helper()
	server := servertest.Find(t)
	t.Setenv("NEO4J_USERNAME", server.User)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	t.Setenv("NEO4J_DATABASE", server.Database)
	config := neo4jstore.Config{URI: server.URI, User: server.User, Password: server.Password, Database: server.Database}
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	return config
}

// TestNeo4jStories runs the program as its users do, with a graph in Neo4j.
func TestNeo4jStories(t *testing.T) {
	server := onServer(t)
	articles, err := filepath.Abs(corpus)
	require.NoError(t, err)
	scripts, err := filepath.Glob("../../testdata/neo4j/*.txtar")
	require.NoError(t, err)
	for _, script := range scripts { // one after the other: they share the server
		t.Run("", func(t *testing.T) {
			testscript.Run(t, testscript.Params{
				Files:               []string{script},
				RequireExplicitExec: true,
				RequireUniqueNames:  true,
				Setup: func(env *testscript.Env) error {
					env.Vars = append(env.Vars, servertest.Find(t).Environment()...)
					env.Setenv("CHRONOGRAPH_STORE", server.URI)
					env.Setenv("CORPUS", articles)
					env.Setenv("COLUMNS", "80")
					return neo4jstore.Wipe(context.Background(), server)
				},
				Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
			})
		})
	}
}

// chronograph runs a command that must succeed.
func chronograph(t *testing.T, args ...string) {
	t.Helper()
	var out, talk bytes.Buffer
	require.Zero(t, run(t.Context(), append([]string{"chronograph"}, args...), streams{nil, &out, &talk}), "%s: %s", args, &talk)
}

func fingerprint(t *testing.T, store driver.Store) string {
	t.Helper()
	g := graph.Open(store, "")
	defer g.Close()
	f, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	return f
}

func fileFingerprint(t *testing.T, path string) string {
	t.Helper()
	store, err := sqlitestore.Open(t.Context(), path)
	require.NoError(t, err)
	return fingerprint(t, store)
}

func serverFingerprint(t *testing.T, config neo4jstore.Config) string {
	t.Helper()
	store, err := neo4jstore.Open(t.Context(), config)
	require.NoError(t, err)
	return fingerprint(t, store)
}

// TestBothStoresHoldOneGraph builds the same articles into either kind of store.
func TestBothStoresHoldOneGraph(t *testing.T) {
	for _, articles := range []string{corpus, "../../../shared/eval/docs"} {
		t.Run(filepath.Base(articles), func(t *testing.T) {
			if _, err := os.Stat(articles); err != nil {
				t.Skipf("needs the articles in %s", articles)
			}
			server, file := onServer(t), filepath.Join(t.TempDir(), "graph.db")
			chronograph(t, "build", "--quiet", "--store", file, articles)
			chronograph(t, "build", "--quiet", "--store", server.URI, articles)
			assert.Equal(t, fileFingerprint(t, file), serverFingerprint(t, server))
			findings, err := neo4jstore.Verify(t.Context(), server)
			require.NoError(t, err)
			for _, f := range findings {
				assert.Empty(t, f.Problem, f.What)
			}
		})
	}
}

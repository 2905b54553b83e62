package neo4jstore_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
)

// The saved queries answer, on the graph of the articles written for the tests.
func TestSavedQueries(t *testing.T) {
	session := reading(t, corpusGraph(t))
	files, err := filepath.Glob("browser/queries/*.cypher")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".cypher"), func(t *testing.T) {
			query := saved(t, file)
			columns, rows, summary := ask(t, session, query)
			assert.NotEmpty(t, rows)
			assert.Empty(t, summary.Notifications(), "Browser shows a warning beside the rows")
			for i, column := range columns {
				assert.Contains(t, query, column)
				assert.True(t, somewhere(rows, i), "column %s is empty in every row", column)
			}
		})
	}
}

// saved reads a query. Browser lists it by its first line.
func saved(t *testing.T, file string) string {
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	lines := strings.Split(string(text), "\n")
	require.Greater(t, len(lines), 2)
	assert.Regexp(t, `^// .*[à-ỹđ]`, lines[0], "the question in Vietnamese")
	assert.Regexp(t, `^// [A-Z][ -~]+$`, lines[1], "the question in English")
	return string(text)
}

// corpusGraph has the program build the articles written for the tests, as its users do.
func corpusGraph(t *testing.T) neo4jstore.Config {
	config := wiped(t)
	build := exec.Command("go", "run", "chronograph/cmd/chronograph", "build", "--store", config.URI, "../../testdata/corpus")
	build.Env = append(os.Environ(), servertest.Find(t).Environment()...)
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	session := reading(t, config)
	ask(t, session, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
	return config
}

// reading is a session that may not write.
func reading(t *testing.T, config neo4jstore.Config) neo4j.SessionWithContext {
	d, err := neo4j.NewDriverWithContext(config.URI, neo4j.BasicAuth(config.User, config.Password, ""))
	require.NoError(t, err)
	session := d.NewSession(t.Context(), neo4j.SessionConfig{DatabaseName: config.Database, AccessMode: neo4j.AccessModeRead})
	t.Cleanup(func() {
		assert.NoError(t, session.Close(t.Context()))
		assert.NoError(t, d.Close(t.Context()))
	})
	return session
}

func ask(t *testing.T, session neo4j.SessionWithContext, query string) ([]string, []*neo4j.Record, neo4j.ResultSummary) {
	t.Helper()
	result, err := session.Run(t.Context(), query, nil)
	require.NoError(t, err)
	columns, err := result.Keys()
	require.NoError(t, err)
	rows, err := result.Collect(t.Context())
	require.NoError(t, err)
	summary, err := result.Consume(t.Context())
	require.NoError(t, err)
	return columns, rows, summary
}

// somewhere reports whether a column has a value in any row.
func somewhere(rows []*neo4j.Record, column int) bool {
	for _, row := range rows {
		if list, ok := row.Values[column].([]any); row.Values[column] != nil && !(ok && len(list) == 0) {
			return true
		}
	}
	return false
}

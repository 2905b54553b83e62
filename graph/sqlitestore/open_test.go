package sqlitestore_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// execute runs SQL on a file with the bare library.
func execute(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	_, err = db.Exec(query)
	require.NoError(t, err)
	require.NoError(t, db.Close())
}

func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph.db")
	store, err := sqlitestore.Init(t.Context(), path)
	require.NoError(t, err)
	require.NoError(t, store.Close())
	return path
}

func TestWhatIsNoStoreIsRefusedAndLeftAsItWas(t *testing.T) {
	for name, make := range map[string]func(t *testing.T, path string){
		"text": func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path, []byte("Nga kêu gọi"), 0o600))
		},
		"long text": func(t *testing.T, path string) { require.NoError(t, os.WriteFile(path, make1k(), 0o600)) },
		"half a magic": func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path, []byte("SQLite format 3\x00"), 0o600))
		},
		"another database": func(t *testing.T, path string) { execute(t, path, `CREATE TABLE article (id)`) },
		"another in WAL": func(t *testing.T, path string) {
			execute(t, path, `PRAGMA journal_mode = wal; CREATE TABLE meta (key, value)`)
		},
		"another with our mark": func(t *testing.T, path string) {
			execute(t, path, `PRAGMA application_id = 0x63686772; CREATE TABLE other (id)`)
		},
		"another with our mark and a meta": func(t *testing.T, path string) {
			execute(t, path, `PRAGMA application_id = 0x63686772; CREATE TABLE meta (key, value); INSERT INTO meta VALUES ('format', 'genealogy')`)
		},
	} {
		path := filepath.Join(t.TempDir(), "x.db")
		make(t, path)
		before, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, open := range []func() error{
			func() error { _, err := sqlitestore.Open(t.Context(), path); return err },
			func() error { _, err := sqlitestore.Init(t.Context(), path); return err },
		} {
			err := open()
			assert.Equal(t, schema.BadStore, schema.CodeOf(err), "%s: %v", name, err)
			assert.ErrorContains(t, err, path, name)
		}
		after, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, before, after, name)
		files, err := os.ReadDir(filepath.Dir(path))
		require.NoError(t, err)
		assert.Len(t, files, 1, "%s: nothing beside it", name)
	}
}

func make1k() []byte { return []byte(string(make([]rune, 1000))) }

func TestFoldersAndMissingFiles(t *testing.T) {
	folder := t.TempDir()
	_, err := sqlitestore.Init(t.Context(), folder)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	_, err = sqlitestore.Init(t.Context(), filepath.Join(folder, "none", "graph.db"))
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	missing := filepath.Join(folder, "graph.db")
	_, err = sqlitestore.Open(t.Context(), missing)
	assert.Equal(t, schema.Missing, schema.CodeOf(err))
	assert.NoFileExists(t, missing, "looking makes nothing")
	require.NoError(t, os.WriteFile(missing, nil, 0o600))
	store, err := sqlitestore.Init(t.Context(), missing)
	require.NoError(t, err, "an empty file is as good as none")
	require.NoError(t, store.Close())
}

func TestANewerStoreIsRefused(t *testing.T) {
	path := made(t)
	execute(t, path, `PRAGMA user_version = 99`)
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	_, err = sqlitestore.Init(t.Context(), path)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "newer")
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestAStoreIsOneFileThatCanBeReadOnly(t *testing.T) {
	path := made(t)
	files, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, files, 1, "nothing has to be copied with it")
	require.NoError(t, os.Chmod(path, 0o400))
	store, err := sqlitestore.Open(t.Context(), path)
	require.NoError(t, err)
	_, err = store.State(t.Context())
	require.NoError(t, err)
	require.NoError(t, store.Close())
}

func TestQueriesReadAlongTheirKeys(t *testing.T) {
	db, err := sql.Open("sqlite", made(t))
	require.NoError(t, err)
	defer db.Close()
	for query, want := range map[string]string{
		`SELECT event FROM participation WHERE actor IN ('a') AND date <= '2020'`: "USING PRIMARY KEY (actor=? AND date<?)",
		`SELECT event FROM scene WHERE place IN ('a') AND date <= '2020'`:         "USING PRIMARY KEY (place=? AND date<?)",
		`SELECT id FROM event WHERE type = 'AGREE' ORDER BY date`:                 "USING INDEX event_type (type=?)",
		`SELECT id FROM mention ORDER BY article, id`:                             "mention_article",
	} {
		var id, parent, unused int
		var detail string
		require.NoError(t, db.QueryRow("EXPLAIN QUERY PLAN "+query).Scan(&id, &parent, &unused, &detail))
		assert.Contains(t, detail, want, query)
	}
}

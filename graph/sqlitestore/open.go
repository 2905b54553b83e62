// Package sqlitestore keeps a graph in one SQLite file, which people may copy:
// it uses no write-ahead log, so between builds the file is all there is.
package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // registers the database/sql driver "sqlite"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// store is a driver.Store over one file.
type store struct {
	db *sql.DB
}

var _ driver.Store = (*store)(nil)

// Open opens the store at path. It fails with the code Missing when nothing is
// there and with BadStore, touching nothing, when it is something else.
func Open(ctx context.Context, path string) (driver.Store, error) {
	found, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if found == nothing {
		return nil, schema.Errorf(schema.Missing, "there is no store here: build one first").At(path, 0)
	}
	return open(ctx, path)
}

// Init opens the store at path, or makes one where nothing or an empty file is.
func Init(ctx context.Context, path string) (driver.Store, error) {
	found, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if found == nothing {
		if err := parentExists(path); err != nil {
			return nil, err
		}
	}
	return open(ctx, path)
}

func parentExists(path string) error {
	folder := filepath.Dir(path)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return schema.Errorf(schema.BadStore, "the folder %s is not there", folder).At(path, 0)
	}
	return nil
}

func open(ctx context.Context, path string) (driver.Store, error) {
	db, err := sql.Open("sqlite", dsn(path))
	if err != nil {
		return nil, failure(path, err)
	}
	if err := migrate(ctx, db, path); err != nil {
		return nil, errors.Join(failure(path, err), db.Close())
	}
	return &store{db}, nil
}

// dsn names the file so that no letter of its path is read as a parameter.
// Every transaction that may write takes the lock at its start and waits for it.
func dsn(path string) string {
	params := url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(60000)", "synchronous(normal)", "cache_size(-65536)", "temp_store(memory)"},
	}
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?" + params.Encode()
}

// Close releases the file.
func (s *store) Close() error { return s.db.Close() }

// failure is err as an error of the store at path.
func failure(path string, err error) error {
	var known *schema.Error
	if errors.As(err, &known) || errors.Is(err, context.Canceled) {
		return err
	}
	return schema.Errorf(schema.BadStore, "the store can't be opened").At(path, 0).Because(err)
}

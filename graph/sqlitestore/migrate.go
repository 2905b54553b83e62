package sqlitestore

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"slices"

	"chronograph/graph/driver"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations returns the scripts in order; the first makes version 1.
func migrations() ([]string, error) {
	files, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		return nil, err
	}
	scripts := make([]string, len(files))
	for i, f := range files {
		data, err := migrationFiles.ReadFile("migrations/" + f.Name())
		if err != nil {
			return nil, err
		}
		scripts[i] = string(data)
	}
	return scripts, nil
}

// migrate brings the file to driver.Version; one that is there already is only read.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	version, err := layout(ctx, db, path)
	if err != nil || version == driver.Version {
		return err
	}
	return inTx(ctx, db, func(tx *sql.Tx) error {
		version, err := layout(ctx, tx, path) // another program may have been faster
		if err != nil {
			return err
		}
		scripts, err := migrations()
		if err != nil {
			return err
		}
		for _, script := range scripts[version:] {
			if _, err := tx.ExecContext(ctx, script); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(scripts)))
		return err
	})
}

type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// layout returns the version of the file's tables, 0 when it has none.
func layout(ctx context.Context, db queryer, path string) (int, error) {
	var tables, app, version int
	row := db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM sqlite_master), application_id, user_version
		FROM pragma_application_id, pragma_user_version`)
	if err := row.Scan(&tables, &app, &version); err != nil {
		return 0, err
	}
	if tables == 0 && slices.Contains([]int{0, applicationID}, app) {
		return 0, nil
	}
	var format string
	err := db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = 'format'`).Scan(&format)
	switch {
	case app != applicationID || err != nil || format != "chronograph":
		return 0, driver.NotAStore(path, "it is a database of something else")
	case version > driver.Version:
		return 0, driver.NewerStore(path, version)
	}
	return version, nil
}

// inTx runs write in a transaction that holds the write lock from its start.
func inTx(ctx context.Context, db *sql.DB, write func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	if err := write(tx); err != nil {
		return err
	}
	return tx.Commit()
}

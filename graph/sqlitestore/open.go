// Package sqlitestore keeps a graph in one SQLite file.
package sqlitestore

import (
	"context"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Open opens the store at path. It fails with the code Missing when nothing is
// there and with BadStore, touching nothing, when it is something else.
func Open(ctx context.Context, path string) (driver.Store, error) {
	return nil, schema.Errorf(schema.BadStore, "not yet")
}

// Init opens the store at path, or makes one where nothing is.
func Init(ctx context.Context, path string) (driver.Store, error) {
	return nil, schema.Errorf(schema.BadStore, "not yet")
}

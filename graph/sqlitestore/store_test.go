package sqlitestore_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Opener {
		path := filepath.Join(t.TempDir(), "a ? b#c%20.db")
		return func(t *testing.T) driver.Store {
			store, err := sqlitestore.Init(t.Context(), path)
			require.NoError(t, err)
			return store
		}
	})
}

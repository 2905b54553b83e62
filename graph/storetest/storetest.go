// Package storetest holds every store to the contract of driver.Store.
package storetest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
)

// Opener opens the store of one test. The first call of a test gives an empty
// store; the next ones open the same store again, the way a later program would.
type Opener func(t *testing.T) driver.Store

// Run runs the whole suite; newOpener is called once a test.
func Run(t *testing.T, newOpener func(t *testing.T) Opener) {
	for name, test := range map[string]func(*testing.T, Opener){
		"an empty store answers":               emptyStore,
		"articles come back as they went in":   roundTrip,
		"big and strange values come back":     strangeValues,
		"an article replaces what it held":     replace,
		"removing takes what it held":          remove,
		"a bad article fails its batch":        badArticle,
		"lost mentions unsettle their events":  unsettle,
		"stamps find by id and path":           stamps,
		"a scope narrows the evidence":         scopes,
		"a revision counts what is rewritten":  rewritten,
		"the canon comes back":                 canonRoundTrip,
		"a part narrows the canon":             parts,
		"a change on moved evidence fails":     movedEvidence,
		"applying drops and replaces":          applyDrops,
		"what is new must not be there":        newIsNew,
		"queries select and order":             queries,
		"windows bound days":                   windows,
		"lookup finds keys and ids":            lookup,
		"tellings join article and reprint":    tellings,
		"activity counts events":               activity,
		"many read at once":                    concurrentReaders,
		"writers and readers take turns":       writersAndReaders,
		"an iterator may be left":              leaveIterator,
		"a canceled context stops":             canceled,
		"everything is there after opening it": reopen,
	} {
		t.Run(name, func(t *testing.T) { test(t, newOpener(t)) })
	}
}

// started opens an empty store and closes it at the end of the test.
func started(t *testing.T, open Opener) driver.Store {
	t.Helper()
	store := open(t)
	t.Cleanup(func() { require.NoError(t, store.Close()) })
	return store
}

func put(t *testing.T, store driver.Store, articles ...driver.Article) {
	t.Helper()
	_, err := store.PutArticles(context.Background(), articles)
	require.NoError(t, err)
}

// apply writes a change at the store's present revision.
func apply(t *testing.T, store driver.Store, change driver.Change) {
	t.Helper()
	ctx := context.Background()
	state, err := store.State(ctx)
	require.NoError(t, err)
	change.Revision, change.Base = state.Revision, state.Settled
	require.NoError(t, store.Apply(ctx, change))
}

package storetest

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
)

func concurrentReaders(t *testing.T, open Opener) {
	store, events := filled(t, open)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				assert.Len(t, eventsOf(t, store, driver.Query{}), len(events))
				found, err := store.Lookup(context.Background(), "nobody")
				assert.NoError(t, err)
				assert.Empty(t, found)
			}
		})
	}
	wg.Wait()
}

func writersAndReaders(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for i := range 5 {
				_, err := store.PutArticles(ctx, []driver.Article{fullArticle(100*n + 2*i), fullArticle(100*n + 2*i + 1)})
				assert.NoError(t, err)
			}
		})
		wg.Go(func() {
			for range 5 {
				seen := 0
				for a, err := range store.Articles(ctx) {
					assert.NoError(t, err)
					assert.Len(t, a.Mentions, 2, "an article is there wholly or not at all")
					seen++
				}
				assert.Zero(t, seen%2, "a batch is there wholly or not at all")
			}
		})
	}
	wg.Wait()
	assert.Len(t, articlesOf(t, store), 40)
	state, err := store.State(ctx)
	require.NoError(t, err)
	assert.EqualValues(t, 20, state.Revision-state.Settled, "every batch counts")
}

func leaveIterator(t *testing.T, open Opener) {
	store, _ := filled(t, open)
	put(t, store, fullArticle(1), fullArticle(2))
	ctx := context.Background()
	for range store.Articles(ctx) {
		break
	}
	for range store.Events(ctx, driver.Query{}) {
		break
	}
	for range store.Entities(ctx, nil) {
		break
	}
	put(t, store, fullArticle(3)) // no lock was left behind
	assert.Len(t, articlesOf(t, store), 3)
}

func canceled(t *testing.T, open Opener) {
	store := started(t, open)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := store.PutArticles(ctx, []driver.Article{fullArticle(1)})
	require.ErrorIs(t, err, context.Canceled)
	_, err = store.State(ctx)
	require.ErrorIs(t, err, context.Canceled)
	for _, err := range store.Articles(ctx) {
		require.ErrorIs(t, err, context.Canceled)
	}
	assert.Empty(t, articlesOf(t, store))
}

func reopen(t *testing.T, open Opener) {
	store, ctx := open(t), context.Background()
	put(t, store, fullArticle(1))
	apply(t, store, driver.Change{PutEvents: digested(fullEvent()), PutEntities: digested(fullEntity()), Settles: true})
	state, err := store.State(ctx)
	require.NoError(t, err)
	require.NoError(t, store.Close())

	again := open(t)
	defer again.Close()
	assert.Equal(t, []driver.Article{fullArticle(1)}, articlesOf(t, again))
	assert.Equal(t, []driver.Event{fullEvent()}, eventsOf(t, again, driver.Query{}))
	assert.Equal(t, []driver.Entity{fullEntity()}, all(t, again.Entities(ctx, nil)))
	after, err := again.State(ctx)
	require.NoError(t, err)
	assert.Equal(t, state, after)
}

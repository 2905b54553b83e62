package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/storetest"
	"chronograph/schema"
)

// TestServersThatCant: one with too little memory for the transaction, one that may only be read.
func TestServersThatCant(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server of its own")
	}
	own, config := newServer(t)
	own.Start(t, "dbms.memory.transaction.total.max=20m")
	store, err := neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	var big []driver.Article
	for i := range 20 {
		big = append(big, driver.Article{Article: schema.Article{ID: fmt.Sprintf("article:%d", i), Text: strings.Repeat("Nga và Armenia. ", 1<<17)}, Hash: "h"})
	}
	_, err = store.PutArticles(t.Context(), big)
	assert.Equal(t, schema.TooLarge, schema.CodeOf(err), "%v", err)
	assert.ErrorContains(t, err, "too little memory for one transaction, nothing of it was written; raise")
	for range store.Articles(t.Context()) {
		t.Error("something was written")
	}
	_, err = store.PutArticles(t.Context(), big[:1])
	require.NoError(t, err, "it goes on")
	_, err = store.RemoveArticles(t.Context(), []string{big[0].ID})
	require.NoError(t, err)
	aBuildDividesWhatIsTooLarge(t, store, big)
	require.NoError(t, store.Close())
	own.Restart(t, "db.memory.transaction.max=12m")
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	store, err = neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	whatFollowsIsDividedToo(t, store)
	require.NoError(t, store.Close())

	chronograph(t, "build", "--quiet", "--store", config.URI, corpus)
	own.Restart(t, "server.databases.read_only=neo4j")
	var out, talk bytes.Buffer
	article := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(article, []byte("Pháp và Đức ký thỏa thuận ngày 3/5/2021."), 0o600))
	build := []string{"chronograph", "build", "--store", config.URI, article}
	assert.Equal(t, exitFailed, run(t.Context(), build, streams{nil, &out, &talk}))
	assert.Contains(t, talk.String(), "the database is read-only; allow writing, or build into another one")
	chronograph(t, "timeline", "--store", config.URI)
	chronograph(t, "build", "--quiet", "--store", config.URI, corpus) // there is nothing to write
	findings := neo4jstore.Doctor(t.Context(), config, now)
	assert.Equal(t, "it is read-only", findings[len(findings)-1].Problem)
}

// aBuildDividesWhatIsTooLarge builds articles that are too much for one
// transaction together, and one that is too much alone.
func aBuildDividesWhatIsTooLarge(t *testing.T, store driver.Store, articles []driver.Article) {
	huge := driver.Article{Article: schema.Article{ID: "article:huge", Path: "huge.txt", Text: strings.Repeat("Nga và Armenia. ", 1<<21)}}
	var ids []string
	s, err := graph.Open(store, "1").Ingest(t.Context(), func(yield func(schema.Annotated, error) bool) {
		for _, a := range append(articles, huge) {
			ids = append(ids, a.ID)
			if !yield(schema.Annotated{Article: a.Article}, nil) {
				return
			}
		}
	}, nil)
	require.NoError(t, err)
	assert.Equal(t, len(articles), s.New)
	assert.Equal(t, len(articles), s.Counts.Articles)
	if assert.Len(t, s.Failures, 1) {
		assert.Equal(t, schema.TooLarge, schema.CodeOf(s.Failures[0].Err))
		assert.ErrorContains(t, s.Failures[0].Err, "huge.txt: the article article:huge can't be stored")
		assert.ErrorContains(t, s.Failures[0].Err, "too little memory for one transaction")
	}
	n, err := graph.Open(store, "1").Remove(t.Context(), ids...)
	require.NoError(t, err)
	assert.Equal(t, len(articles), n)
}

// whatFollowsIsDividedToo writes and takes out what is too large for one
// transaction only as events, or only to take out.
func whatFollowsIsDividedToo(t *testing.T, store driver.Store) {
	g := graph.Open(store, "1")
	news := storetest.News(128, schema.DayOf(2021, 1, 1), 365)
	var ids []string
	for _, a := range news {
		ids = append(ids, a.Article.ID)
	}
	s, err := g.Ingest(t.Context(), storetest.Each(news), nil)
	require.NoError(t, err)
	assert.Equal(t, len(news), s.New)
	n, err := g.Remove(t.Context(), ids...)
	require.NoError(t, err)
	assert.Equal(t, len(news), n)
	for range store.Events(t.Context(), driver.Query{}) {
		t.Error("an event of no article is left")
	}
}

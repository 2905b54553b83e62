package storetest

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

func emptyStore(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	assert.Empty(t, articlesOf(t, store))
	assert.Empty(t, all(t, store.Evidence(ctx, driver.Scope{})))
	assert.Empty(t, all(t, store.Entities(ctx, nil)))
	assert.Empty(t, eventsOf(t, store, driver.Query{}))
	assert.Empty(t, all(t, store.Tellings(ctx, []string{"event"})))
	assert.Empty(t, all(t, store.Tellings(ctx, nil)))
	state, err := store.State(ctx)
	require.NoError(t, err)
	assert.Equal(t, state.Revision, state.Settled, "nothing follows from nothing")
	n, err := store.RemoveArticles(ctx, []string{"article:none"})
	require.NoError(t, err)
	assert.Zero(t, n)
	counts, err := store.Counts(ctx)
	require.NoError(t, err)
	assert.Zero(t, counts)
}

func roundTrip(t *testing.T, open Opener) {
	store := started(t, open)
	first, second, bare := fullArticle(1), fullArticle(2), driver.Article{Article: schema.Article{ID: "article:000"}, Hash: "h"}
	put(t, store, second, bare, first)
	assert.Equal(t, []driver.Article{bare, first, second}, articlesOf(t, store), "whole, in order of id")

	lean := all(t, store.Evidence(context.Background(), driver.Scope{}))
	require.Len(t, lean, 3)
	assert.Empty(t, lean[1].Text)
	assert.Empty(t, lean[1].Mentions[0].Quote)
	first.Text = ""
	for i := range first.Mentions {
		first.Mentions[i].Quote, first.Mentions[i].Trigger = "", ""
	}
	assert.Equal(t, first, lean[1], "all but the text")
}

func strangeValues(t *testing.T, open Opener) {
	store := started(t, open)
	for name, value := range map[string]string{
		"NUL":       "một\x00hai",
		"emoji":     "👩‍👩‍👧‍👦 🇻🇳",
		"quotes":    `'"` + "`" + `\' \" ''`,
		"SQL":       "'); DROP TABLE article; --",
		"Cypher":    "'}) DETACH DELETE n //",
		"NFD":       "Hu\u031bng va\u0300 Thu\u0301y",
		"controls":  "a\r\n\t\x01\x7f\u202eb\ufeff",
		"1 MB":      strings.Repeat("Nga và Armenia. ", 1<<16),
		"private":   "\U0010fffd\u2028",
		"like JSON": `[{"entity":"x"}]`,
	} {
		a := fullArticle(7)
		a.ID, a.Title, a.Text = "article:"+name, value, value
		a.Entities = []schema.Entity{{ID: "person:" + value[:min(len(value), 200)], Kind: schema.Person, Name: value, Aliases: []string{value},
			Offices: []schema.Office{{Title: value}}}}
		a.Mentions = a.Mentions[:1]
		a.Mentions[0].ID, a.Mentions[0].Quote, a.Mentions[0].Title = "mention:"+name, value, value
		a.Mentions[0].Participants = []schema.Participant{{Entity: value, Role: schema.Agent}}
		a.Mentions[0].Figures = []schema.Figure{{What: value, Value: math.MaxInt32 + 0.25, Of: value}}
		put(t, store, a)
		assert.Equal(t, []driver.Article{a}, articlesOf(t, store), name)
		n, err := store.RemoveArticles(context.Background(), []string{a.ID})
		require.NoError(t, err)
		require.Equal(t, 1, n, name)
	}
	for _, value := range []string{"2020", "198", "19", "2020-Q4", "2020-H1", "2020-SP", "2018-W21", "2018-W21-WE", "XXXX-11-12", "XXXX-WXX-4",
		"2020-11-12T15:30:05+07:00", "1988-02/1994-05", "2020-09-27/", "/2020", "P1M"} {
		a := fullArticle(8)
		a.Mentions[0].Time.Time = timeOf(value)
		put(t, store, a)
		assert.Equal(t, []driver.Article{a}, articlesOf(t, store), value)
	}
}

func replace(t *testing.T, open Opener) {
	store := started(t, open)
	old, other := fullArticle(1), fullArticle(2)
	put(t, store, old, other)
	changed := fullArticle(1)
	changed.Hash, changed.Text, changed.Title = "other", "khác", ""
	changed.Entities = changed.Entities[:1]
	changed.Mentions = changed.Mentions[1:]
	changed.Mentions[0].Title = "khác"
	put(t, store, changed)
	assert.Equal(t, []driver.Article{changed, other}, articlesOf(t, store))
}

func remove(t *testing.T, open Opener) {
	store := started(t, open)
	put(t, store, fullArticle(1), fullArticle(2), fullArticle(3))
	before, err := store.State(context.Background())
	require.NoError(t, err)
	n, err := store.RemoveArticles(context.Background(), []string{"article:003", "article:001", "article:009"})
	require.NoError(t, err)
	assert.Equal(t, 2, n)
	assert.Equal(t, []driver.Article{fullArticle(2)}, articlesOf(t, store))
	after, err := store.State(context.Background())
	require.NoError(t, err)
	assert.Greater(t, after.Revision, before.Revision)
	put(t, store, fullArticle(1))
	assert.Len(t, articlesOf(t, store), 2, "it can come again")
}

func badArticle(t *testing.T, open Opener) {
	store := started(t, open)
	put(t, store, fullArticle(1))
	before, err := store.State(context.Background())
	require.NoError(t, err)
	for name, spoil := range map[string]func(*driver.Article){
		"no id":                func(a *driver.Article) { a.ID = "" },
		"an entity twice":      func(a *driver.Article) { a.Entities[1].ID = a.Entities[0].ID },
		"a mention twice":      func(a *driver.Article) { a.Mentions[1].ID = a.Mentions[0].ID },
		"a mention without id": func(a *driver.Article) { a.Mentions[1].ID = "" },
		"a time that is none":  func(a *driver.Article) { a.Mentions[1].Time.Time = schema.Time{Kind: schema.DateTime, Period: "soon"} },
		"a figure that is NaN": func(a *driver.Article) { a.Mentions[0].Figures[0].Value = math.NaN() },
		"text not UTF-8":       func(a *driver.Article) { a.Text = "\xff\xfe" },
	} {
		changed, bad, fine := fullArticle(1), fullArticle(2), fullArticle(3)
		changed.Title = "đã đổi"
		spoil(&bad)
		_, err := store.PutArticles(context.Background(), []driver.Article{changed, bad, fine})
		assert.Equal(t, schema.BadRecord, schema.CodeOf(err), "%s: %v", name, err)
		assert.Equal(t, []driver.Article{fullArticle(1)}, articlesOf(t, store), "%s: nothing is half-written", name)
	}
	stolen := fullArticle(4)
	stolen.Mentions[0].ID = "mention:001-a"
	_, err = store.PutArticles(context.Background(), []driver.Article{fullArticle(3), stolen})
	assert.Error(t, err, "a mention of another article")
	assert.Equal(t, []driver.Article{fullArticle(1)}, articlesOf(t, store))
	after, err := store.State(context.Background())
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func stamps(t *testing.T, open Opener) {
	store := started(t, open)
	same := fullArticle(3)
	same.Path = fullArticle(1).Path
	put(t, store, fullArticle(1), fullArticle(2), same)
	got, err := store.Stamps(context.Background(), []string{"article:002", "article:none"}, []string{"tin/001.txt", "tin/009.txt"})
	require.NoError(t, err)
	assert.Equal(t, []driver.Stamp{
		{ID: "article:001", Hash: "hash1@1", Path: "tin/001.txt", URL: "https://example.org/1"},
		{ID: "article:002", Hash: "hash2@1", Path: "tin/002.txt", URL: "https://example.org/2"},
		{ID: "article:003", Hash: "hash3@1", Path: "tin/001.txt", URL: "https://example.org/3"},
	}, got)
	got, err = store.Stamps(context.Background(), []string{"article:001"}, []string{"tin/001.txt"})
	require.NoError(t, err)
	assert.Len(t, got, 2, "each once")
}

package storetest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
)

func scopes(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2))
	state, err := store.State(ctx)
	require.NoError(t, err)
	far := fullArticle(3)
	far.Mentions[0].Near, far.Mentions[1].Near = "STATE on 2020-11-13", "REQUEST in 2020-11"
	put(t, store, far, fullArticle(4))

	evidence := func(scope driver.Scope) []driver.Article { return all(t, store.Evidence(ctx, scope)) }
	assert.Equal(t, lean(far, fullArticle(4)), evidence(driver.Scope{Since: state.Revision}))
	assert.Empty(t, evidence(driver.Scope{Since: state.Revision + 1}))

	near := lean(fullArticle(1), fullArticle(2), far, fullArticle(4))
	for i := range near {
		near[i].Mentions = near[i].Mentions[:1]
	}
	last := state.Revision + 1
	assert.Equal(t, near[2:3], evidence(driver.Scope{Near: []string{"STATE on 2020-11-13", "AGREE in 1988"}, Until: last}))
	assert.Equal(t, near, evidence(driver.Scope{Near: []string{"STATE on 2020-11-12", "STATE on 2020-11-13"}, Until: last}))
	assert.Equal(t, near[:2], evidence(driver.Scope{Near: []string{"STATE on 2020-11-12", "STATE on 2020-11-13"}, Until: state.Revision}))
	assert.Empty(t, evidence(driver.Scope{Near: []string{}}))

	found := evidence(driver.Scope{Texts: []string{"text2", "text9"}})
	require.Len(t, found, 1)
	assert.Equal(t, fullArticle(2).ID, found[0].ID)
	assert.Equal(t, fullArticle(2).Published, found[0].Published)
	assert.Empty(t, found[0].Mentions)
}

// lean is articles as Evidence returns them.
func lean(articles ...driver.Article) []driver.Article {
	for i := range articles {
		articles[i].Text = ""
		for j := range articles[i].Mentions {
			articles[i].Mentions[j].Quote, articles[i].Mentions[j].Trigger = "", ""
		}
	}
	return articles
}

func rewritten(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	at := func(revision, rewritten int64) {
		t.Helper()
		state, err := store.State(ctx)
		require.NoError(t, err)
		assert.Equal(t, driver.State{Revision: revision, Rewritten: rewritten}, state)
	}
	at(0, 0)
	revision, err := store.PutArticles(ctx, []driver.Article{fullArticle(1), fullArticle(2)})
	require.NoError(t, err)
	assert.EqualValues(t, 1, revision)
	at(1, 0)
	put(t, store, fullArticle(2), fullArticle(3))
	at(2, 2)
	put(t, store, fullArticle(4))
	at(3, 2)
	_, err = store.RemoveArticles(ctx, []string{"article:none"})
	require.NoError(t, err)
	at(3, 2)
	_, err = store.RemoveArticles(ctx, []string{"article:004"})
	require.NoError(t, err)
	at(4, 4)
}

func parts(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2), fullArticle(3), fullArticle(4))
	other := eventOf("mention:003-a", "STATE", "2020-11-12", "", "")
	other.Mentions = []string{"mention:003-a", "mention:003-b"}
	nobody := driver.Entity{ID: "person:Nobody", Kind: "person"}
	apply(t, store, driver.Change{PutEvents: digested(fullEvent(), other), PutEntities: digested(fullEntity(), nobody),
		PutReprints: []driver.Reprint{{Article: "article:002", Of: "article:001"}, {Article: "article:003", Of: "article:001"}}, Settles: true})

	canon, err := store.Canon(ctx, &driver.Part{Mentions: []string{"mention:003-b", "mention:004-a"}, Entities: []string{"person:Nobody", "person:X"},
		Articles: []string{"article:001", "article:003"}})
	require.NoError(t, err)
	assert.Equal(t, driver.Canon{
		Events: map[string]string{"mention:003-a": "digest of 1"}, Entities: map[string]string{"person:Nobody": "digest of 1"},
		Reprints: []driver.Reprint{{Article: "article:003", Of: "article:001"}},
	}, canon)
	none, err := store.Canon(ctx, &driver.Part{})
	require.NoError(t, err)
	assert.Empty(t, none.Events)
	assert.Empty(t, none.Entities)
	assert.Empty(t, none.Reprints)

	assert.Equal(t, []driver.Entity{fullEntity()}, all(t, store.Entities(ctx, []string{"person:X", "country:RU"})))
	assert.Empty(t, all(t, store.Entities(ctx, []string{})))
}

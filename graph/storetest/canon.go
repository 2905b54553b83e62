package storetest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// fullEvent has something in every field.
func fullEvent() driver.Event {
	e := eventOf("mention:001-a", "AGREE", "2020-11-10", "country:RU", "place:Moskva")
	e.Earliest--
	e.Sources, e.Conflict, e.Modality = 3, true, schema.Planned
	e.Figures = []schema.Figure{{What: "killed", Value: 49, Of: "binh sĩ", Qualifier: schema.AtLeast}}
	e.Participants = []driver.Participation{
		{Actor: "country:AM", Role: schema.Agent, Support: 3}, {Actor: "country:AM", Role: schema.Target, Support: 1},
		{Actor: "country:RU", Role: schema.Mediator, Support: 2}, {Actor: "person:Vladimir Putin", Role: schema.Mediator, Support: 2, Inferred: true},
	}
	e.Places = []driver.Scene{{Place: "country:AZ", Support: 1}, {Place: "place:Moskva", Support: 2}}
	e.Mentions = []string{"mention:001-a", "mention:002-a"}
	e.Contradicts = []driver.Contradiction{{A: "mention:001-a", B: "mention:002-a", Field: "date"}}
	return e
}

func fullEntity() driver.Entity {
	return driver.Entity{
		ID: "country:RU", Kind: schema.Country, Name: "Nga", Aliases: []string{"Liên bang Nga", "Moskva"}, Country: "country:RU",
		Location: &schema.Position{Latitude: -0.25, Longitude: 0},
		Offices:  []schema.Office{{Title: "chủ tịch", Of: "organization:OSCE"}}, Actor: true, Place: true, Keys: []string{"lien bang nga", "nga"},
		Said: []driver.Said{
			{Field: driver.SaidName, Value: "Nga", Articles: 12, First: schema.DayOf(2020, 11, 9), Last: schema.DayOf(2020, 11, 12)},
			{Field: driver.SaidOffice, Value: "chủ tịch", Of: "organization:OSCE", Articles: 1},
		},
	}
}

func canonRoundTrip(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2))
	bare := driver.Entity{ID: "person:Nobody", Kind: schema.Person}
	apply(t, store, driver.Change{
		PutEvents:   digested(fullEvent(), eventOf("mention:000", "STATE", "", "", "")),
		PutEntities: digested(fullEntity(), bare),
		PutReprints: []driver.Reprint{{Article: "article:002", Of: "article:001"}}, Settles: true,
	})
	assert.Equal(t, []driver.Event{fullEvent(), eventOf("mention:000", "STATE", "", "", "")}, eventsOf(t, store, driver.Query{}))
	assert.Equal(t, []driver.Entity{fullEntity(), bare}, all(t, store.Entities(ctx, nil)))
	canon, err := store.Canon(ctx, nil)
	require.NoError(t, err)
	assert.Equal(t, driver.Canon{
		Events:   map[string]string{"mention:001-a": "digest of 0", "mention:000": "digest of 1"},
		Entities: map[string]string{"country:RU": "digest of 0", "person:Nobody": "digest of 1"},
		Reprints: []driver.Reprint{{Article: "article:002", Of: "article:001"}},
	}, canon)
	state, err := store.State(ctx)
	require.NoError(t, err)
	assert.Equal(t, state.Revision, state.Settled)
	counts, err := store.Counts(ctx)
	require.NoError(t, err)
	assert.Equal(t, driver.Counts{Articles: 2, Mentions: 4, Events: 2, Dated: 1, Conflicts: 1, Actors: 1, Places: 1}, counts)
}

func applyDrops(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2), fullArticle(3))
	other := eventOf("mention:002-a", "STATE", "2020-11-12", "country:RU", "place:Moskva")
	apply(t, store, driver.Change{PutEvents: digested(fullEvent(), other), PutEntities: digested(fullEntity()),
		PutReprints: []driver.Reprint{{Article: "article:002", Of: "article:001"}, {Article: "article:003", Of: "article:001"}}})
	state, err := store.State(ctx)
	require.NoError(t, err)
	assert.NotEqual(t, state.Revision, state.Settled, "only the last part settles")

	smaller := eventOf("mention:001-a", "AGREE", "2020", "country:AM", "")
	renamed := fullEntity()
	renamed.Name, renamed.Keys = "Nước Nga", []string{"nuoc nga"}
	apply(t, store, driver.Change{PutEvents: digested(smaller), DropEvents: []string{"mention:002-a", "mention:none"}, PutEntities: digested(renamed),
		PutReprints: []driver.Reprint{{Article: "article:003", Of: "article:002"}}, DropReprints: []string{"article:002"}, Settles: true})
	assert.Equal(t, []driver.Event{smaller}, eventsOf(t, store, driver.Query{}))
	assert.Empty(t, eventsOf(t, store, driver.Query{Actors: []string{"country:RU"}}), "the old part in it is gone")
	assert.Empty(t, eventsOf(t, store, driver.Query{Places: []string{"place:Moskva"}}))
	found, err := store.Lookup(ctx, "nga")
	require.NoError(t, err)
	assert.Empty(t, found, "the old key is gone")
	canon, err := store.Canon(ctx, nil)
	require.NoError(t, err)
	assert.Equal(t, []driver.Reprint{{Article: "article:003", Of: "article:002"}}, canon.Reprints)

	apply(t, store, driver.Change{DropEvents: []string{"mention:001-a"}, DropEntities: []string{"country:RU"}, DropReprints: []string{"article:003"}})
	canon, err = store.Canon(ctx, nil)
	require.NoError(t, err)
	assert.Empty(t, canon.Events)
	assert.Empty(t, canon.Entities)
	assert.Empty(t, canon.Reprints)
}

func movedEvidence(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1))
	state, err := store.State(ctx)
	require.NoError(t, err)
	put(t, store, fullArticle(2))
	change := driver.Change{Revision: state.Revision, PutEvents: digested(fullEvent()), Settles: true}
	require.ErrorIs(t, store.Apply(ctx, change), driver.ErrMoved)
	assert.Empty(t, eventsOf(t, store, driver.Query{}))

	apply(t, store, driver.Change{PutEntities: digested(fullEntity()), Settles: true})
	state, err = store.State(ctx)
	require.NoError(t, err)
	change.Revision, change.Base = state.Revision, state.Settled-1
	require.ErrorIs(t, store.Apply(ctx, change), driver.ErrMoved, "somebody else has settled meanwhile")
	assert.Empty(t, eventsOf(t, store, driver.Query{}))
}

func unsettle(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2), fullArticle(3))
	mine, other := eventOf("mention:001-a", "STATE", "2020", "", ""), eventOf("mention:003-a", "STATE", "2020", "", "")
	mine.Mentions, other.Mentions = []string{"mention:001-a", "mention:002-a"}, []string{"mention:003-a"}
	apply(t, store, driver.Change{PutEvents: digested(mine, other), Settles: true})
	put(t, store, fullArticle(2))
	canon, err := store.Canon(ctx, nil)
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"mention:001-a": "", "mention:003-a": "digest of 1"}, canon.Events)
	apply(t, store, driver.Change{PutEvents: digested(mine), Settles: true})
	_, err = store.RemoveArticles(ctx, []string{"article:001"})
	require.NoError(t, err)
	canon, err = store.Canon(ctx, nil)
	require.NoError(t, err)
	assert.Empty(t, canon.Events["mention:001-a"])
	told := all(t, store.Tellings(ctx, []string{"mention:001-a"}))
	require.Len(t, told, 1, "a mention that is gone tells nothing")
	assert.Equal(t, "mention:002-a", told[0].Mention.ID)
}

func newIsNew(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2))
	other := eventOf("mention:000", "STATE", "", "", "")
	first, second := digested(fullEvent()), digested(other, fullEvent())
	first[0].New, second[0].New, second[1].New = true, true, true
	apply(t, store, driver.Change{PutEvents: first})
	state, err := store.State(ctx)
	require.NoError(t, err)
	change := driver.Change{Revision: state.Revision, Base: state.Settled, PutEvents: second, Settles: true}
	require.ErrorIs(t, store.Apply(ctx, change), driver.ErrMoved)
	assert.Equal(t, []driver.Event{fullEvent()}, eventsOf(t, store, driver.Query{}), "nothing of it is written")
	change.PutEvents[1].New = false
	require.NoError(t, store.Apply(ctx, change))
	assert.Len(t, eventsOf(t, store, driver.Query{}), 2)
}

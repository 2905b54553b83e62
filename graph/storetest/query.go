package storetest

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// calendar is events in the order of every timeline.
func calendar() []driver.Event {
	bounded := eventOf("h", "STATE", "", "country:RU", "")
	bounded.Latest, bounded.Basis = schema.DayOf(2020, 11, 12), schema.Bounded
	planned := eventOf("f", "CONSULT", "2020-11-12", "country:AM", "place:Moskva")
	planned.Modality = schema.Planned
	return []driver.Event{
		eventOf("a", "ASSAULT", "1988-02/1994-05", "country:AM", "place:Karabakh"),
		eventOf("b", "ASSAULT", "2020-09-27", "country:AZ", "place:Karabakh"),
		eventOf("c", "ASSAULT", "2020-09-27/", "country:AZ", "place:Karabakh"),
		eventOf("d", "AGREE", "2020-11-10", "country:RU", ""),
		eventOf("e", "STATE", "2020-11-12TMO", "country:RU", "place:Moskva"),
		planned,
		eventOf("g", "STATE", "2020-11", "country:AM", ""),
		bounded,
		eventOf("i", "STATE", "", "country:AM", "place:Moskva"),
		eventOf("j", "STATE", "XXXX-11-12", "country:AM", ""),
	}
}

// filled is a store with the calendar in it, put in another order.
func filled(t *testing.T, open Opener) (driver.Store, []driver.Event) {
	store := started(t, open)
	events := calendar()
	driver.SortEvents(events)
	shuffled := slices.Clone(events)
	slices.Reverse(shuffled)
	apply(t, store, driver.Change{PutEvents: digested(shuffled...), Settles: true})
	return store, events
}

func queries(t *testing.T, open Opener) {
	store, events := filled(t, open)
	for name, c := range map[string]struct {
		q    driver.Query
		want func(driver.Event) bool
	}{
		"all":              {driver.Query{}, func(driver.Event) bool { return true }},
		"an actor":         {driver.Query{Actors: []string{"country:RU"}}, actor("country:RU")},
		"one of two":       {driver.Query{Actors: []string{"country:RU", "country:AZ", "country:XX"}}, actor("country:RU", "country:AZ")},
		"a place":          {driver.Query{Places: []string{"place:Moskva"}}, place("place:Moskva")},
		"actor and place":  {driver.Query{Actors: []string{"country:AM"}, Places: []string{"place:Moskva"}}, both(actor("country:AM"), place("place:Moskva"))},
		"types":            {driver.Query{Types: []schema.EventType{"AGREE", "ASSAULT"}}, func(e driver.Event) bool { return e.Type == "AGREE" || e.Type == "ASSAULT" }},
		"a modality":       {driver.Query{Modalities: []schema.Modality{schema.Planned}}, func(e driver.Event) bool { return e.Modality == schema.Planned }},
		"ids":              {driver.Query{IDs: []string{"i", "b", "zz"}}, func(e driver.Event) bool { return e.ID == "b" || e.ID == "i" }},
		"dated":            {driver.Query{Dated: true}, driver.Event.HasDay},
		"nobody":           {driver.Query{Actors: []string{"' OR 1=1 --"}}, func(driver.Event) bool { return false }},
		"everything named": {driver.Query{Actors: []string{"country:RU"}, Types: []schema.EventType{"STATE"}, Dated: true, Modalities: []schema.Modality{schema.Asserted}}, func(e driver.Event) bool { return e.ID == "e" }},
	} {
		assert.Equal(t, pick(events, c.want), eventsOf(t, store, c.q), name)
	}
	counts, err := store.Counts(context.Background())
	require.NoError(t, err)
	assert.Equal(t, driver.Counts{Events: 10, Dated: 7}, counts)
	assert.Equal(t, []string{"h", "i", "j"}, sorted(idsOf(events)[7:]), "without a day last")
}

func sorted(s []string) []string { slices.Sort(s); return s }

func pick(events []driver.Event, want func(driver.Event) bool) []driver.Event {
	var out []driver.Event
	for _, e := range events {
		if want(e) {
			out = append(out, e)
		}
	}
	return out
}

func actor(ids ...string) func(driver.Event) bool {
	return func(e driver.Event) bool {
		return slices.ContainsFunc(e.Participants, func(p driver.Participation) bool { return slices.Contains(ids, p.Actor) })
	}
}

func place(id string) func(driver.Event) bool {
	return func(e driver.Event) bool {
		return slices.ContainsFunc(e.Places, func(p driver.Scene) bool { return p.Place == id })
	}
}

func both(f, g func(driver.Event) bool) func(driver.Event) bool {
	return func(e driver.Event) bool { return f(e) && g(e) }
}

func windows(t *testing.T, open Opener) {
	store, _ := filled(t, open)
	for name, c := range map[string]struct {
		from, to string
		actors   []string
		want     []string
	}{
		"a day":             {"2020-11-12", "2020-11-12", nil, []string{"c", "e", "f", "g"}},
		"inside a war":      {"1990-01-01", "1990-12-31", nil, []string{"a"}},
		"its last day":      {"1994-05-31", "1994-06-30", nil, []string{"a"}},
		"after it":          {"1994-06-01", "1994-06-30", nil, []string{}},
		"open to the right": {"2020-11-11", "", nil, []string{"c", "e", "f", "g"}},
		"open to the left":  {"", "2020-09-27", nil, []string{"a", "b", "c"}},
		"of an actor":       {"2020-09-27", "2020-11-10", []string{"country:AZ", "country:RU"}, []string{"b", "c", "d"}},
		"long after":        {"2030-01-01", "", nil, []string{"c"}},
	} {
		q := driver.Query{Actors: c.actors, From: timeOf(c.from).Earliest(), To: timeOf(c.to).Latest()}
		assert.Equal(t, c.want, sorted(idsOf(eventsOf(t, store, q))), name)
	}
}

func lookup(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	a := driver.Entity{ID: "person:Hưng", Kind: schema.Person, Name: "Hưng", Keys: []string{"hung"}, Actor: true}
	b := driver.Entity{ID: "person:Hùng", Kind: schema.Person, Name: "Hùng", Keys: []string{"hung", "ong hung"}, Actor: true}
	apply(t, store, driver.Change{PutEntities: digested(a, b)})
	for key, want := range map[string][]driver.Entity{
		"hung": {b, a}, "ong hung": {b}, "person:Hưng": {a}, "person:hưng": nil, "hun": nil, "": nil, "%": nil, "' OR ''='": nil,
	} {
		got, err := store.Lookup(ctx, key)
		require.NoError(t, err)
		assert.Equal(t, want, got, key)
	}
}

func tellings(t *testing.T, open Opener) {
	store, ctx := started(t, open), context.Background()
	put(t, store, fullArticle(1), fullArticle(2), fullArticle(3))
	e := eventOf("mention:001-a", "STATE", "2020-11-12", "", "")
	e.Mentions = []string{"mention:001-a", "mention:002-a"}
	o := eventOf("mention:003-a", "STATE", "2020-11-12", "", "")
	o.Mentions = []string{"mention:003-a"}
	apply(t, store, driver.Change{PutEvents: digested(e, o), PutReprints: []driver.Reprint{{Article: "article:002", Of: "article:001"}}})
	got := all(t, store.Tellings(ctx, []string{"mention:003-a", "mention:001-a"}))
	require.Len(t, got, 3)
	for i, want := range []struct{ event, mention, reprint string }{
		{"mention:001-a", "mention:001-a", ""}, {"mention:001-a", "mention:002-a", "article:001"}, {"mention:003-a", "mention:003-a", ""},
	} {
		assert.Equal(t, want.event, got[i].Event)
		assert.Equal(t, want.mention, got[i].Mention.ID)
		assert.Equal(t, want.reprint, got[i].Reprint)
	}
	head := fullArticle(2).Article
	head.Text = ""
	assert.Equal(t, head, got[1].Article)
	assert.Equal(t, fullArticle(2).Mentions[0], got[1].Mention)
}

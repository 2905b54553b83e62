package timeline_test

import (
	"context"
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// shelf is as much of a store as a timeline reads.
type shelf struct {
	driver.Store
	entities []driver.Entity
	events   []driver.Event
	tellings []driver.Telling
	asked    driver.Query
}

func each[T any](rows []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (s *shelf) Entities(context.Context, []string) iter.Seq2[driver.Entity, error] {
	return each(s.entities)
}

func (s *shelf) Lookup(_ context.Context, key string) ([]driver.Entity, error) {
	return slices.DeleteFunc(slices.Clone(s.entities), func(e driver.Entity) bool {
		return e.ID != key && !slices.Contains(e.Keys, key)
	}), nil
}

func (s *shelf) Events(_ context.Context, q driver.Query) iter.Seq2[driver.Event, error] {
	s.asked = q
	return each(s.events)
}

func (s *shelf) Tellings(context.Context, []string) iter.Seq2[driver.Telling, error] {
	return each(s.tellings)
}

func entity(id, name string, aliases ...string) driver.Entity {
	e := driver.Entity{ID: id, Kind: schema.KindOf(id), Name: name, Aliases: aliases}
	for _, n := range append(aliases, name) {
		e.Keys = append(e.Keys, driver.Key(n))
	}
	return e
}

func people() *shelf {
	return &shelf{entities: []driver.Entity{
		entity("country:TR", "Thổ Nhĩ Kỳ"), entity("person:Hùng", "Hùng"), entity("person:Hưng", "Hưng"),
		entity("person:Sergei Lavrov", "Sergei Lavrov", "ông Lavrov"), entity("person:Sergei Shoigu", "Sergei Shoigu"),
	}}
}

func TestNamesAreReadForRecall(t *testing.T) {
	for name, want := range map[string][]string{
		"Thổ Nhĩ Kỳ": {"country:TR"}, "tho nhi ky": {"country:TR"}, "THO NHI KY": {"country:TR"}, "country:TR": {"country:TR"},
		"hùng": {"person:Hùng", "person:Hưng"}, "person:Hưng": {"person:Hưng"},
		"ÔNG LAVROV": {"person:Sergei Lavrov"}, "Lavrov": {"person:Sergei Lavrov"},
		"Sergei": {"person:Sergei Lavrov", "person:Sergei Shoigu"},
	} {
		s := people()
		line, err := timeline.Build(t.Context(), s, timeline.Query{Actors: []string{name}})
		require.NoError(t, err, name)
		assert.Equal(t, want, s.asked.Actors, name)
		assert.Len(t, line.Actors, len(want), name)
	}
	for _, name := range []string{"Lavro", "", "!", "%", "Putin"} {
		_, err := timeline.Build(t.Context(), people(), timeline.Query{Places: []string{name}})
		assert.Equal(t, schema.NotFound, schema.CodeOf(err), name)
	}
}

func TestWindowsAreReadAtTheirGrain(t *testing.T) {
	s := people()
	from, err := schema.ParseTime("2020")
	require.NoError(t, err)
	to, err := schema.ParseTime("2021-02")
	require.NoError(t, err)
	_, err = timeline.Build(t.Context(), s, timeline.Query{From: from, To: to, Dated: true})
	require.NoError(t, err)
	assert.Equal(t, driver.Query{Actors: []string{}, Places: []string{}, From: schema.DayOf(2020, 1, 1), To: schema.DayOf(2021, 2, 28), Dated: true}, s.asked)
}

func TestEntriesAreToldInOrder(t *testing.T) {
	s := people()
	s.events = []driver.Event{{ID: "e", Participants: []driver.Participation{
		{Actor: "country:TR", Role: schema.Target, Support: 3}, {Actor: "person:Hùng", Role: schema.Agent, Support: 1},
		{Actor: "person:Nobody", Role: schema.Agent, Support: 2}, {Actor: "person:Hưng", Role: schema.Mediator, Support: 9},
	}, Places: []driver.Scene{{Place: "place:A", Support: 1}, {Place: "country:TR", Support: 2}}}}
	said := func(id string, published schema.Day, by string) driver.Telling {
		return driver.Telling{Event: "e", Mention: driver.Mention{EventMention: schema.EventMention{ID: id, AttributedTo: by}}, Article: schema.Article{Published: published}}
	}
	s.tellings = []driver.Telling{said("c", 0, ""), said("b", 9, "country:TR"), said("a", 9, ""), said("d", 3, "")}
	line, err := timeline.Build(t.Context(), s, timeline.Query{})
	require.NoError(t, err)
	require.Len(t, line.Entries, 1)
	e := line.Entries[0]
	var who, said2, where []string
	for _, p := range e.Who {
		who = append(who, p.Name)
	}
	for _, m := range e.Said {
		said2 = append(said2, m.ID+m.AttributedTo)
	}
	for _, p := range e.Where {
		where = append(where, p.Name)
	}
	assert.Equal(t, []string{"Nobody", "Hùng", "Thổ Nhĩ Kỳ", "Hưng"}, who)
	assert.Equal(t, []string{"d", "a", "bThổ Nhĩ Kỳ", "c"}, said2)
	assert.Equal(t, []string{"Thổ Nhĩ Kỳ", "A"}, where)
}

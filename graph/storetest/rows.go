package storetest

import (
	"context"
	"fmt"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// timeOf reads a TIMEX3 value that a test writes.
func timeOf(value string) schema.Time {
	if value == "" {
		return schema.Time{}
	}
	t, err := schema.ParseTime(value)
	if err != nil {
		panic(err)
	}
	return t
}

// fullArticle is an article with something in every field.
func fullArticle(n int) driver.Article {
	id := fmt.Sprintf("article:%03d", n)
	when := timeOf("2020-11-12TMO")
	return driver.Article{
		Article: schema.Article{
			ID: id, Path: fmt.Sprintf("tin/%03d.txt", n), URL: fmt.Sprintf("https://example.org/%d", n), Title: "Nga kêu gọi ngừng bắn",
			Source: "TTXVN", Language: "vi", Text: "Nga kêu gọi ngừng bắn\r\n\r\nNgày 12/11, ông Lavrov nói.",
			Published: when.Earliest(), Basis: []string{"caption 2020-11-11", "weekday"},
		},
		Hash: fmt.Sprintf("hash%d@1", n), TextKey: fmt.Sprintf("text%d", n),
		Topics: []string{"country:RU", "person:Sergei Lavrov"},
		Entities: []schema.Entity{
			{ID: "country:RU", Kind: schema.Country, Name: "Nga", Location: &schema.Position{Latitude: 55.75, Longitude: 37.6175}},
			{ID: "person:Sergei Lavrov", Kind: schema.Person, Name: "Sergei Lavrov", Aliases: []string{"ông Lavrov", "Lavrov"},
				Country: "country:RU", Offices: []schema.Office{{Title: "Ngoại trưởng", Of: "country:RU"}, {Title: "nhà ngoại giao"}}},
		},
		Mentions: []driver.Mention{
			{EventMention: schema.EventMention{
				ID: fmt.Sprintf("mention:%03d-a", n), Type: "STATE", Title: "Sergei Lavrov nói",
				Triggers: []schema.Span{{Start: 50, End: 54}, {Start: 60, End: 61}}, Sentence: schema.Span{Start: 26, End: 55},
				Time:         schema.EventTime{Time: when, Earliest: when.Earliest(), Latest: when.Latest(), Basis: schema.Explicit, Why: "ngày 12/11"},
				Participants: []schema.Participant{{Entity: "person:Sergei Lavrov", Role: schema.Agent}, {Entity: "country:AM", Role: schema.Target, Inferred: "person:Nikol Pashinyan"}},
				Places:       []string{"place:Moskva", "country:RU"}, Modality: schema.Claimed, AttributedTo: "country:RU",
				Figures: []schema.Figure{{What: "killed", Value: 30000.5, Of: "người", Qualifier: schema.About}, {What: "money", Value: -1}},
			}, Quote: "Ngày 12/11, ông Lavrov nói.", Trigger: "nói", Near: "STATE on 2020-11-12"},
			{EventMention: schema.EventMention{
				ID: fmt.Sprintf("mention:%03d-b", n), Type: "REQUEST", Title: "Nga kêu gọi ngừng bắn", Modality: schema.Asserted,
				Time: schema.EventTime{Latest: when.Latest(), Basis: schema.Bounded},
			}},
		},
	}
}

// eventOf is an event of the canon at a time, with a place and an actor.
func eventOf(id string, typ schema.EventType, value, actor, place string) driver.Event {
	when := timeOf(value)
	e := driver.Event{
		ID: id, Type: typ, Title: "tin " + id, Time: when, Earliest: when.Earliest(), Latest: when.Latest(),
		Basis: schema.Explicit, Modality: schema.Asserted, Sources: 1, Mentions: []string{"mention:" + id},
	}
	if value == "" {
		e.Basis = schema.Undated
	}
	if actor != "" {
		e.Participants = []driver.Participation{{Actor: actor, Role: schema.Agent, Support: 1}}
	}
	if place != "" {
		e.Places = []driver.Scene{{Place: place, Support: 1}}
	}
	return e
}

func digested[T any](rows ...T) []driver.Digested[T] {
	out := make([]driver.Digested[T], len(rows))
	for i, row := range rows {
		out[i] = driver.Digested[T]{Row: row, Digest: fmt.Sprintf("digest of %d", i)}
	}
	return out
}

// all drains an iterator.
func all[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for row, err := range seq {
		require.NoError(t, err)
		out = append(out, row)
	}
	return out
}

func articlesOf(t *testing.T, store driver.Store) []driver.Article {
	return all(t, store.Articles(context.Background()))
}

func eventsOf(t *testing.T, store driver.Store, q driver.Query) []driver.Event {
	return all(t, store.Events(context.Background(), q))
}

func idsOf(events []driver.Event) []string {
	ids := []string{}
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	return ids
}

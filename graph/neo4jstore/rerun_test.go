package neo4jstore_test

import (
	"fmt"
	"iter"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/neo4jstore"
	"chronograph/schema"
)

// meetings are articles that tell of meetings, some of the same.
func meetings(n int) iter.Seq2[schema.Annotated, error] {
	return func(yield func(schema.Annotated, error) bool) {
		for i := range n {
			day := schema.DayOf(2020, 11, 1+i%20)
			text := fmt.Sprintf("Nga họp lần %d.", i)
			a := schema.Annotated{Article: schema.Article{ID: schema.ArticleID(text), Path: fmt.Sprintf("tin/%d.txt", i), Title: text, Text: text}}
			a.Entities = []schema.Entity{{ID: "country:RU", Kind: schema.Country, Name: "Nga"}, {ID: "place:Moskva", Kind: schema.Place, Name: "Moskva", Country: "country:RU"}}
			a.Events = []schema.EventMention{{
				ID: schema.MentionID(a.Article.ID, "CONSULT", schema.Span{}), Type: "CONSULT", Title: text, Sentence: schema.Span{End: len(text)},
				Time:         schema.EventTime{Time: schema.At(schema.OnDay(day)), Earliest: day, Latest: day, Basis: schema.Explicit},
				Participants: []schema.Participant{{Entity: "country:RU", Role: schema.Agent}}, Places: []string{"place:Moskva"},
				Modality: schema.Asserted, AttributedTo: "country:RU",
			}}
			if !yield(a, nil) {
				return
			}
		}
	}
}

// TestARerunWritesNothing asks the server's own counters.
func TestARerunWritesNothing(t *testing.T) {
	config := wiped(t)
	build := func() (s graph.Summary, statements, updates int) {
		store := opened(t, config)
		neo4jstore.Observe(store, func(s neo4j.ResultSummary) {
			statements++
			if s.Counters().ContainsUpdates() || s.Counters().ContainsSystemUpdates() {
				updates++
			}
		})
		g := graph.Open(store, "1")
		s, err := g.Ingest(t.Context(), meetings(300), nil)
		require.NoError(t, err)
		require.NoError(t, g.Close())
		return s, statements, updates
	}
	first, statements, updates := build()
	assert.Equal(t, 300, first.New)
	assert.Greater(t, updates, 5)
	again, less, none := build()
	assert.Equal(t, 300, again.Unchanged)
	assert.Equal(t, first.Counts, again.Counts)
	assert.Zero(t, none, "statements that changed anything")
	assert.Less(t, less, statements/2)
}

func TestTakingOutLeavesNothingBehind(t *testing.T) {
	store := opened(t, wiped(t))
	g := graph.Open(store, "1")
	defer g.Close()
	_, err := g.Ingest(t.Context(), meetings(3), nil)
	require.NoError(t, err)
	var ids []string
	for a := range meetings(3) {
		ids = append(ids, a.Article.ID)
	}
	n, err := g.Remove(t.Context(), ids...)
	require.NoError(t, err)
	assert.Equal(t, 3, n)
	left := neo4jstore.Ask(t, store, `MATCH (n) WHERE NOT n:Chronograph RETURN labels(n)`)
	assert.Empty(t, left, "nodes that nothing supports")
}

package sqlitestore_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// TestARerunWritesNothing compares the file byte for byte: SQLite counts every
// transaction that writes in the file's header, so equal bytes mean none.
func TestARerunWritesNothing(t *testing.T) {
	path := made(t)
	articles := func(yield func(schema.Annotated, error) bool) {
		for _, text := range []string{"Nga họp.", "Armenia họp."} {
			day := schema.DayOf(2020, 11, 12)
			a := schema.Annotated{Article: schema.Article{ID: schema.ArticleID(text), Path: text + ".txt", Text: text}}
			a.Entities = []schema.Entity{{ID: "country:RU", Kind: schema.Country, Name: "Nga"}}
			a.Events = []schema.EventMention{{
				ID: schema.MentionID(a.Article.ID, "CONSULT", schema.Span{}), Type: "CONSULT", Title: text, Sentence: schema.Span{End: len(text)},
				Time:         schema.EventTime{Time: schema.At(schema.OnDay(day)), Earliest: day, Latest: day, Basis: schema.Explicit},
				Participants: []schema.Participant{{Entity: "country:RU", Role: schema.Agent}}, Modality: schema.Asserted,
			}}
			if !yield(a, nil) {
				return
			}
		}
	}
	build := func() (graph.Summary, []byte) {
		store, err := sqlitestore.Init(t.Context(), path)
		require.NoError(t, err)
		g := graph.Open(store, "1")
		s, err := g.Ingest(t.Context(), articles, nil)
		require.NoError(t, err)
		require.NoError(t, g.Close())
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		return s, data
	}
	first, written := build()
	assert.Equal(t, 2, first.New)
	assert.Equal(t, 1, first.Events, "both tell of one meeting")
	second, again := build()
	assert.Equal(t, 2, second.Unchanged)
	assert.Equal(t, first.Counts, second.Counts)
	assert.True(t, string(written) == string(again), "the file changed")
}

package graph_test

import (
	"iter"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// empty is a new graph in a file of its own.
func empty(t testing.TB) *graph.Graph {
	t.Helper()
	store, err := sqlitestore.Init(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	require.NoError(t, err)
	g := graph.Open(store, "1")
	t.Cleanup(func() { require.NoError(t, g.Close()) })
	return g
}

// each hands articles over one by one.
func each(articles ...schema.Annotated) iter.Seq2[schema.Annotated, error] {
	return func(yield func(schema.Annotated, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

func ingest(t testing.TB, g *graph.Graph, articles ...schema.Annotated) graph.Summary {
	t.Helper()
	s, err := g.Ingest(t.Context(), each(articles...), nil)
	require.NoError(t, err)
	require.Empty(t, s.Failures)
	return s
}

func entries(t testing.TB, g *graph.Graph, q timeline.Query) []timeline.Entry {
	t.Helper()
	line, err := g.Timeline(t.Context(), q)
	require.NoError(t, err)
	return line.Entries
}

// allOf asks for everything.
var allOf = timeline.Query{}

func TestFiveArticlesMakeOneTimeline(t *testing.T) {
	g := empty(t)
	ingest(t, g, goldArticles(t, "000", "001", "002", "003", "004")...)
	standing := func(typ schema.EventType, value string, wanted func(timeline.Entry) bool) []timeline.Entry {
		var found []timeline.Entry
		for _, e := range entries(t, g, timeline.Query{Types: []schema.EventType{typ}}) {
			if e.Time.String() == value && wanted(e) {
				found = append(found, e)
			}
		}
		return found
	}
	any := func(timeline.Entry) bool { return true }
	killed := func(n float64) func(timeline.Entry) bool {
		return func(e timeline.Entry) bool { return len(e.Figures) == 1 && e.Figures[0].Value == n }
	}

	war := standing("ASSAULT", "1988-02/1994-05", any)
	require.Len(t, war, 1, "the war stands once")
	assert.Equal(t, 2, war[0].Sources)
	assert.Len(t, standing("CASUALTY", "1988-02/1994-05", killed(30000)), 1)

	signed := func(e timeline.Entry) bool { return len(e.Who) > 3 }
	ceasefire := append(standing("AGREE", "2020-11-09", signed), standing("AGREE", "2020-11-10", signed)...)
	require.Len(t, ceasefire, 1, "reported of the 9th and of the 10th, it stands once")
	assert.True(t, ceasefire[0].Conflict)
	var dates []string
	for _, m := range ceasefire[0].Said {
		dates = append(dates, m.Time.Time.String())
	}
	assert.Subset(t, dates, []string{"2020-11-09", "2020-11-10"}, "and its mentions keep their dates")
	assert.Len(t, standing("CASUALTY", "2022-09-13", killed(50)), 1)
	assert.Len(t, standing("CASUALTY", "2022-09-13", killed(49)), 1)
}

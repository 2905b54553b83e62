package graph_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/schema"
)

func fingerprint(t testing.TB, g *graph.Graph) string {
	t.Helper()
	f, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	return f
}

// TestTheSameArticlesMakeTheSameGraph shuffles articles, splits them into
// runs, repeats some: whatever the way, the graph is one.
func TestTheSameArticlesMakeTheSameGraph(t *testing.T) {
	w := newWorld(7, 3)
	w.entities = slices.Concat(w.entities[:8], w.entities[40:60], w.entities[440:448])
	articles := crowd(w)
	once := empty(t)
	ingest(t, once, articles...)
	want := fingerprint(t, once)
	merged := 0
	for _, e := range entries(t, once, allOf) {
		merged += len(e.Said) - 1
	}
	require.Greater(t, merged, 20, "there is something to merge")

	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 2))
		shuffled := slices.Clone(articles)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		g := empty(t)
		for len(shuffled) > 0 {
			n := 1 + r.IntN(len(shuffled))
			ingest(t, g, shuffled[:n]...)
			ingest(t, g, shuffled[:r.IntN(n+1)]...)
			shuffled = shuffled[n:]
		}
		assert.Equal(t, want, fingerprint(t, g), "seed %d", seed)
	}
}

// crowd is articles of a small world, with reprints and copies at other places.
func crowd(w *world) []schema.Annotated {
	var out []schema.Annotated
	for i := range 40 {
		out = append(out, w.smallArticle(i))
	}
	reprint := out[3]
	reprint.Article.Text += "\r\n"
	reprint.Article.ID = schema.ArticleID(reprint.Article.Text)
	reprint.Article.Path = "tin/lai.txt"
	reprint.Events = slices.Clone(reprint.Events)
	for i := range reprint.Events {
		reprint.Events[i].ID = schema.MentionID(reprint.Article.ID, reprint.Events[i].Type, reprint.Events[i].Triggers[0])
	}
	elsewhere, addressed := out[5], out[6]
	elsewhere.Article.Path = "khac/5.txt"
	addressed.Article.URL, addressed.Article.Source = "https://example.org/6", "TTXVN"
	return append(out, reprint, elsewhere, addressed)
}

// smallArticle is an article about few people, so that articles meet.
func (w *world) smallArticle(n int) schema.Annotated {
	all := *w
	all.entities = make([]schema.Entity, 640)
	for i := range all.entities {
		switch {
		case i < 440:
			all.entities[i] = w.entities[i%28]
		default:
			all.entities[i] = w.entities[28+i%8]
		}
	}
	return all.article(n, 12)
}

// TestTakingOutLeavesWhatTheOthersSay compares a graph that lost articles with one that never had them.
func TestTakingOutLeavesWhatTheOthersSay(t *testing.T) {
	w := newWorld(11, 3)
	w.entities = slices.Concat(w.entities[:8], w.entities[40:60], w.entities[440:448])
	var articles []schema.Annotated
	for i := range 30 {
		articles = append(articles, w.smallArticle(i))
	}
	never, lost := empty(t), empty(t)
	ingest(t, never, articles[10:]...)
	ingest(t, lost, articles...)
	var ids []string
	for _, a := range articles[:10] {
		ids = append(ids, a.Article.ID)
	}
	n, err := lost.Remove(t.Context(), append(ids, "article:none")...)
	require.NoError(t, err)
	assert.Equal(t, 10, n)
	assert.Equal(t, fingerprint(t, never), fingerprint(t, lost))

	n, err = lost.Remove(t.Context(), ids...)
	require.NoError(t, err)
	assert.Zero(t, n)
}

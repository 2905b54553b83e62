package graph_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// BenchmarkIngest builds a graph of articles of about 80 items: 25 mentions
// with their edges, as many entities.
func BenchmarkIngest(b *testing.B) {
	const n = 1000
	articles := newWorld(1, 60).articles(n, 25)
	for b.Loop() {
		b.StopTimer()
		g := empty(b)
		b.StartTimer()
		ingest(b, g, articles...)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkIngestAgain builds the same articles a second time.
func BenchmarkIngestAgain(b *testing.B) {
	const n = 1000
	articles := newWorld(1, 60).articles(n, 25)
	g := empty(b)
	ingest(b, g, articles...)
	for b.Loop() {
		ingest(b, g, articles...)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkTimelineOfHub asks for the timeline of the actor with the most events.
func BenchmarkTimelineOfHub(b *testing.B) {
	store, err := sqlitestore.Init(b.Context(), filepath.Join(b.TempDir(), "graph.db"))
	require.NoError(b, err)
	g := graph.Open(store, "1")
	defer g.Close()
	ingest(b, g, newWorld(1, 365).articles(2000, 25)...)
	for name, q := range map[string]timeline.Query{
		"whole":  {Actors: []string{"country:AA"}},
		"window": {Actors: []string{"country:AA"}, From: timeOf("2021-01"), To: timeOf("2021-03")},
	} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(entries(b, g, q))
			}
			b.ReportMetric(float64(n), "events")
		})
	}
}

func timeOf(value string) schema.Time {
	t, err := schema.ParseTime(value)
	if err != nil {
		panic(err)
	}
	return t
}

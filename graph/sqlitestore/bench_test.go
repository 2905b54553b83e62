package sqlitestore_test

import (
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/storetest"
	"chronograph/schema"
)

// load is articles, and the rows they become.
type load struct {
	*storetest.Load
	annotated []schema.Annotated
}

func newLoad(t testing.TB, n int, first schema.Day) *load {
	l := &load{annotated: storetest.News(n, first, 365)}
	folder, err := os.MkdirTemp("", "rows") // not the test's: many are made
	require.NoError(t, err)
	defer os.RemoveAll(folder)
	store, err := sqlitestore.Init(t.Context(), filepath.Join(folder, "rows.db"))
	require.NoError(t, err)
	defer store.Close()
	l.build(t, store)
	l.Load = storetest.LoadOf(t, store)
	return l
}

func (l *load) build(t testing.TB, store driver.Store) {
	_, err := graph.Open(store, "1").Ingest(t.Context(), storetest.Each(l.annotated), nil)
	require.NoError(t, err)
}

// bare inserts the rows fifty articles a transaction, with the events that their last mention completes.
func (l *load) bare(t testing.TB, store driver.Store) {
	require.NoError(t, sqlitestore.Create(t.Context(), store, nil, nil, l.Entities))
	for articles, events := range l.Batches(50) {
		require.NoError(t, sqlitestore.Create(t.Context(), store, articles, events, nil))
	}
}

// TestBench is a part of make bench-neo4j. It prints articles a second into a
// new file and into one that holds many: the median of some rounds in which
// the ways to write come in turn.
func TestBench(t *testing.T) {
	if os.Getenv("CHRONOGRAPH_BENCH") == "" {
		t.Skip("make bench-neo4j runs it")
	}
	held, n, rounds := storetest.Setting("BENCH_HELD", 100_000), storetest.Setting("BENCH_ARTICLES", 2000), storetest.Setting("BENCH_ROUNDS", 3)
	l := newLoad(t, n, schema.DayOf(2021, 1, 1))
	l.compare(t, "into a new file", rounds, func(path string) {})
	if held == 0 {
		return
	}
	full := filepath.Join(t.TempDir(), "full.db")
	fill(t, full, held, n)
	l.compare(t, "into a file of "+strconv.Itoa(held)+" articles", rounds, func(path string) { copyFile(t, full, path) })
}

// fill puts articles of other days into a file, in large transactions: keys
// are hashes, so a small one rewrites a page of a large file for every row.
func fill(t *testing.T, path string, held, step int) {
	store, err := sqlitestore.Init(t.Context(), path)
	require.NoError(t, err)
	named := map[string]bool{}
	for i := 0; i < held; i += step {
		l := newLoad(t, min(step, held-i), schema.DayOf(1900, 1, 1)+schema.Day(400*i/step))
		l.Entities = slices.DeleteFunc(l.Entities, func(d driver.Digested[driver.Entity]) bool {
			known := named[d.Row.ID]
			named[d.Row.ID] = true
			return known
		})
		require.NoError(t, sqlitestore.Create(t.Context(), store, l.Articles, slices.Concat(slices.Collect(maps.Values(l.Events))...), l.Entities))
	}
	require.NoError(t, sqlitestore.Settle(t.Context(), store))
	require.NoError(t, store.Close())
}

func copyFile(t *testing.T, from, to string) {
	in, err := os.Open(from)
	require.NoError(t, err)
	defer in.Close()
	out, err := os.Create(to)
	require.NoError(t, err)
	_, err = io.Copy(out, in)
	require.NoError(t, err)
	require.NoError(t, out.Close())
}

func (l *load) compare(t *testing.T, where string, rounds int, prepare func(path string)) {
	ways := []struct {
		name  string
		write func(testing.TB, driver.Store)
	}{{"bare inserts", l.bare}, {"build", l.build}}
	took := map[string][]float64{}
	for round := range rounds {
		for i := range ways {
			way := ways[(i+round)%len(ways)]
			path := filepath.Join(t.TempDir(), "graph.db")
			prepare(path)
			store, err := sqlitestore.Init(t.Context(), path)
			require.NoError(t, err)
			begun := time.Now()
			way.write(t, store)
			took[way.name] = append(took[way.name], time.Since(begun).Seconds())
			require.NoError(t, store.Close())
			require.NoError(t, os.Remove(path))
		}
	}
	for _, way := range ways {
		seconds := median(took[way.name])
		t.Logf("%s: %-14s %7.0f articles/s  ratio %.2f", where, way.name, float64(len(l.annotated))/seconds, median(took[ways[0].name])/seconds)
	}
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

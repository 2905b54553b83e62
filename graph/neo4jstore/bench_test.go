package neo4jstore_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/storetest"
	"chronograph/schema"
)

// load is articles, and the rows they become.
type load struct {
	*storetest.Load
	annotated []schema.Annotated
}

func newLoad(t testing.TB, n int, first schema.Day, days int) *load {
	l := &load{annotated: storetest.News(n, first, days)}
	folder, err := os.MkdirTemp("", "rows") // not the test's: many are made
	require.NoError(t, err)
	defer os.RemoveAll(folder)
	file, err := sqlitestore.Init(t.Context(), filepath.Join(folder, "rows.db"))
	require.NoError(t, err)
	g := graph.Open(file, "1")
	defer g.Close()
	_, err = g.Ingest(t.Context(), storetest.Each(l.annotated), nil)
	require.NoError(t, err)
	l.Load = storetest.LoadOf(t, file)
	return l
}

// bare writes the rows with the driver alone: entities first, then fifty
// articles a transaction with the events that their last mention completes.
func (l *load) bare(t testing.TB, store driver.Store) { l.create(t, store, 50) }

func (l *load) create(t testing.TB, store driver.Store, atOnce int) {
	require.NoError(t, neo4jstore.Create(t.Context(), store, nil, nil, l.Entities))
	for articles, events := range l.Batches(atOnce) {
		require.NoError(t, neo4jstore.Create(t.Context(), store, articles, events, nil))
	}
}

func (l *load) build(t testing.TB, store driver.Store) {
	s, err := graph.Open(store, "1").Ingest(t.Context(), storetest.Each(l.annotated), nil)
	require.NoError(t, err)
	require.Equal(t, len(l.Articles), s.New)
}

// variant is a way to write a load.
type variant struct {
	name string
	drop string // an index that is not there meanwhile
	run  func(l *load, t testing.TB, store driver.Store)
}

func bareAndBuild() []variant {
	return []variant{{"bare driver", "", (*load).bare}, {"build", "", (*load).build}}
}

// withoutIndexes tell what each index costs. Dropping one has the server plan
// every statement anew, so they stand apart from what build is held against.
func withoutIndexes() []variant {
	all := bareAndBuild()[:1]
	for _, index := range []string{"participant_actor_date", "occurred_place_date", "event_type_date", "event_date", "chronograph_text", "entity_lookup"} {
		all = append(all, variant{"bare driver without " + index, index, (*load).bare})
	}
	return all
}

// TestBench is make bench-neo4j. It prints articles and items a second: the
// median of some rounds, in which the variants come in rotated order.
func TestBench(t *testing.T) {
	if os.Getenv("CHRONOGRAPH_BENCH") == "" {
		t.Skip("make bench-neo4j runs it")
	}
	held, n, rounds := storetest.Setting("BENCH_HELD", 100_000), storetest.Setting("BENCH_ARTICLES", 2000), storetest.Setting("BENCH_ROUNDS", 3)
	one := newLoad(t, n, schema.DayOf(2021, 1, 1), 365)
	t.Logf("%d articles of %.0f items each", n, float64(one.Items)/float64(n))
	t.Log("into an empty graph:")
	compare(t, one, rounds, bareAndBuild())
	t.Log("and without an index:")
	compare(t, one, rounds, withoutIndexes())
	if held == 0 {
		return
	}
	fill(t, held, n)
	t.Logf("into a graph of %d articles:", held)
	compareOn(t, one, rounds, bareAndBuild())
}

func compare(t *testing.T, l *load, rounds int, all []variant) {
	took := map[string][]time.Duration{}
	warm(t, l, all)
	for round := range rounds {
		for i := range all {
			v := all[(i+round)%len(all)]
			store := opened(t, wiped(t))
			neo4jstore.Observe(store, nil)
			took[v.name] = append(took[v.name], timed(t, l, v, store))
			if v.drop == "" && v.name == "build" {
				begun := time.Now()
				_, err := graph.Open(store, "1").Ingest(t.Context(), storetest.Each(l.annotated), nil)
				require.NoError(t, err)
				took["build again"] = append(took["build again"], time.Since(begun))
			}
			require.NoError(t, store.Close())
		}
	}
	report(t, l, append(all, variant{name: "build again"}), took)
}

// warm lets the server compile what it will run.
func warm(t *testing.T, l *load, all []variant) {
	for _, v := range all[:2] {
		store := opened(t, wiped(t))
		v.run(l, t, store)
		require.NoError(t, store.Close())
	}
}

func timed(t *testing.T, l *load, v variant, store driver.Store) time.Duration {
	if v.drop != "" {
		neo4jstore.Ask(t, store, "DROP INDEX "+v.drop+" IF EXISTS")
		defer func() { require.NoError(t, neo4jstore.Prepare(t.Context(), server(t))) }()
	}
	begun := time.Now()
	v.run(l, t, store)
	return time.Since(begun)
}

// fill puts articles of other days into the graph, quickly.
func fill(t *testing.T, held, step int) {
	store := opened(t, wiped(t))
	defer store.Close()
	neo4jstore.Observe(store, nil)
	for i := 0; i < held; i += step {
		l := newLoad(t, min(step, held-i), schema.DayOf(1900, 1, 1)+schema.Day(400*i/step), 365)
		l.create(t, store, 500)
	}
	require.NoError(t, neo4jstore.Settle(t.Context(), store))
}

// compareOn writes into the graph that is there and takes out again what it wrote.
func compareOn(t *testing.T, l *load, rounds int, all []variant) {
	took := map[string][]time.Duration{}
	var ids []string
	for _, a := range l.Articles {
		ids = append(ids, a.ID)
	}
	for round := range rounds + 1 {
		for i := range all {
			v := all[(i+round)%len(all)]
			store, err := neo4jstore.Open(t.Context(), server(t))
			require.NoError(t, err)
			if seconds := timed(t, l, v, store); round > 0 { // the first lets the server compile what it will run
				took[v.name] = append(took[v.name], seconds)
			}
			require.NoError(t, neo4jstore.Undo(t.Context(), store, ids))
			require.NoError(t, store.Close())
		}
	}
	report(t, l, all, took)
}

func report(t *testing.T, l *load, all []variant, took map[string][]time.Duration) {
	bare := median(took["bare driver"])
	for _, v := range all {
		if len(took[v.name]) == 0 {
			continue
		}
		seconds := median(took[v.name])
		t.Logf("%-46s %7.0f articles/s %8.0f items/s  ratio %.2f", v.name, float64(len(l.Articles))/seconds, float64(l.Items)/seconds, bare/seconds)
	}
}

func median(durations []time.Duration) float64 {
	slices.Sort(durations)
	return durations[len(durations)/2].Seconds()
}

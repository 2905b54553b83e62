package neo4jstore_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// news makes articles of about 82 items, nodes and edges, as papers write
// them: a few actors are in most of the news, some events stand in two papers.
type news struct {
	*rand.Rand
	first schema.Day
	days  int
}

func (w news) article(n int) schema.Annotated {
	published := w.first + schema.Day(w.IntN(w.days))
	a := schema.Annotated{Article: schema.Article{Path: fmt.Sprintf("tin/%s/%06d.txt", w.first, n), Title: fmt.Sprintf("Tin số %d", n), Language: "vi", Published: published}}
	var text strings.Builder
	fmt.Fprintf(&text, "Tin số %d của ngày %s\n\n", n, published)
	named := map[string]bool{}
	for range 11 {
		w.mention(&a, &text, published, named)
	}
	text.WriteString(strings.Repeat("Hai bên không nói gì thêm về nội dung làm việc. ", 30))
	a.Article.Text = text.String()
	a.Article.ID = schema.ArticleID(a.Article.Text)
	for i := range a.Events {
		a.Events[i].ID = schema.MentionID(a.Article.ID, a.Events[i].Type, a.Events[i].Triggers[0])
	}
	return a
}

var (
	deeds  = []schema.EventType{"STATE", "CONSULT", "ASSAULT", "AGREE", "REQUEST", "MOBILIZE"}
	verbs  = strings.Fields("gặp họp ký nói bác bỏ kêu gọi tấn công rút tập trận viện trợ bầu cảnh báo ủng hộ lên án thăm")
	topics = strings.Fields("dầu biên giới ngừng bắn hạt nhân thương mại vắc xin tên lửa dân chủ hòa bình đập nước khí đốt lúa mì cầu cảng")
)

func (w news) mention(a *schema.Annotated, text *strings.Builder, published schema.Day, named map[string]bool) {
	name := func(kind schema.EntityKind, form string, n int) schema.Entity {
		f := w.Float64()
		e := schema.Entity{Kind: kind, Name: fmt.Sprintf(form, int(f*f*float64(n)))}
		e.ID = schema.EntityID(kind, e.Name)
		if !named[e.ID] {
			named[e.ID] = true
			a.Entities = append(a.Entities, e)
		}
		return e
	}
	who, whom, where := name(schema.Person, "Ông %d", 3000), name(schema.Country, "Nước %d", 150), name(schema.Place, "Thành phố %d", 1000)
	verb := verbs[w.IntN(len(verbs))]
	sentence := fmt.Sprintf("%s %s %s về %s %s tại %s.", who.Name, verb, whom.Name, topics[w.IntN(len(topics))], topics[w.IntN(len(topics))], where.Name)
	start := text.Len()
	text.WriteString(sentence + "\n")
	day := published - schema.Day(w.IntN(3))
	m := schema.EventMention{
		Type: deeds[w.IntN(len(deeds))], Title: sentence, Sentence: schema.Span{Start: start, End: start + len(sentence)},
		Triggers:     []schema.Span{{Start: start + len(who.Name) + 1, End: start + len(who.Name) + 1 + len(verb)}},
		Time:         schema.EventTime{Time: schema.At(schema.OnDay(day)), Earliest: day, Latest: day, Basis: schema.Explicit},
		Participants: []schema.Participant{{Entity: who.ID, Role: schema.Agent}}, Places: []string{where.ID}, Modality: schema.Asserted,
	}
	if w.IntN(2) == 0 {
		m.Participants = append(m.Participants, schema.Participant{Entity: whom.ID, Role: schema.Target})
	}
	a.Events = append(a.Events, m)
}

// load is articles, and the rows they become.
type load struct {
	annotated []schema.Annotated
	articles  []driver.Article
	events    map[string][]driver.Digested[driver.Event] // by the article of their first mention
	entities  []driver.Digested[driver.Entity]
	items     int // nodes and edges
}

func newLoad(t testing.TB, n int, first schema.Day, days int) load {
	w := news{rand.New(rand.NewPCG(uint64(first), 3)), first, days}
	l := load{events: map[string][]driver.Digested[driver.Event]{}}
	for i := range n {
		l.annotated = append(l.annotated, w.article(i))
	}
	file, err := sqlitestore.Init(t.Context(), filepath.Join(t.TempDir(), "rows.db"))
	require.NoError(t, err)
	g := graph.Open(file, "1")
	defer g.Close()
	_, err = g.Ingest(t.Context(), l.each, nil)
	require.NoError(t, err)
	l.rows(t, file)
	return l
}

func (l *load) each(yield func(schema.Annotated, error) bool) {
	for _, a := range l.annotated {
		if !yield(a, nil) {
			return
		}
	}
}

func (l *load) rows(t testing.TB, from driver.Store) {
	canon, err := from.Canon(t.Context(), nil)
	require.NoError(t, err)
	in := map[string]string{}
	for a, err := range from.Articles(t.Context()) {
		require.NoError(t, err)
		l.articles = append(l.articles, a)
		l.items += 1 + 2*len(a.Mentions)
		for _, m := range a.Mentions {
			in[m.ID] = a.ID
		}
	}
	for e, err := range from.Events(t.Context(), driver.Query{}) {
		require.NoError(t, err)
		last := ""
		for _, m := range e.Mentions {
			last = max(last, in[m])
		}
		l.events[last] = append(l.events[last], driver.Digested[driver.Event]{Row: e, Digest: canon.Events[e.ID]})
		l.items += 1 + len(e.Mentions) + len(e.Participants) + len(e.Places)
	}
	for e, err := range from.Entities(t.Context(), nil) {
		require.NoError(t, err)
		l.entities = append(l.entities, driver.Digested[driver.Entity]{Row: e, Digest: canon.Entities[e.ID]})
		l.items++
	}
}

// bare writes the rows with the driver alone: entities first, then fifty
// articles a transaction with the events that their last mention completes.
func (l *load) bare(t testing.TB, store driver.Store) {
	require.NoError(t, neo4jstore.Create(t.Context(), store, nil, nil, l.entities))
	for batch := range slices.Chunk(l.articles, 50) {
		var events []driver.Digested[driver.Event]
		for _, a := range batch {
			events = append(events, l.events[a.ID]...)
		}
		require.NoError(t, neo4jstore.Create(t.Context(), store, batch, events, nil))
	}
}

func (l *load) build(t testing.TB, store driver.Store) {
	s, err := graph.Open(store, "1").Ingest(t.Context(), l.each, nil)
	require.NoError(t, err)
	require.Equal(t, len(l.articles), s.New)
}

// variant is a way to write a load.
type variant struct {
	name string
	drop string // an index that is not there meanwhile
	run  func(l *load, t testing.TB, store driver.Store)
}

func variants() []variant {
	all := []variant{{"bare driver", "", (*load).bare}, {"build", "", (*load).build}}
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
	held, n, rounds := setting("BENCH_HELD", 100_000), setting("BENCH_ARTICLES", 2000), setting("BENCH_ROUNDS", 3)
	one := newLoad(t, n, schema.DayOf(2021, 1, 1), 365)
	t.Logf("%d articles of %.0f items each", n, float64(one.items)/float64(n))
	t.Log("into an empty graph:")
	compare(t, &one, rounds, variants())
	if held == 0 {
		return
	}
	fill(t, held, n)
	t.Logf("into a graph of %d articles:", held)
	compareOn(t, &one, rounds, variants()[:2])
}

func setting(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

func compare(t *testing.T, l *load, rounds int, all []variant) {
	took := map[string][]time.Duration{}
	warm(t, l)
	for round := range rounds {
		for i := range all {
			v := all[(i+round)%len(all)]
			store := opened(t, wiped(t))
			neo4jstore.Observe(store, nil)
			took[v.name] = append(took[v.name], timed(t, l, v, store))
			if v.drop == "" && v.name == "build" {
				begun := time.Now()
				_, err := graph.Open(store, "1").Ingest(t.Context(), l.each, nil)
				require.NoError(t, err)
				took["build again"] = append(took["build again"], time.Since(begun))
			}
			require.NoError(t, store.Close())
		}
	}
	report(t, l, append(all, variant{name: "build again"}), took)
}

// warm lets the server compile what it will run.
func warm(t *testing.T, l *load) {
	for _, v := range variants()[:2] {
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
		l.bare(t, store)
	}
	require.NoError(t, neo4jstore.Settle(t.Context(), store))
}

// compareOn writes into the graph that is there and takes out again what it wrote.
func compareOn(t *testing.T, l *load, rounds int, all []variant) {
	took := map[string][]time.Duration{}
	var ids []string
	for _, a := range l.articles {
		ids = append(ids, a.ID)
	}
	for round := range rounds {
		for i := range all {
			v := all[(i+round)%len(all)]
			store, err := neo4jstore.Open(t.Context(), server(t))
			require.NoError(t, err)
			took[v.name] = append(took[v.name], timed(t, l, v, store))
			require.NoError(t, neo4jstore.Undo(t.Context(), store, ids))
			require.NoError(t, store.Close())
		}
	}
	report(t, l, all, took)
}

func report(t *testing.T, l *load, all []variant, took map[string][]time.Duration) {
	bare := median(took["bare driver"])
	for _, v := range all {
		seconds := median(took[v.name])
		t.Logf("%-46s %7.0f articles/s %8.0f items/s  ratio %.2f", v.name, float64(len(l.articles))/seconds, float64(l.items)/seconds, bare/seconds)
	}
}

func median(durations []time.Duration) float64 {
	slices.Sort(durations)
	return durations[len(durations)/2].Seconds()
}

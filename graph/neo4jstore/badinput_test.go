package neo4jstore_test

import (
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// TestStrangeNames builds articles whose names, ids, titles and texts are what
// people try; both stores hold the same graph.
func TestStrangeNames(t *testing.T) {
	names := []string{
		"một\x00hai", "👩‍👩‍👧‍👦 🇻🇳", `'"` + "`" + `\' \" ''`, "'}) DETACH DELETE n //", "`; DROP CONSTRAINT event_id; \u0027", "$ids {id: $id}",
		"a|b", "|", " ", "", "\ufffd\ufeff\u202e", "Hu\u031bng", "a\r\n\tb", "'); DROP TABLE event; --", strings.Repeat("Ngô", 240),
	}
	var articles []schema.Annotated
	for i, name := range names {
		articles = append(articles, naming(i, "person:"+name, name, name+" gặp "+strings.Repeat(name, 9)))
	}
	articles = append(articles, naming(len(names), "country:RU", "Nga", strings.Repeat("Nga và Armenia. ", 1<<16)))
	config := wiped(t)
	store := opened(t, config)
	defer store.Close()
	got, s := built(t, store, articles)
	assert.Equal(t, len(articles), s.New)
	assert.Empty(t, s.Failures)
	file, err := sqlitestore.Init(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	require.NoError(t, err)
	defer file.Close()
	want, _ := built(t, file, articles)
	assert.Equal(t, want, got)
	assert.EqualValues(t, len(articles), neo4jstore.Ask(t, store, "MATCH (n:Event) RETURN count(*)")[0][0])
	var titles [][]any
	for _, a := range articles {
		titles = append(titles, []any{a.Events[0].ID, a.Events[0].Title, a.Entities[0].ID})
	}
	assert.ElementsMatch(t, titles, neo4jstore.Ask(t, store, "MATCH (n:EventMention) RETURN n.id, n.title, n.participants[0]"))
	holds(t, config)
}

// TestNamesThatNoIndexTakes names the articles that hold them and builds the rest.
func TestNamesThatNoIndexTakes(t *testing.T) {
	long := strings.Repeat("Nga và Armenia. ", 1<<16)
	articles := []schema.Annotated{
		naming(0, "country:RU", "Nga", "một"),
		naming(1, "person:"+long, "Nga", "hai"),
		naming(2, "person:a", long[:9000], "ba"),
		naming(3, "country:RU", "Nga", "bốn"),
	}
	spoken := naming(4, "country:RU", "Nga", "năm")
	spoken.Events[0].AttributedTo = "person:" + long[:9000]
	config := wiped(t)
	store := opened(t, config)
	defer store.Close()
	got, s := built(t, store, append(articles, spoken))
	assert.Equal(t, 2, s.New)
	require.Len(t, s.Failures, 3)
	for i, path := range []string{"tin/1.txt", "tin/2.txt", "tin/4.txt"} {
		assert.Equal(t, path, s.Failures[i].Path)
		assert.Equal(t, schema.BadRecord, schema.CodeOf(s.Failures[i].Err))
		assert.ErrorContains(t, s.Failures[i].Err, path+": the article article:")
		assert.ErrorContains(t, s.Failures[i].Err, "shorten it")
		assert.Less(t, len(s.Failures[i].Err.Error()), 500)
	}
	holds(t, config)

	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	only, _ := built(t, opened(t, config), []schema.Annotated{articles[0], articles[3]})
	assert.Equal(t, only, got, "nothing of them is there")
}

// TestAPathThatNoIndexTakes is refused by the server itself; the batch is divided.
func TestAPathThatNoIndexTakes(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	defer store.Close()
	bad := naming(2, "country:RU", "Nga", "hai")
	for i := range 3000 {
		bad.Article.Path += fmt.Sprintf("/%x", i*7919)
	}
	_, s := built(t, store, []schema.Annotated{naming(1, "country:RU", "Nga", "một"), bad, naming(3, "country:RU", "Nga", "ba")})
	assert.Equal(t, 2, s.New)
	require.Len(t, s.Failures, 1)
	assert.Equal(t, schema.BadRecord, schema.CodeOf(s.Failures[0].Err))
	assert.ErrorContains(t, s.Failures[0].Err, "the article "+bad.Article.ID+" can't be stored")
	assert.ErrorContains(t, s.Failures[0].Err, "a name, path or id is too long for an index; shorten it")
	holds(t, config)
}

// naming is an article that speaks of one entity.
func naming(n int, id, name, text string) schema.Annotated {
	day := schema.DayOf(2020, 11, 1+n)
	a := schema.Annotated{Article: schema.Article{ID: schema.ArticleID(fmt.Sprint(n, text)), Path: fmt.Sprintf("tin/%d.txt", n), Title: name, Text: text}}
	a.Entities = []schema.Entity{{ID: id, Kind: schema.Person, Name: name, Aliases: []string{name + "."}, Offices: []schema.Office{{Title: name, Of: id}}}}
	a.Events = []schema.EventMention{{
		ID: schema.MentionID(a.Article.ID, "CONSULT", schema.Span{}), Type: "CONSULT", Title: text, Sentence: schema.Span{End: len(text)},
		Time:         schema.EventTime{Time: schema.At(schema.OnDay(day)), Earliest: day, Latest: day, Basis: schema.Explicit},
		Participants: []schema.Participant{{Entity: id, Role: schema.Agent}}, Places: []string{id}, Modality: schema.Asserted, AttributedTo: id,
	}}
	return a
}

func built(t *testing.T, store driver.Store, articles []schema.Annotated) (string, graph.Summary) {
	t.Helper()
	g := graph.Open(store, "1")
	s, err := g.Ingest(t.Context(), withoutErrors(articles), nil)
	require.NoError(t, err)
	return fingerprint(t, g), s
}

func withoutErrors(articles []schema.Annotated) iter.Seq2[schema.Annotated, error] {
	return func(yield func(schema.Annotated, error) bool) {
		for a := range slices.Values(articles) {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// holds looks for what is wrong inside the graph.
func holds(t *testing.T, config neo4jstore.Config) {
	t.Helper()
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	for _, f := range findings {
		assert.Empty(t, f.Problem, f.What)
	}
}

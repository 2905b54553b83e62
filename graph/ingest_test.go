package graph_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/sqlitestore"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// report is an article with one event.
func report(path, text string, typ schema.EventType, value string) schema.Annotated {
	a := schema.Annotated{Article: schema.Article{ID: schema.ArticleID(text), Path: path, Text: text, Language: "vi"}}
	a.Entities = []schema.Entity{{ID: "country:RU", Kind: schema.Country, Name: "Nga"}}
	m := schema.EventMention{
		ID: schema.MentionID(a.Article.ID, typ, schema.Span{}), Type: typ, Title: text, Sentence: schema.Span{End: len(text)},
		Participants: []schema.Participant{{Entity: "country:RU", Role: schema.Agent}}, Modality: schema.Asserted,
	}
	if value != "" {
		when := timeOf(value)
		m.Time = schema.EventTime{Time: when, Earliest: when.Earliest(), Latest: when.Latest(), Basis: schema.Explicit}
	} else {
		m.Time.Why = "bài không nói"
	}
	a.Events = []schema.EventMention{m}
	return a
}

func titles(t *testing.T, g *graph.Graph) []string {
	var out []string
	for _, e := range entries(t, g, allOf) {
		out = append(out, e.Title)
	}
	return out
}

func TestABuildSaysWhatItDid(t *testing.T) {
	g := empty(t)
	broken := report("c.txt", "Nga ký thỏa thuận.", "AGREE", "2020-11-10")
	broken.Events = append(broken.Events, broken.Events[0])
	var seen []graph.Progress
	s, err := g.Ingest(t.Context(), func(yield func(schema.Annotated, error) bool) {
		_ = yield(report("a.txt", "Nga họp.", "CONSULT", "2020-11-12"), nil) &&
			yield(schema.Annotated{Article: schema.Article{Path: "b.txt"}}, errors.New("b.txt: is empty")) &&
			yield(broken, nil) &&
			yield(report("d.txt", "Nga tập trận.", "MOBILIZE", ""), nil) &&
			yield(report("e.txt", "Nga họp.", "CONSULT", "2020-11-12"), nil)
	}, func(p graph.Progress) { seen = append(seen, p) })
	require.NoError(t, err)
	assert.Equal(t, 2, s.New)
	assert.Equal(t, 1, s.Repeated, "the same text at another path")
	require.Len(t, s.Failures, 2)
	assert.Equal(t, "b.txt", s.Failures[0].Path)
	assert.Equal(t, "c.txt", s.Failures[1].Path)
	assert.Equal(t, schema.BadRecord, schema.CodeOf(s.Failures[1].Err))
	assert.Equal(t, 2, s.Events)
	assert.Equal(t, 1, s.Dated)
	assert.Equal(t, 1, s.Actors)
	assert.Equal(t, []graph.UndatedReason{{Why: "bài không nói", Count: 1,
		Examples: []graph.Undated{{Path: "d.txt", Type: "MOBILIZE", Title: "Nga tập trận.", Quote: "Nga tập trận."}}}}, s.Undated)
	require.Len(t, seen, 6)
	assert.Equal(t, graph.Progress{Articles: 5, Resolving: true}, seen[5])
}

func TestAChangedFileReplacesWhatItHeld(t *testing.T) {
	g := empty(t)
	ingest(t, g, report("a.txt", "Nga họp.", "CONSULT", "2020-11-12"), report("b.txt", "Nga ký.", "AGREE", "2020-11-13"))
	s := ingest(t, g, report("a.txt", "Nga họp báo.", "STATE", "2020-11-12"))
	assert.Equal(t, 1, s.New)
	assert.Equal(t, 1, s.Replaced)
	assert.Equal(t, []string{"Nga họp báo.", "Nga ký."}, titles(t, g))
}

func TestAPathThatFailedKeepsWhatItHeld(t *testing.T) {
	g := empty(t)
	ingest(t, g, report("a.jsonl", "Nga họp.", "CONSULT", "2020-11-12"), report("-", "Nga ký.", "AGREE", "2020-11-13"))
	_, err := g.Ingest(t.Context(), func(yield func(schema.Annotated, error) bool) {
		_ = yield(report("a.jsonl", "Nga tập trận.", "MOBILIZE", "2020-11-14"), nil) &&
			yield(schema.Annotated{Article: schema.Article{Path: "a.jsonl"}}, errors.New("a.jsonl:2: broken")) &&
			yield(report("-", "Nga rút quân.", "RETREAT", "2020-11-15"), nil)
	}, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Nga họp.", "Nga ký.", "Nga tập trận.", "Nga rút quân."}, titles(t, g))
}

func TestChangedMetadataRewritesAnArticle(t *testing.T) {
	g := empty(t)
	a := report("a.txt", "Nga họp.", "CONSULT", "2020-11-12")
	ingest(t, g, a)
	known, err := g.Known(t.Context(), []schema.Article{a.Article})
	require.NoError(t, err)
	assert.Equal(t, []bool{true}, known)

	a.Article.Published = schema.DayOf(2021, 11, 13)
	a.Events[0].Time.Time = timeOf("2021-11-12")
	known, err = g.Known(t.Context(), []schema.Article{a.Article})
	require.NoError(t, err)
	assert.Equal(t, []bool{false}, known)
	assert.Equal(t, 1, ingest(t, g, a).Changed)
	found := entries(t, g, allOf)
	require.Len(t, found, 1)
	assert.Equal(t, "2021-11-12", found[0].Time.String())
}

func TestANewExtractorReadsEverythingAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	for _, version := range []string{"1", "2"} {
		store, err := sqlitestore.Init(t.Context(), path)
		require.NoError(t, err)
		g := graph.Open(store, version)
		a := report("a.txt", "Nga họp.", "CONSULT", "2020-11-12")
		known, err := g.Known(t.Context(), []schema.Article{a.Article})
		require.NoError(t, err)
		assert.Equal(t, []bool{false}, known, version)
		ingest(t, g, a)
		require.NoError(t, g.Close())
	}
}

func TestAnInterruptedBuildIsFinishedByTheNext(t *testing.T) {
	g, whole := empty(t), empty(t)
	articles := []schema.Annotated{report("a.txt", "Nga họp.", "CONSULT", "2020-11-12"), report("b.txt", "Nga ký.", "AGREE", "2020-11-13")}
	ingest(t, whole, articles...)
	stop := errors.New("stop")
	require.PanicsWithError(t, stop.Error(), func() {
		_, _ = g.Ingest(t.Context(), each(articles...), func(p graph.Progress) {
			if p.Resolving { // all is written, nothing resolved
				panic(stop)
			}
		})
	})
	s := ingest(t, g, articles...)
	assert.Equal(t, 2, s.Unchanged)
	assert.Equal(t, fingerprint(t, whole), fingerprint(t, g))
}

func TestFiltersSelect(t *testing.T) {
	g := empty(t)
	ingest(t, g, report("a.txt", "Nga họp.", "CONSULT", "2020-11-12"), report("b.txt", "Nga ký.", "AGREE", "2021-02"), report("c.txt", "Nga nói.", "STATE", ""))
	for name, c := range map[string]struct {
		q    timeline.Query
		want string
	}{
		"all":    {timeline.Query{Actors: []string{"NGA"}}, "Nga họp. Nga ký. Nga nói."},
		"dated":  {timeline.Query{Dated: true}, "Nga họp. Nga ký."},
		"a type": {timeline.Query{Types: []schema.EventType{"AGREE", "STATE"}}, "Nga ký. Nga nói."},
		"a year": {timeline.Query{From: timeOf("2020"), To: timeOf("2020")}, "Nga họp."},
		"a day":  {timeline.Query{From: timeOf("2021-02-10")}, "Nga ký."},
	} {
		var got []string
		for _, e := range entries(t, g, c.q) {
			got = append(got, e.Title)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), name)
	}
	_, err := g.Timeline(t.Context(), timeline.Query{Actors: []string{"Atlantis"}})
	assert.Equal(t, schema.NotFound, schema.CodeOf(err))
}

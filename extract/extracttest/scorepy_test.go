package extracttest_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/extracttest"
	"chronograph/schema"
)

const shared = "../../../shared/eval"

// TestSameFiguresAsScorePy makes records from the gold, some parts of them dropped or
// changed at random, and compares every number of the two scorers.
func TestSameFiguresAsScorePy(t *testing.T) {
	if _, err := os.Stat(shared + "/score.py"); err != nil {
		t.Skip("no " + shared)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("no python3")
	}
	golds, err := extracttest.Load(shared+"/gold", shared+"/docs")
	require.NoError(t, err)
	for seed := range uint64(3) {
		damage := damage{rand.New(rand.NewPCG(seed, 0))}
		var records []schema.Record
		for _, g := range golds {
			records = append(records, damage.record(g))
		}
		misses := map[string]int{}
		scores := extracttest.Score(golds, records, func(_, what, _ string) { misses[what]++ })
		file := writeRecords(t, records)
		ours, err := json.Marshal(scores)
		require.NoError(t, err)
		assert.JSONEq(t, scorePy(t, file, "--json"), string(ours))
		assert.Equal(t, countMisses(scorePy(t, file, "--errors")), misses)
	}
}

func writeRecords(t *testing.T, records []schema.Record) string {
	var lines []byte
	for _, r := range records {
		line, err := r.MarshalLine()
		require.NoError(t, err)
		lines = append(append(lines, line...), '\n')
	}
	file := filepath.Join(t.TempDir(), "records.jsonl")
	require.NoError(t, os.WriteFile(file, lines, 0o600))
	return file
}

func scorePy(t *testing.T, args ...string) string {
	out, err := exec.Command("python3", append([]string{shared + "/score.py"}, args...)...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

// countMisses counts the lines "article: what: detail" by what.
func countMisses(printed string) map[string]int {
	counts := map[string]int{}
	for line := range strings.Lines(printed) {
		if parts := strings.SplitN(line, ": ", 3); len(parts) == 3 && strings.HasSuffix(parts[0], ".txt") {
			counts[parts[1]]++
		}
	}
	return counts
}

// damage turns a gold annotation into a record with faults.
type damage struct{ *rand.Rand }

func (d damage) often() bool  { return d.Float64() < 0.8 }
func (d damage) seldom() bool { return d.Float64() < 0.2 }

func pick[T any](d damage, from []T) T { return from[d.IntN(len(from))] }

// spot is the first occurrence of a quote, now and then moved a little.
func (d damage) spot(text, quote string) schema.RecordSpan {
	before, _, _ := strings.Cut(text, quote)
	start := len([]rune(before))
	end := start + len([]rune(quote))
	if d.seldom() {
		end += 3
	}
	return schema.RecordSpan{Start: start, End: end}
}

func (d damage) record(g extracttest.Gold) schema.Record {
	day := pick(d, append(g.Published.Accept, "1999-01-01"))
	r := schema.NewRecord(schema.Annotated{Article: schema.Article{Path: "somewhere/" + g.Doc}})
	r.Article.Published = &day
	for _, t := range g.Times {
		if d.often() {
			value := pick(d, append(t.Accept, t.Value, t.Value, "2001"))
			kind := pick(d, []schema.TimeKind{schema.DateTime, schema.DateTime, schema.Duration, schema.Set})
			r.Times = append(r.Times, schema.RecordTime{RecordSpan: d.spot(g.Text, t.Quote), Type: kind, Value: value})
		}
	}
	for _, e := range g.Entities {
		for n := 0; d.often() && n < 2; n++ {
			kind := pick(d, []schema.EntityKind{e.Kind, e.Kind, schema.Place})
			name := pick(d, append(e.Names, "Không Có"))
			r.Entities = append(r.Entities, schema.RecordEntity{
				ID: fmt.Sprintf("%s:%d", e.ID, n), Kind: kind, Name: strings.ToUpper(name), Aliases: []string{pick(d, e.Names)}})
		}
	}
	for _, e := range g.Events {
		for n := 0; d.often() && n < 2; n++ {
			r.Events = append(r.Events, d.event(g, e))
		}
	}
	return r
}

func (d damage) event(g extracttest.Gold, e extracttest.Event) schema.RecordEvent {
	r := schema.RecordEvent{
		Participants: []schema.RecordParticipant{}, Places: []string{}, Figures: []schema.RecordFigure{},
		Type:     pick(d, append(e.AcceptTypes, e.Type, e.Type, "STATE")),
		Triggers: []schema.RecordSpan{d.spot(g.Text, pick(d, append(e.Also, e.Trigger)))},
		Modality: pick(d, []schema.Modality{e.Modality, e.Modality, schema.Denied}),
	}
	if value := pick(d, append(e.AcceptTimes, e.Time, e.Time, "2001")); value != "" {
		r.Time = &schema.RecordEventTime{Value: &value, Basis: schema.Explicit}
	}
	for _, p := range e.Participants {
		role := pick(d, []schema.Role{p.Role, p.Role, schema.Mediator})
		r.Participants = append(r.Participants, schema.RecordParticipant{Entity: d.entity(g, p.Entity), Role: role})
	}
	for _, place := range e.Places {
		r.Places = append(r.Places, d.entity(g, []string{place}))
	}
	for _, f := range e.Figures {
		if f.Value != nil && d.often() {
			what := pick(d, []string{f.What, "killed", "something"})
			r.Figures = append(r.Figures, schema.RecordFigure{What: what, Value: pick(d, []float64{*f.Value, 7})})
		}
	}
	return r
}

// entity is mostly the id, in the record, of one of the wanted entities.
func (d damage) entity(g extracttest.Gold, wanted []string) string {
	id := pick(d, wanted)
	if d.seldom() {
		id = pick(d, g.Entities).ID
	}
	return id + ":0"
}

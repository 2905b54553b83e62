package extracttest_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/extracttest"
	"chronograph/schema"
)

const article = "Bộ trưởng An gặp ông Bình tại Hà Nội hôm 3/5.\nCùng ngày, ba người chết trong vụ lở đất."

const annotation = `{
 "doc": "a.txt",
 "published": {"value": "2021-05-04", "accept": ["2021-05-04"], "given": "metadata"},
 "times": [{"quote": "hôm 3/5", "value": "2021-05-03"}, {"quote": "Cùng ngày", "value": "2021-05-03"}],
 "entities": {
  "an": {"kind": "person", "names": ["An"]},
  "binh": {"kind": "person", "names": ["Bình"]},
  "hanoi": {"kind": "place", "names": ["Hà Nội", "Hanoi"]}},
 "events": [
  {"id": "e1", "type": "CONSULT", "trigger": "gặp", "time": "2021-05-03", "modality": "asserted", "places": ["hanoi"],
   "participants": [{"entity": ["an"], "role": "agent"}, {"entity": ["binh"], "role": "agent"}]},
  {"id": "e2", "type": "CASUALTY", "trigger": "chết", "time": "2021-05-03", "modality": "asserted", "places": [],
   "participants": [], "figures": [{"what": "killed", "value": 3}]},
  {"id": "e3", "type": "DISASTER", "trigger": "lở đất", "time": null, "modality": "asserted", "places": [], "participants": [], "optional": true}]}`

func writeGold(t *testing.T) (gold, docs string) {
	gold, docs = t.TempDir(), t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(gold, "a.json"), []byte(annotation), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(docs, "a.txt"), []byte(article), 0o600))
	return gold, docs
}

// spanOf returns the code points of the first occurrence of quote.
func spanOf(quote string) schema.RecordSpan {
	before, _, _ := strings.Cut(article, quote)
	start := len([]rune(before))
	return schema.RecordSpan{Start: start, End: start + len([]rune(quote)), Text: quote}
}

func TestScore(t *testing.T) {
	golds, err := extracttest.Load(writeGold(t))
	require.NoError(t, err)
	day, at := "2021-05-04", "2021-05-03"
	record := schema.Record{
		Article: schema.RecordArticle{Path: "docs/a.txt", Published: &day},
		Times: []schema.RecordTime{
			{RecordSpan: spanOf("3/5"), Type: schema.DateTime, Value: at},
			{RecordSpan: spanOf("ba"), Type: schema.Duration, Value: "P3D"},
		},
		Entities: []schema.RecordEntity{
			{ID: "person:An", Kind: schema.Person, Name: "Bộ trưởng An", Aliases: []string{"An"}},
			{ID: "person:Hanoi", Kind: schema.Person, Name: "HANOI"},
			{ID: "person:Nobody", Kind: schema.Person, Name: "Nobody"},
		},
		Events: []schema.RecordEvent{
			{Type: "CONSULT", Triggers: []schema.RecordSpan{spanOf("gặp ông Bình")}, Time: &schema.RecordEventTime{Value: &at},
				Participants: []schema.RecordParticipant{{Entity: "person:An", Role: schema.Target}}, Places: []string{"person:Hanoi"}},
			{Type: "DISASTER", Triggers: []schema.RecordSpan{spanOf("lở đất")}},
			{Type: "STATE", Triggers: []schema.RecordSpan{spanOf("Bộ trưởng")}, Time: &schema.RecordEventTime{Value: &at}},
		},
	}
	var misses []string
	scores := extracttest.Score(golds, []schema.Record{record}, func(_, what, _ string) { misses = append(misses, what) })
	assert.Equal(t, &extracttest.Scores{
		TimesStrict:  extracttest.Count{Found: 0, Extra: 2, Missed: 2},
		TimesRelaxed: extracttest.Count{Found: 1, Extra: 1, Missed: 1},
		TimesValue:   extracttest.Count{Found: 1, Extra: 1, Missed: 1},
		Entities:     extracttest.Count{Found: 2, Extra: 1, Missed: 1},
		EventsFound:  extracttest.Count{Found: 1, Extra: 1, Missed: 1},
		EventsTyped:  extracttest.Count{Found: 1, Extra: 1, Missed: 1},
		EventsDated:  extracttest.Count{Found: 1, Extra: 1, Missed: 1},
		Participants: extracttest.Count{Found: 1, Extra: 0, Missed: 1},
		Roles:        extracttest.Count{Found: 0, Extra: 1, Missed: 2},
		Places:       extracttest.Count{Found: 1},
		Figures:      extracttest.Count{Missed: 1},
		Published:    extracttest.Share{Right: 1, Of: 1},
		EntityKind:   extracttest.Share{Right: 1, Of: 2},
		EventTime:    extracttest.Share{Right: 1, Of: 1},
		Modality:     extracttest.Share{Right: 1, Of: 1},
	}, scores)
	assert.ElementsMatch(t, []string{"time missed", "time false", "entity kind", "entity false", "entity missed",
		"participant missed", "event missed", "event false"}, misses)
}

func TestAnArticleWithoutARecordHasNothingFound(t *testing.T) {
	golds, err := extracttest.Load(writeGold(t))
	require.NoError(t, err)
	scores := extracttest.Score(golds, nil, nil)
	assert.Equal(t, extracttest.Count{Missed: 2}, scores.TimesValue)
	assert.Equal(t, extracttest.Count{Missed: 2}, scores.EventsFound)
	assert.Equal(t, extracttest.Share{Of: 1}, scores.Published)
}

func TestTheDayIsPassedOnlyAsMetadata(t *testing.T) {
	given, err := extracttest.Published{Value: "2021-05-04", Given: "metadata"}.Day()
	require.NoError(t, err)
	assert.Equal(t, "2021-05-04", given.String())
	unknown, err := extracttest.Published{Value: "2021-05-04", Given: "text"}.Day()
	require.NoError(t, err)
	assert.Zero(t, unknown)
}

func TestTable(t *testing.T) {
	scores := &extracttest.Scores{
		TimesValue: extracttest.Count{Found: 2, Extra: 1}, Published: extracttest.Share{Right: 1, Of: 3}}
	var out bytes.Buffer
	require.NoError(t, scores.WriteTable(&out))
	assert.Contains(t, out.String(), "times.value       66.7  100.0   80.0   2/1/0\n")
	assert.Contains(t, out.String(), "published                       33.3   1 of 3\n")
}

func TestLoadSaysWhatIsWrong(t *testing.T) {
	gold, docs := writeGold(t)
	_, err := extracttest.Load(t.TempDir(), docs)
	assert.Equal(t, schema.Missing, schema.CodeOf(err))
	_, err = extracttest.Load(gold, t.TempDir())
	assert.Equal(t, schema.Missing, schema.CodeOf(err))
	require.NoError(t, os.WriteFile(filepath.Join(docs, "a.txt"), []byte("another text"), 0o600))
	_, err = extracttest.Load(gold, docs)
	assert.ErrorContains(t, err, "hôm 3/5")
}

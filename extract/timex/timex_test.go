package timex

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/text"
	"chronograph/schema"
)

// numerals reads digits, and "two".
type numerals struct{}

func (numerals) Begins() []string { return []string{"two"} }

func (numerals) Number(tokens []text.Token, at int) (float64, int, bool) {
	switch t := tokens[at]; {
	case t.Lower == "two":
		return 2, at + 1, true
	case t.Kind == text.Number && len(t.Norm) == 1:
		return float64(t.Norm[0] - '0'), at + 1, true
	}
	return 0, 0, false
}

func load(rules string) (*Tagger, schema.Problems) {
	return Load(fstest.MapFS{"xx/times/a.yaml": {Data: []byte(rules)}}, "xx", numerals{}, nil)
}

const english = `
clock: 2020-11-13
words:
  unit:
    - {is: day | days, means: {unit: day}}
    - {is: week | weeks, means: {unit: week}}
  month-name:
    - {is: march, means: {month: 3}}
    - {is: May, means: {month: 5}}
rules:
  - name: ago
    is: "{count} {unit} ago"
    means: {shift: -1, from: publication}
    match: [{text: "two days ago", value: 2020-11-11}]
  - name: duration
    is: "{count} {unit}"
    as: duration
    match: [{text: "for [2 weeks]", value: P2W}]
  - name: date
    is: "<on | by> {day} {month-name} (, {year})?"
    match: [{text: "on [3 March, 2019]", value: 2019-03-03}]
  - name: numeric
    is: "{day} ~ / ~ {month}"
    match: [{text: "3/5", value: 2020-05-03}]
  - name: room
    is: "room {number} / {number}"
    as: nothing
    reject: ["room 3/5"]
`

func TestDataOfAnyLanguage(t *testing.T) {
	tagger, ps := load(english)
	require.NoError(t, ps.Err())
	require.NoError(t, tagger.Check().Err())
	assert.Len(t, tagger.Examples(), 5)
}

func TestMatching(t *testing.T) {
	tagger, ps := load(english)
	require.NoError(t, ps.Err())
	for s, want := range map[string][]string{
		"2 weeks ago and 2 weeks": {"2 weeks ago", "2 weeks"}, // the longest
		"on 3 May":                {"3 May"},                  // a capital in the pattern keeps the case
		"on 3 may":                nil,
		"3 March":                 nil, // the aside must stand there
		"3 / 5":                   nil, // ~ asks for no space
		"1.3/5/7":                 nil, // inside a longer number
		"by 31/2 or 30/4":         {"30/4"},
		"room 3/5, 4/5":           {"4/5"},
	} {
		doc := phrase(s)
		var got []string
		for _, e := range tagger.Tag(doc) {
			got = append(got, e.Span.In(s))
		}
		assert.Equal(t, want, got, s)
	}
}

func TestProblemsOfTheData(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"rules:\n  - {name: a, is: \"{nope} b\", match: [{text: b, value: x}]}", "a.yaml:2:19: unknown slot {nope}"},
		{"rules:\n  - {name: a, is: \"(b\", match: [{text: b, value: x}]}", `2:21: pattern "(b": ")" is missing`},
		{"rules:\n  - {name: a, is: b, match: [{text: b, value: x}], means: {colour: red}}", `unknown field "colour"`},
		{"rules:\n  - {name: a, is: b, match: [{text: b, value: x}], means: {month: 13}}", `month can't be "13"; allowed: 1 to 12`},
		{"rules:\n  - {name: a, is: b, match: [{text: b, value: x}], as: dream}", `unknown kind "dream"; allowed: , date, duration, nothing, set`},
		{"rules:\n  - {name: a, is: b, match: [{text: b, value: x}], unless: rain}", `unknown condition "rain"`},
		{"rules:\n  - {name: a, is: b}", "rule a has no example that must match"},
		{"rules:\n  - {name: a, is: \"b?\", match: [{text: b, value: x}]}", "can begin with any word"},
		{"rules:\n  - {name: a, is: \"b <c> d\", match: [{text: b, value: x}]}", "may only stand at the beginning or the end"},
		{"rules:\n  - {name: a, is: \"<b>\", match: [{text: b, value: x}]}", "no expression outside"},
		{"words:\n  w: [{is: \"{w} b\"}]\nrules:\n  - {name: a, is: \"{w}\", match: [{text: b, value: x}]}", "word list {w} contains itself"},
		{"clock: yesterday\nrules: []", `"yesterday" is not a day`},
		{"cues: {never: [b]}", `unknown list of cues "never"`},
		{"colour: red", `unknown key "colour"`},
	} {
		_, ps := load(c.data)
		assert.ErrorContains(t, ps.Err(), c.want, c.data)
	}
	_, ps := Load(fstest.MapFS{}, "xx", numerals{}, nil)
	assert.ErrorContains(t, ps.Err(), "no rule files here")
}

func TestAllProblemsAtOnce(t *testing.T) {
	_, ps := load("rules:\n  - {name: a, is: \"{x}\"}\n  - {name: b, is: \"{y}\"}")
	assert.Len(t, strings.Split(ps.Error(), "\n"), 6) // no example, unknown slot, begins with any word; twice
}

func TestFailedExamplesAreProblems(t *testing.T) {
	tagger, ps := load("clock: 2020-11-13\nrules:\n  - name: a\n    is: \"{day}/{month}\"\n    match: [{text: 3/5, value: 2020-05-04}]\n    reject: [see 3/5]")
	require.NoError(t, ps.Err())
	got := tagger.Check().Error()
	assert.Contains(t, got, `xx/times/a.yaml:5:20: example "3/5" of a: "3/5" by rule a is 2020-05-03, expected 2020-05-04`)
	assert.Contains(t, got, `a.yaml:6:14: example "see 3/5" of a: found "3/5", expected nothing`)
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		count    int32
		unit     Unit
		more     int32
		moreUnit Unit
		want     string
	}{
		{100, Month, 0, NoUnit, "P1M"},
		{1500, Minute, 0, NoUnit, "PT15M"},
		{50, Year, 0, NoUnit, "P6M"},
		{150, Year, 0, NoUnit, "P18M"},
		{120, Year, 0, NoUnit, "P1.2Y"},
		{200, Decade, 0, NoUnit, "P20Y"},
		{50, Century, 0, NoUnit, "P50Y"},
		{200, Year, 300, Month, "P2Y3M"},
		{100, Day, 200, Hour, "P1DT2H"},
		{100, Hour, 2000, Minute, "PT1H20M"},
	} {
		assert.Equal(t, c.want, periodOf(c.count, c.unit, c.more, c.moreUnit))
	}
}

func TestShifts(t *testing.T) {
	day := schema.DayOf(2020, 12, 31)
	for _, c := range []struct {
		n    int
		unit Unit
		want string
	}{
		{1, Day, "2021-01-01"}, {-1, Week, "2020-W52"}, {1, Weekend, "2021-W01-WE"}, {2, Month, "2021-02"}, {-12, Month, "2019-12"},
		{1, Quarter, "2021-Q1"}, {-1, Half, "2020-H1"}, {-20, Year, "2000"}, {-1, Decade, "201"}, {-1, Century, "19"},
	} {
		p, ok := shiftDay(day, c.n, c.unit)
		assert.True(t, ok)
		assert.Equal(t, c.want, p.String())
	}
	_, ok := shiftDay(day, 1, Hour)
	assert.False(t, ok)
	_, ok = shiftDay(day, -3000, Year)
	assert.False(t, ok, "a year that can't be written")
}

func TestHoursOfTheDay(t *testing.T) {
	for _, c := range []struct{ hour, part, want int }{
		{3, 0, 3}, {3, afternoon, 15}, {7, morning, 7}, {12, morning, 0}, {12, noon, 12}, {1, noon, 13}, {11, noon, 11},
		{8, evening, 20}, {10, night, 22}, {1, night, 1}, {12, night, 0}, {15, afternoon, 15},
	} {
		s := sense{}
		s.give(fHour, int32(c.hour))
		s.value[fPart] = int32(c.part)
		assert.Equal(t, c.want, s.hour(), c)
	}
}

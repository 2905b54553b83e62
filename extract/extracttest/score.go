package extracttest

import (
	"path/filepath"
	"slices"
	"strings"

	"chronograph/schema"
)

// Report is told of every miss and false alarm: the article, what went wrong
// ("time missed", "entity false", …) and a line that shows it.
type Report func(doc, what, detail string)

// Score compares records with the gold, articles matched by file name. An
// article without a record counts as if nothing had been found in it. report may be nil.
func Score(golds []Gold, records []schema.Record, report Report) *Scores {
	byDoc := make(map[string]schema.Record, len(records))
	for _, r := range records {
		byDoc[filepath.Base(r.Article.Path)] = r
	}
	scores := &Scores{}
	for _, g := range golds {
		c := comparison{Scores: scores, gold: g, record: byDoc[g.Doc], text: []rune(g.Text), report: report}
		c.published()
		c.times()
		c.entities()
		c.events()
	}
	return scores
}

// comparison is one article's gold beside its record.
type comparison struct {
	*Scores
	gold     Gold
	record   schema.Record
	text     []rune
	report   Report
	standFor map[string][]string // id in the record -> the ids of the gold it may stand for
}

func (c *comparison) miss(what, detail string) {
	if c.report != nil {
		c.report(c.gold.Doc, what, detail)
	}
}

func (c *comparison) published() {
	got := value(c.record.Article.Published)
	got = got[:min(len(got), len("2006-01-02"))]
	right := slices.Contains(c.gold.Published.Accept, got)
	c.Published.add(right)
	if !right {
		c.miss("published", orNone(got)+" for "+c.gold.Published.Value)
	}
}

// value reads a string of a record that may be null.
func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// dayOf returns a value without its part of day: a record that gives only the day is right too.
func dayOf(value string) string {
	if i := strings.LastIndexByte(value, 'T'); i >= 0 && slices.Contains(partsOfDay[:], value[i+1:]) {
		return value[:i]
	}
	return value
}

var partsOfDay = [...]string{schema.Morning, schema.Noon, schema.Afternoon, schema.Evening, schema.Night}

// times pairs each annotated expression with the best one of the record that touches it.
func (c *comparison) times() {
	have := c.scoredTimes()
	used := make([]bool, len(have))
	strict, relaxed, valued := 0, 0, 0
	for _, want := range c.gold.Times {
		at := occurrence(c.gold.Text, want.Quote, want.Nth)[0]
		best := bestTime(have, used, at, want.Value)
		if best < 0 {
			c.miss("time missed", want.Quote)
			continue
		}
		used[best] = true
		relaxed++
		strict += one(spanOf(have[best].RecordSpan) == at)
		right := want.accepts(have[best].Value)
		valued += one(right)
		if !right {
			c.miss("time value", want.Quote+": "+have[best].Value+" for "+want.Value)
		}
	}
	for i, t := range have {
		if !used[i] {
			c.miss("time false", spanOf(t.RecordSpan).in(c.text))
		}
	}
	for count, n := range map[*Count]int{&c.TimesStrict: strict, &c.TimesRelaxed: relaxed, &c.TimesValue: valued} {
		count.add(n, len(have)-n, len(c.gold.Times)-n)
	}
}

// scoredTimes leaves out recurring times, which are not annotated.
func (c *comparison) scoredTimes() []schema.RecordTime {
	return slices.DeleteFunc(slices.Clone(c.record.Times), func(t schema.RecordTime) bool { return t.Type == schema.Set })
}

func (t Time) accepts(value string) bool {
	return value == t.Value || value == dayOf(t.Value) || slices.Contains(t.Accept, value)
}

// bestTime returns the unused time that touches at: the same span first, then the same value, then the first.
func bestTime(have []schema.RecordTime, used []bool, at span, value string) int {
	best, bestRank := -1, 4
	for i, t := range have {
		s := spanOf(t.RecordSpan)
		if rank := 2*one(s != at) + one(t.Value != value); !used[i] && s.overlaps(at) && rank < bestRank {
			best, bestRank = i, rank
		}
	}
	return best
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

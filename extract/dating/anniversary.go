package dating

import (
	"strconv"

	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// anniversary is a number of years that a text says have gone since something: "kỷ niệm 70 năm ngày …".
type anniversary struct {
	years, at, sentence int
}

// The numbers of years that are kept as anniversaries.
const fewestYears, mostYears = 1, 300

// anniversariesIn finds the numbers of years that are told as gone: anniversaries, "cách đây 3 năm", "năm ngoái".
func (d *Dater) anniversariesIn(doc *text.Document, exprs []timex.Expr) []anniversary {
	var found []anniversary
	for i := range exprs {
		if e := &exprs[i]; e.Anchor == timex.Publication && e.Unit == timex.Year && e.Shift < -1 {
			found = append(found, anniversary{-e.Shift, e.First, doc.SentenceAt(e.First)})
		}
	}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Zone == text.Boilerplate || s.Zone == text.Foot {
			continue
		}
		for at := s.First; at < s.End; at++ {
			if doc.Tokens[at].Kind != text.Number {
				continue
			}
			years, err := strconv.Atoi(doc.Tokens[at].Norm)
			if err == nil && fewestYears <= years && years <= mostYears && d.isAnniversary(doc.Tokens[:s.End], at) {
				found = append(found, anniversary{years, at, i})
			}
		}
	}
	return found
}

// isAnniversary reads the words around a number.
func (d *Dater) isAnniversary(tokens []text.Token, at int) bool {
	_, _, after := d.titles.sinceAfter.Longest(tokens, at+1)
	if after {
		return true
	}
	_, _, years := d.titles.years.Longest(tokens, at+1)
	return years && endsAt(d.titles.sinceBefore, tokens, at) || endsAt(d.titles.nth, tokens, at)
}

// jubilees returns the numbers of years told near an occurrence of a fact that do not lead beyond the horizon.
func (f *factFinder) jubilees(fact *Fact, o *occurrence) (years []int) {
	for _, a := range f.anniversaries {
		other := occurrence{at: a.at, sentence: a.sentence}
		if o.within(jubilee, &other) && fact.first().Year()+a.years <= f.horizon+1 {
			years = append(years, a.years)
		}
	}
	return years
}

// jubilee is how far an anniversary may stand from what it is of.
var jubilee = apart{25, 0}

// jubileeReach are the distances in days from an anniversary, and what a day within them weighs; most are told on the day.
var jubileeReach = []reach{{2, 30}, {45, 1}, {220, 0.45}, {366, 0.06}}

// What a day weighs that no anniversary is near to. A few years are often of something else.
const (
	noJubilee = 0.004
	noFewer   = 0.2
	aDecade   = 10
)

// weighJubilees says how well the anniversaries of a fact agree with a day: of several numbers one is meant.
func (t *told) weighJubilees(day schema.Day) float64 {
	if len(t.jubilees) == 0 {
		return 1
	}
	y, m, d := t.first().Date()
	best, none := 0.0, noJubilee
	for _, years := range t.jubilees {
		distance := day - schema.DayOf(y+years, m, d)
		best = max(best, lookup(jubileeReach, max(distance, -distance), 0))
		if years < aDecade {
			none = noFewer
		}
	}
	return max(best, none)
}

package dating

import (
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// clue is a time the text names, as far as it helps to date the article.
type clue struct {
	point    schema.Point // as written; Year 0 where no year is
	span     schema.Span
	zone     text.Zone
	sentence int
	weekday  int // written with it, 0 for none
	tense    timex.Tense
	telling  telling
	distant  bool       // told as an end that may lie far ahead
	fromNow  bool       // it also says how far from the day of writing it is: "hôm qua (5/2)"
	shift    schema.Day // that distance, in days
}

// clues sorts the times of a document by what they can tell.
type clues struct {
	days  []clue // with day and month, outside the foot
	fixed []clue // with a year, outside the foot; full dates are in both
	foot  []clue // full dates and days at the foot
	weeks []clue // weekdays alone
}

// cluesOf reads the times that say more than a distance.
func (d *Dater) cluesOf(doc *text.Document, exprs []timex.Expr) clues {
	var cs clues
	for i := range exprs {
		e := &exprs[i]
		if e.Kind != schema.DateTime && e.Kind != schema.ClockTime || e.First >= e.End || e.End > len(doc.Tokens) {
			continue
		}
		c := d.clueOf(doc, e)
		if c.zone == text.Boilerplate || d.onlyNamed(doc, e) {
			continue
		}
		cs.add(c)
	}
	cs.agree()
	return cs
}

// agree makes every mention of a time told as ahead once a time ahead, unless
// a later one is told as past.
func (cs *clues) agree() {
	ahead, newest := map[schema.Point]bool{}, schema.Day(0)
	for i := range cs.fixed {
		switch c := &cs.fixed[i]; c.tense {
		case timex.Future:
			ahead[c.point] = true
		default:
			if c.tense == timex.Past || c.point.Grain < schema.YearGrain {
				newest = max(newest, c.point.First())
			}
		}
	}
	for i := range cs.fixed {
		switch c := &cs.fixed[i]; {
		case ahead[c.point] && c.point.Last() >= newest:
			c.tense = timex.Future
		case c.tense == timex.Future:
			c.tense = timex.AnyTense
		}
	}
}

func (d *Dater) clueOf(doc *text.Document, e *timex.Expr) clue {
	s := doc.SentenceAt(e.First)
	c := clue{point: e.From, span: e.Span, zone: doc.Sentences[s].Zone, sentence: s, weekday: e.Weekday()}
	c.tense = d.tagger.Tense(doc, e)
	c.telling = d.tellingOf(doc, e)
	if c.isDay() && endsAt(d.titles.open, doc.Tokens, e.First) && !endsAt(d.titles.upTo, doc.Tokens, e.First) {
		c.tense, c.distant = timex.Future, true // "hoãn đến ngày 29/2"
	}
	if e.To.Grain != schema.Unknown && c.tense != timex.Future && e.To.Month != 0 {
		c.point = e.To // what is told of a range happened up to its end
	}
	if e.Anchor == timex.Publication && e.Unit == timex.Day && c.isDay() {
		c.fromNow, c.shift = true, schema.Day(e.Shift)
	}
	return c
}

// onlyNamed reports whether a time says nothing of when the article was
// written: a holiday, a day that names an event, a year that may lie ahead.
func (d *Dater) onlyNamed(doc *text.Document, e *timex.Expr) bool {
	switch {
	case e.Anchor == timex.Publication && e.Unit != timex.Day:
		return true // "ngày 23/12 năm ngoái"
	case e.From.Month != 0 && e.From.Day != 0:
		return !hasNumber(doc.Tokens[e.First:e.End]) || endsAt(d.titles.names, doc.Tokens, e.First)
	case e.From.Year != 0 && e.From.Month == 0:
		return endsAt(d.titles.open, doc.Tokens, e.First)
	}
	return false
}

func hasNumber(tokens []text.Token) bool {
	for i := range tokens {
		if tokens[i].Kind == text.Number {
			return true
		}
	}
	return false
}

func (c *clue) isDay() bool {
	return c.point.Grain <= schema.DayGrain && c.point.Month != 0 && c.point.Day != 0
}

func (c *clue) hasYear() bool { return c.point.Year != 0 }

func (cs *clues) add(c clue) {
	switch {
	case c.zone == text.Foot:
		if c.isDay() {
			cs.foot = append(cs.foot, c)
		}
		return
	case c.isDay():
		cs.days = append(cs.days, c)
	case c.weekday != 0 && c.point.Month == 0:
		cs.weeks = append(cs.weeks, c)
	}
	if c.hasYear() && c.point.Grain <= schema.YearGrain {
		cs.fixed = append(cs.fixed, c)
	}
}

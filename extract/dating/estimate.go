package dating

import (
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

const (
	firstYear = 2000 // no article is older: newspapers were not on the web
	// clear is the share of the weight that must lie on one day before it is given:
	// of the articles of 2017 that the weights were not counted on, three of five then
	// get a day, 97 in a hundred of these the right year.
	clear = 0.68
	// beyondDoubt is the share that counts although most holders of office speak against it.
	beyondDoubt = 0.97
	// sure is the share that makes it likely: 97 in a hundred.
	sure = 0.9
)

// Date works out the day a document was written. exprs are its times as the
// tagger found them; given is the day when it is known, else 0.
func (d *Dater) Date(doc *text.Document, exprs []timex.Expr, given schema.Day) Result {
	if given != 0 {
		return Result{
			Day: given, Earliest: given, Latest: given, Certainty: Given,
			Evidence: []Evidence{{Earliest: given, Latest: given, Text: "given " + given.String()}},
		}
	}
	e := estimate{doc: doc, clues: d.cluesOf(doc, exprs), horizon: d.terms.horizon}
	if r, ok := e.dateline(); ok {
		return r
	}
	e.holders, e.names, e.facts = d.holdersIn(doc), d.namesIn(doc), d.factsIn(doc, exprs, e.clues.days)
	return e.result()
}

// holdersIn finds everybody the document names as holding an office.
func (d *Dater) holdersIn(doc *text.Document) []holder {
	f := holderFinder{terms: d.terms, titles: d.titles, gazetteer: d.gazetteer, tokens: doc.Tokens}
	for i := range doc.Sentences {
		if s := &doc.Sentences[i]; s.Zone != text.Boilerplate && s.Zone != text.Byline {
			f.sentence(s.First, s.End)
		}
	}
	return f.settled()
}

// estimate is the evidence of one document.
type estimate struct {
	doc     *text.Document
	clues   clues
	holders []holder
	names   []named
	facts   []told
	horizon int // the last year the terms of office speak of
}

// result weighs every day that the evidence leaves.
func (e *estimate) result() Result {
	newest, ok := newest(e.clues.days)
	if ok && newest.tense != timex.Future {
		return e.onDay(&newest)
	}
	if r, found := e.atFoot(); found {
		return r
	}
	if ok {
		return e.onDay(&newest)
	}
	return e.months()
}

// onDay finds the year of the newest day the text tells as past.
func (e *estimate) onDay(newest *clue) Result {
	c := e.candidates(newest)
	if len(c.days) > 0 {
		e.facts = agreeing(e.facts, e.clues.days, c.days[c.best])
	}
	r := Result{Evidence: e.evidence(newest)}
	if !e.tellsYear() || len(c.days) == 0 {
		return r
	}
	r.Earliest, r.Latest = e.open(c.hull())
	if c.share() < clear || c.share() < beyondDoubt && e.contradicted(c.days[c.best]) {
		r.Certainty = Possible
		return r
	}
	r.Day, r.Certainty = c.days[c.best], Possible
	if c.share() >= sure && !e.alone(newest) {
		r.Certainty = Likely
	}
	return r
}

// candidates weighs the newest day told in every year.
func (e *estimate) candidates(newest *clue) (c candidates) {
	md := newest.monthDay()
	for year := firstYear; year <= e.lastYear(); year++ {
		if day := md.in(year); day != 0 {
			w := e.weigh(day-newest.shift) * weighWeekday(e.clues.weeks, day)
			if newest.hasYear() && newest.point.Year != year {
				w *= anotherYear
			}
			c.add(day-newest.shift, w)
		}
	}
	return c
}

// contradicted reports whether more of the holders named with their title speak against a day than for it.
func (e *estimate) contradicted(day schema.Day) bool {
	titled, against := 0, 0
	for i := range e.holders {
		if h := &e.holders[i]; h.standing != untitled {
			titled++
			if h.weight(day) < longGone {
				against++
			}
		}
	}
	return 2*against > titled
}

// alone reports whether nothing but a date's own year says that it is not of old times.
func (e *estimate) alone(newest *clue) bool {
	return newest.hasYear() && len(e.holders)+len(e.names)+len(e.facts) == 0 && len(e.clues.fixed) == 1
}

// months finds the months that the evidence leaves where no day is told.
func (e *estimate) months() Result {
	r := Result{Evidence: e.evidence(nil)}
	if !e.tellsYear() {
		return r
	}
	var c candidates
	for year := firstYear; year <= e.lastYear(); year++ {
		for month := 1; month <= 12; month++ {
			day := schema.DayOf(year, month, 15)
			c.add(day, e.weigh(day))
		}
	}
	r.Day = e.freshFact(&c)
	first, last := e.open(c.hull())
	if first != 0 {
		y, m, _ := first.Date()
		r.Earliest = schema.DayOf(y, m, 1)
	}
	if last != 0 {
		y, m, _ := last.Date()
		r.Latest = schema.DayOf(y, m+1, 0)
	}
	r.hold()
	if r.Day != 0 || r.Earliest != 0 || r.Latest != 0 {
		r.Certainty = Possible
	}
	return r
}

// open takes away the ends that only the bounds of the search have set.
func (e *estimate) open(first, last schema.Day) (schema.Day, schema.Day) {
	if first != 0 && first.Year() == firstYear {
		first = 0
	}
	if last != 0 && last.Year() == e.lastYear() {
		last = 0
	}
	return first, last
}

// weigh multiplies what all the evidence says of a day.
func (e *estimate) weigh(day schema.Day) float64 {
	w := weighFixed(e.clues.fixed, day) * weighFoot(e.clues.foot, day) * weighWeekdays(e.clues.days, day) *
		weighFacts(e.facts, e.clues.days, day)
	for i := range e.holders {
		w *= e.holders[i].weight(day)
	}
	for _, n := range e.names {
		w *= n.weight(day)
	}
	return w
}

// tellsYear reports whether anything in the text speaks for one year more than for another.
func (e *estimate) tellsYear() bool {
	if len(e.holders) > 0 || len(e.names) > 0 || len(e.facts) > 0 || len(e.clues.fixed) > 0 {
		return true
	}
	for i := range e.clues.foot {
		if e.clues.foot[i].hasYear() {
			return true
		}
	}
	return false
}

// lastYear is the last year an article is looked for in.
func (e *estimate) lastYear() int {
	last := e.horizon + 1
	for i := range e.clues.fixed {
		if c := &e.clues.fixed[i]; c.tense != timex.Future && c.point.Day != 0 {
			last = max(last, min(c.point.Year, e.horizon+10))
		}
	}
	return last
}

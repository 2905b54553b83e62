package dating

import (
	"slices"
	"sort"

	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// told is a fact that a text speaks of.
type told struct {
	*Fact
	at, end  int   // tokens of its key
	dates    []int // the days of the text, as indexes of clues.days, that give its day and month beside it
	jubilees []int // the numbers of years that are told beside it as gone since
	agos     []ago // the distances from the day of writing that are told beside it
	partly   int   // the parts told of it where others are missing, so that only its day tells; 0 when it is told as a whole
}

// apart is how far the words of a fact may stand apart.
type apart struct{ tokens, sentences int }

var (
	together = apart{80, 2}  // of a fact that is told alone
	loosely  = apart{150, 4} // of one whose own date is told with it
)

// occurrence is a phrase of the facts in a text.
type occurrence struct {
	phrase              uint32
	at, after, sentence int
}

// factsIn finds the facts that a document tells outside its foot.
func (d *Dater) factsIn(doc *text.Document, exprs []timex.Expr, days []clue) []told {
	seen := d.facts.occurrences(doc)
	f := factFinder{facts: d.facts, seen: seen, told: d.facts.toldBy(seen), anniversaries: d.anniversariesIn(doc, exprs), distances: agosIn(doc, exprs), horizon: d.terms.horizon}
	for i := range f.seen {
		for _, n := range d.facts.keyed[f.seen[i].phrase] {
			if fact := &d.facts.all[n]; f.complete(fact, i, loosely) {
				f.add(fact, &f.seen[i], days, !fact.common && f.complete(fact, i, together))
			}
		}
	}
	f.commemorated()
	f.dated(days)
	return f.found
}

// commemorated takes the dates of those facts away whose day is told again because years have gone.
func (f *factFinder) commemorated() {
	for i := range f.found {
		if t := &f.found[i]; len(t.jubilees) > 0 {
			t.dates = nil
		}
	}
}

// occurrences finds the phrases of facts in text order.
func (f *Facts) occurrences(doc *text.Document) []occurrence {
	seen := make([]occurrence, 0, len(doc.Tokens)/4)
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Zone == text.Boilerplate || s.Zone == text.Foot {
			continue
		}
		tokens := doc.Tokens[:s.End]
		for at := s.First; at < s.End; at++ {
			f.phrases.Walk(tokens, at, func(p phrase, end int) {
				if (!p.firstUpper || tokens[at].Upper) && (!p.lastUpper || tokens[end-1].Upper) {
					seen = append(seen, occurrence{p.number, at, end, i})
				}
			})
		}
	}
	return seen
}

// factFinder looks for facts in one document.
type factFinder struct {
	facts *Facts
	seen  []occurrence
	told  phraseSet // those seen
	found []told

	anniversaries []anniversary
	distances     []ago
	horizon       int // the last year that articles are looked for in
}

// complete reports whether every group of a fact is told near occurrence i of its key.
func (f *factFinder) complete(fact *Fact, i int, reach apart) bool {
	for _, group := range fact.groups {
		if !f.told.anyOf(group) {
			return false
		}
	}
	for g, group := range fact.groups {
		if g != fact.key && !f.near(group, i, reach) {
			return false
		}
	}
	return true
}

// near reports whether one of the phrases is told near occurrence i.
func (f *factFinder) near(group []uint32, i int, reach apart) bool {
	key := &f.seen[i]
	for j := i - 1; j >= 0 && key.within(reach, &f.seen[j]); j-- {
		if contains(group, f.seen[j].phrase) {
			return true
		}
	}
	for j := i + 1; j < len(f.seen) && key.within(reach, &f.seen[j]); j++ {
		if contains(group, f.seen[j].phrase) {
			return true
		}
	}
	return false
}

func (o *occurrence) within(reach apart, other *occurrence) bool {
	tokens, sentences := other.at-o.at, other.sentence-o.sentence
	return max(tokens, -tokens) <= reach.tokens && max(sentences, -sentences) <= reach.sentences
}

func contains(group []uint32, n uint32) bool {
	for _, g := range group {
		if g == n {
			return true
		}
	}
	return false
}

// add keeps a fact once, with the days that are told beside any of its
// mentions. One that is not told close together needs such a day.
func (f *factFinder) add(fact *Fact, o *occurrence, days []clue, close bool) {
	t := told{Fact: fact, at: o.at, end: o.after}
	if !fact.isPeriod() {
		t.jubilees = f.jubilees(fact, o)
	}
	if !fact.old() && !fact.isPeriod() {
		t.agos = f.agos(fact, o)
		t.dates = fact.datesNear(o.sentence, days)
	}
	if len(t.dates)+len(t.jubilees) == 0 && (!close || fact.old()) {
		return
	}
	for i := range f.found {
		if known := &f.found[i]; known.Fact == fact {
			for _, date := range t.dates {
				known.dates = addDate(known.dates, days, date)
			}
			known.jubilees, known.agos = append(known.jubilees, t.jubilees...), append(known.agos, t.agos...)
			return
		}
	}
	f.found = append(f.found, t)
}

// old reports whether a fact is older than every article, so that only its anniversaries tell.
func (f *Fact) old() bool { return f.last() != 0 && f.last().Year() < firstYear }

// datesNear returns the days told near a sentence that give the day and month of the fact.
func (f *Fact) datesNear(sentence int, days []clue) (dates []int) {
	from := sort.Search(len(days), func(i int) bool { return days[i].sentence >= sentence-together.sentences })
	for i := from; i < len(days) && days[i].sentence <= sentence+together.sentences; i++ {
		if !days[i].hasYear() && f.on(days[i].monthDay()) {
			dates = addDate(dates, days, i)
		}
	}
	return dates
}

// addDate adds a day of the text, as the first mention of its day and month, once.
func addDate(dates []int, days []clue, i int) []int {
	md := days[i].monthDay()
	first := slices.IndexFunc(days, func(c clue) bool { return !c.hasYear() && c.monthDay() == md })
	if slices.Contains(dates, first) {
		return dates
	}
	return append(dates, first)
}

// on reports whether a fact happened on a day and month, or a day beside it: clocks differ around the world.
func (f *Fact) on(m monthDay) bool {
	if f.When.Grain() > schema.DayGrain {
		return false
	}
	day := m.near(f.first())
	return day != 0 && f.first()-1 <= day && day <= f.last()+1
}

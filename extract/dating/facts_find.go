package dating

import (
	"slices"
	"sort"

	"chronograph/extract/text"
	"chronograph/schema"
)

// told is a fact that a text speaks of.
type told struct {
	*Fact
	at, end int   // tokens of its key
	dates   []int // the days of the text, as indexes of clues.days, that give its day and month beside it
}

// How far the words of a fact may stand apart.
const (
	factReach     = 40 // tokens
	factSentences = 1  // sentences
)

// occurrence is a phrase of the facts in a text.
type occurrence struct {
	phrase              uint32
	at, after, sentence int
}

// factsIn finds the facts that a document tells outside its foot.
func (d *Dater) factsIn(doc *text.Document, days []clue) []told {
	f := factFinder{facts: d.facts, seen: d.facts.occurrences(doc)}
	for i := range f.seen {
		for _, n := range d.facts.keyed[f.seen[i].phrase] {
			if fact := &d.facts.all[n]; f.complete(fact, i) {
				f.add(fact, &f.seen[i], days)
			}
		}
	}
	return slices.DeleteFunc(f.found, func(t told) bool { return t.common && len(t.dates) == 0 })
}

// occurrences finds the phrases of facts in text order.
func (f *Facts) occurrences(doc *text.Document) []occurrence {
	var seen []occurrence
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
	found []told
}

// complete reports whether every group of a fact is told near occurrence i of its key.
func (f *factFinder) complete(fact *Fact, i int) bool {
	for g, group := range fact.groups {
		if g != fact.key && !f.near(group, i) {
			return false
		}
	}
	return true
}

// near reports whether one of the phrases is told near occurrence i.
func (f *factFinder) near(group []uint32, i int) bool {
	key := &f.seen[i]
	for j := i - 1; j >= 0 && key.close(&f.seen[j]); j-- {
		if contains(group, f.seen[j].phrase) {
			return true
		}
	}
	for j := i + 1; j < len(f.seen) && key.close(&f.seen[j]); j++ {
		if contains(group, f.seen[j].phrase) {
			return true
		}
	}
	return false
}

func (o *occurrence) close(other *occurrence) bool {
	apart, sentences := other.at-o.at, other.sentence-o.sentence
	return max(apart, -apart) <= factReach && max(sentences, -sentences) <= factSentences
}

func contains(group []uint32, n uint32) bool {
	for _, g := range group {
		if g == n {
			return true
		}
	}
	return false
}

// add keeps a fact once, with the days that are told beside any of its mentions.
func (f *factFinder) add(fact *Fact, o *occurrence, days []clue) {
	t := (*told)(nil)
	for i := range f.found {
		if f.found[i].Fact == fact {
			t = &f.found[i]
		}
	}
	if t == nil {
		f.found = append(f.found, told{Fact: fact, at: o.at, end: o.after})
		t = &f.found[len(f.found)-1]
	}
	from := sort.Search(len(days), func(i int) bool { return days[i].sentence >= o.sentence-factSentences })
	for i := from; i < len(days) && days[i].sentence <= o.sentence+factSentences; i++ {
		if !days[i].hasYear() && fact.on(days[i].monthDay()) {
			t.dates = append(t.dates, i)
		}
	}
}

// on reports whether a fact happened on a day and month, or a day beside it: clocks differ around the world.
func (f *Fact) on(m monthDay) bool {
	if f.When.Grain() > schema.DayGrain {
		return false
	}
	day := m.near(f.first())
	return day != 0 && f.first()-1 <= day && day <= f.last()+1
}

package dating

import (
	"slices"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

// holder is somebody the text names as holding an office.
type holder struct {
	person      string
	standing    standing
	terms       []Term // the terms the wording can mean
	first, last int    // tokens of title and name
	surname     bool   // named by it alone, so that others may be meant
}

// How far the words reach that tie a name to a title, in tokens.
const (
	mostBetween  = 12 // from a title to the name after it
	longestCue   = 4  // a word before a title: "cựu"
	longestNames = 6  // of a name before ", Chủ tịch EU"
)

// holderFinder looks for office holders in one document.
type holderFinder struct {
	terms     *Terms
	titles    *titles
	gazetteer *lexicon.Gazetteer
	tokens    []text.Token
	end       int      // of the sentence
	offices   []string // those of the title named last, for counterparts
	found     []holder
}

// sentence finds the holders named in the tokens [first, end).
func (f *holderFinder) sentence(first, end int) {
	f.end, f.offices = end, nil
	for i := first; i < end; {
		if t, after, ok := f.titles.heads.Longest(f.tokens[:end], i); ok {
			i = max(after, f.titled(t, first, i, after))
		} else {
			i = f.bare(first, i)
		}
	}
}

// bare notes somebody who is named without a title at token i, in full or after
// a word of respect ("ông Trump"), and returns the index after the name.
func (f *holderFinder) bare(first, i int) (next int) {
	next = i + 1
	if !f.tokens[i].Upper {
		return next
	}
	respected := endsAt(f.titles.respect, f.tokens[first:i], i-first)
	bearers := holder{standing: untitled, first: i, surname: true}
	f.terms.names.Walk(f.tokens[:f.end], i, func(s spelling, end int) {
		if s.short && !respected || end < f.end && goesOn(f.tokens, end) {
			return
		}
		terms := f.termsOf(s.person)
		next = end
		if s.short {
			bearers.join(s.person, terms, end)
			return
		}
		f.add(holder{person: s.person, standing: untitled, terms: terms, first: i, last: end})
	})
	if bearers.last == next {
		f.add(bearers)
	}
	return next
}

// join adds a person who may be meant by a surname.
func (h *holder) join(person string, terms []Term, end int) {
	if h.last != 0 {
		person = h.person + ", " + person
	}
	h.person, h.terms, h.last = person, append(h.terms, terms...), end
}

func (f *holderFinder) termsOf(person string) []Term {
	terms := make([]Term, 0, len(f.terms.persons[person]))
	for _, n := range f.terms.persons[person] {
		terms = append(terms, f.terms.all[n])
	}
	return terms
}

// titled looks for the name that goes with the title in the tokens [at, after) and returns the index after it.
func (f *holderFinder) titled(t *title, first, at, after int) int {
	offices := t.offices
	if t.counterpart {
		offices = f.offices
	}
	f.offices = offices
	if len(offices) == 0 {
		return after
	}
	c := naming{finder: f, offices: offices, standing: f.standingBefore(first, at), next: after}
	if c.walk() || c.appositive(first, at) {
		h := holder{person: c.person, standing: c.standing, terms: c.terms, first: min(at, c.nameAt), last: c.next}
		f.add(h)
	}
	return c.next
}

// standingBefore reads a word that ends right before the title at token at.
func (f *holderFinder) standingBefore(first, at int) (found standing) {
	for i := max(first, at-longestCue); i < at; i++ {
		f.titles.before.Walk(f.tokens[:at], i, func(s standing, end int) {
			if end == at {
				found = s
			}
		})
	}
	return found
}

// add keeps the first mention of each person in each standing.
func (f *holderFinder) add(h holder) {
	if h.standing == unsaid || h.standing == former && h.firstEnd() == 0 {
		return
	}
	for i := range f.found {
		if known := &f.found[i]; known.person == h.person && known.standing == h.standing {
			known.terms = union(known.terms, h.terms)
			return
		}
	}
	f.found = append(f.found, h)
}

// settled drops the untitled mentions of those who are named with a title too, and the surnames of those who are named in full.
func (f *holderFinder) settled() []holder {
	return slices.DeleteFunc(f.found, func(h holder) bool {
		return h.standing == untitled && slices.ContainsFunc(f.found, func(o holder) bool {
			return (o.standing != untitled || h.surname && !o.surname) && h.shares(&o)
		})
	})
}

// shares reports whether two holders have a term of office in common.
func (h *holder) shares(o *holder) bool {
	return slices.ContainsFunc(h.terms, func(t Term) bool { return slices.Contains(o.terms, t) })
}

func union(a, b []Term) []Term {
	for _, t := range b {
		if !slices.Contains(a, t) {
			a = append(a, t)
		}
	}
	return a
}

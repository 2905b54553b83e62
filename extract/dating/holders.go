package dating

import (
	"slices"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// holder is somebody the text names as holding an office.
type holder struct {
	person      string
	standing    standing
	terms       []Term // the terms the wording can mean
	first, last int    // tokens of title and name
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
		t, after, ok := f.titles.heads.Longest(f.tokens[:end], i)
		if !ok {
			i++
			continue
		}
		i = max(after, f.titled(t, first, i, after))
	}
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

func union(a, b []Term) []Term {
	for _, t := range b {
		if !slices.Contains(a, t) {
			a = append(a, t)
		}
	}
	return a
}

// naming is a title whose name is sought.
type naming struct {
	finder    *holderFinder
	offices   []string
	standing  standing
	countries []string // named between title and name
	next      int      // the token after what was read so far
	nameAt    int
	person    string
	terms     []Term
}

// walk goes from the title over countries and the like to the name.
func (c *naming) walk() bool {
	tokens := c.finder.tokens[:c.finder.end]
	for start := c.next; c.next < len(tokens) && c.next-start < mostBetween; {
		if c.name(c.next) {
			return true
		}
		if s, end, ok := c.finder.titles.after.Longest(tokens, c.next); ok {
			c.standing, c.next = s, end
		} else if _, end, ok := c.finder.titles.between.Longest(tokens, c.next); ok {
			c.next = end
		} else if !c.country(tokens) {
			return false
		}
	}
	return false
}

// country passes over the name of a country or organization.
func (c *naming) country(tokens []text.Token) bool {
	if !tokens[c.next].Upper || c.finder.gazetteer == nil {
		return false
	}
	forms, end, ok := c.finder.gazetteer.Longest(tokens, c.next)
	if !ok {
		return false
	}
	for _, form := range forms {
		switch form.Entry.Kind {
		case schema.Country:
			_, code, _ := strings.Cut(form.Entry.ID, ":")
			c.countries = append(c.countries, code)
		case schema.Organization, schema.Place:
		default:
			continue
		}
		c.next = end
		return true
	}
	return false
}

// name reads the name of an office holder at token i: the longest that fits.
func (c *naming) name(i int) bool {
	tokens := c.finder.tokens[:c.finder.end]
	if !tokens[i].Upper {
		return false
	}
	found := false
	c.finder.terms.names.Walk(tokens, i, func(s spelling, end int) {
		if s.short && end < len(tokens) && goesOn(tokens, end) {
			return
		}
		terms := c.held(s.person)
		switch {
		case len(terms) == 0:
		case found && end == c.next && s.short: // a surname of several holders
			c.terms = append(c.terms, terms...)
			c.person += ", " + s.person
		default:
			c.person, c.terms, c.next, c.nameAt, found = s.person, terms, end, i, true
		}
	})
	return found
}

// goesOn reports whether a name goes on at token i: "Park Chung-hee" is no Park.
func goesOn(tokens []text.Token, i int) bool {
	if tokens[i].Norm == "-" && i+1 < len(tokens) {
		i++
	}
	return tokens[i].Kind == text.Word && tokens[i].Upper && !tokens[i].Break
}

// held returns the terms of a person in one of the offices and countries.
func (c *naming) held(person string) []Term {
	var out []Term
	for _, i := range c.finder.terms.persons[person] {
		t := c.finder.terms.all[i]
		if slices.Contains(c.offices, t.Office) && c.of(t.Of) {
			out = append(out, t)
		}
	}
	return out
}

// of reports whether a term of a state or organization agrees with the countries named.
func (c *naming) of(code string) bool {
	return len(c.countries) == 0 || len(code) != 2 || code == "EU" || slices.Contains(c.countries, code)
}

// appositive reads a name that stands before its title: "ông Donald Tusk, Chủ tịch EU".
func (c *naming) appositive(first, at int) bool {
	tokens := c.finder.tokens
	if at <= first || tokens[at-1].Norm != "," {
		return false
	}
	next := c.next
	for i := max(first, at-1-longestNames); i < at-1; i++ {
		found := false
		c.finder.terms.names.Walk(tokens[:at-1], i, func(s spelling, end int) {
			if terms := c.held(s.person); end == at-1 && !s.short && len(terms) > 0 {
				c.person, c.terms, c.nameAt, found = s.person, terms, i, true
			}
		})
		if found {
			c.next = max(next, at+1)
			return tokens[i].Upper
		}
	}
	return false
}

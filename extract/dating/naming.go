package dating

import (
	"slices"
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

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

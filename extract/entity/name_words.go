package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronograph/extract/text"
)

// quarter reports whether token i is a quarter of the sky that begins the name of a region, "Bắc Gyeongsang", or a
// family name spelt so: "Nam Hyun-sik".
func (p *parser) quarter(i int) bool {
	h := p.cueAt(i).place
	return h != nil && h.only && h.class != "" && i+1 < p.end && p.tokens[i+1].Upper && p.marks[i+1].forms == nil &&
		int(p.marks[i].cueEnd) == i+1 && (p.foreign(i+1) && i > p.first && !p.headline(i) || p.hyphened(i+1))
}

// hyphened reports whether token i goes on with a hyphen: "Moon Sang-gyun".
func (p *parser) hyphened(i int) bool {
	return i+2 < p.end && p.tokens[i+1].Norm == "-" && !p.tokens[i+1].Space && !p.tokens[i+2].Space && !p.tokens[i+2].Upper
}

// inner reports whether a word in lower case may stand inside a name: "de", "bin", "of".
func (p *parser) inner(word string) bool {
	return p.vocabulary.particles[word] || p.vocabulary.links[word]
}

// native reports whether token i is a Vietnamese syllable by its marks: no foreign name has it.
func (p *parser) native(i int) bool {
	norm := p.tokens[i].Norm
	for j := 0; j < len(norm); j++ {
		if norm[j] >= utf8.RuneSelf {
			return !p.foreign(i)
		}
	}
	return false
}

// common reports whether token i, a Vietnamese syllable, is a small word that only stands in capitals after a lost full stop.
func (p *parser) common(i int) bool {
	c := p.cueAt(i)
	return c.is&(stop|join|origin|adds) != 0 || c.before != nil || c.pronoun != nil || c.honorific != nil
}

// lastForeign reports whether token i is a foreign word that ends a name, though it may be a title: "Shaukat Sultan".
func (p *parser) lastForeign(i int) bool {
	return p.foreign(i-1) && p.foreign(i) && (i+1 >= p.end || !p.tokens[i+1].Upper)
}

// given reports whether tokens [i, end) may be given names after the family name at token first, whatever else they
// mean by themselves: syllables with a capital each, of a name of two to four.
func (p *parser) given(first, i, end int) bool {
	if !p.vocabulary.families[p.tokens[first].Norm] || end > first+4 {
		return false
	}
	for j := i; j < end; j++ {
		if !p.tokens[j].Upper || p.foreign(j) {
			return false
		}
	}
	return true
}

// foreign reports whether token i is no Vietnamese syllable.
func (p *parser) foreign(i int) bool { return !p.vocabulary.syllables.can(p.tokens[i].Lower) }

func (p *parser) upperIn(first, end int) bool {
	for i := first; i < end; i++ {
		if p.tokens[i].Upper {
			return true
		}
	}
	return false
}

// acronym reports whether a word has several letters, all capitals.
func acronym(t *text.Token) bool {
	if len(t.Norm) < 2 {
		return false
	}
	return t.Norm != t.Lower && !strings.ContainsFunc(t.Norm, unicode.IsLower)
}

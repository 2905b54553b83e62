package entity

import (
	"strings"
	"unicode"

	"chronograph/extract/text"
	"chronograph/schema"
)

// unknown reads a capitalised name that no lexicon has; what it is, the whole article decides.
func (p *parser) unknown(i int) int {
	end, ok := p.name(i)
	if !ok {
		return i
	}
	return p.filed(i, end)
}

func (p *parser) filed(i, end int) int {
	s := p.shape(i, end)
	r := refAt(i, end, "")
	p.weigh(&r)
	switch {
	case p.afterCode(i):
		p.things = append(p.things, strings.Join(p.words(i, end), " "))
		return end // "RQ-4 Global Hawk"
	case p.numbered(i, end), p.coded(i, end), initial(&p.tokens[i]) && s.words == 1:
		return end
	case !s.foreign && s.words == 1:
		return i // a syllable with a capital is mostly a common word
	case s.acronym && s.words > 1, s.acronym && roman(p.tokens[i].Norm):
		return end // a name in capitals throughout, a numeral
	case s.linked:
		r.weight[0] = 0
		r.note(schema.Organization, 2)
		if p.quoted(i, end) {
			return end // a book, a film
		}
	case p.quarter(i) && !p.hyphened(i+1):
		r.note(schema.Place, 4)
	case p.vocabulary.endings[p.tokens[end-1].Norm] != "" && s.words > 1:
		p.ending(&r)
	case s.acronym && (i > p.first && p.tokens[i-1].Kind == text.Number || end < p.end && p.tokens[end].Kind == text.Number):
		return end // "Su-30 MKI", "DDG 56"
	case s.acronym:
		r.weight = [len(kinds)]int8{2: r.weight[2] + 1}
	case p.hyphened(i+1) && end == i+4:
		r.weight[0] += 3 // "An Chan-il"
	case s.family && s.words == 2:
		r.weight[0] += 2 // "Hà Giang" after "tại" is a place
	case s.family && (s.words == 3 || s.words == 4):
		r.weight[0] += 3
	case s.foreign && s.words >= 2:
		r.weight[0]++
	}
	if p.quoted(i, end) {
		r.weight[0] = 0 // the title of a work, a nickname
	}
	if p.listedAfter(i) {
		r.note(schema.Person, 2)
	}
	p.add(r)
	return end
}

// ending weighs the last word of a foreign name: "Foundation", "River". Of places many are family names too, "Celinda
// Lake": there the words around may tell otherwise.
func (p *parser) ending(r *ref) {
	kind := p.vocabulary.endings[p.tokens[r.end-1].Norm]
	if kind == schema.Place && r.weight[0] > 1 {
		r.note(kind, 2)
		return
	}
	r.weight = [len(kinds)]int8{}
	r.note(kind, 4)
}

// listedAfter reports whether a name goes on a list that a titled person begins: "công chúa Elena, Cristina".
func (p *parser) listedAfter(i int) bool {
	if len(p.refs) == 0 || p.named == none || !p.follows(i) {
		return false
	}
	last := &p.refs[len(p.refs)-1]
	return last.end == i-1 && last.kind == schema.Person
}

// coded reports whether a name has digits in it or ends in a letter code, as types of weapons do: "Aichi D3A", "Kalibr-PL".
func (p *parser) coded(first, end int) bool {
	for i := first; i < end; i++ {
		if strings.ContainsAny(p.tokens[i].Norm, "0123456789") {
			return true
		}
	}
	last := &p.tokens[end-1]
	return len(last.Norm) < 3 && end-2 >= first && p.tokens[end-2].Norm == "-" && last.Norm != last.Lower && !strings.ContainsFunc(last.Norm, unicode.IsLower)
}

// quoted reports whether tokens [first, end) fill a pair of quotation marks.
func (p *parser) quoted(first, end int) bool {
	if first == p.first || end >= p.end {
		return false
	}
	switch p.tokens[first-1].Norm {
	case "\"", "“", "'", "‘":
		return isClosingQuote(p.tokens[end].Norm)
	}
	return false
}

func isClosingQuote(mark string) bool {
	switch mark {
	case "\"", "”", "'", "’":
		return true
	}
	return false
}

// afterCode reports whether a type code stands right before token i: "RQ-4", "KC-46".
func (p *parser) afterCode(i int) bool {
	return i-3 >= p.first && p.tokens[i-1].Kind == text.Number && !p.tokens[i-1].Space && p.tokens[i-2].Norm == "-" && !p.tokens[i-2].Space && p.tokens[i-3].Upper && p.marks[i-1].timeEnd == 0
}

func roman(word string) bool { return strings.Trim(word, "IVX") == "" }

// numbered reports whether a name is a part of a designation: "AN/TPY-2", "S-300".
func (p *parser) numbered(first, end int) bool {
	if first > p.first && p.tokens[first-1].Norm == "/" || end < p.end && p.tokens[end].Norm == "/" && !p.tokens[end].Space {
		return true
	}
	return end+1 < p.end && p.tokens[end].Norm == "-" && !p.tokens[end].Space && !p.tokens[end+1].Space && p.tokens[end+1].Kind == text.Number
}

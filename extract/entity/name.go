package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// nameLimit is the most words a name has.
const nameLimit = 8

// name returns the end of the proper name that begins at token i, such as
// "Sergei Lavrov", "Kim Jong-un", "bin Salman", "George W. Bush", "Tập Cận Bình".
func (p *parser) name(i int) (end int, ok bool) {
	if !p.begins(i) {
		return i, false
	}
	words := 1
	end = i + 1
	for words < nameLimit {
		next := p.joint(end)
		if next >= p.end || !p.continues(i, next) {
			break
		}
		end = next + 1
		words++
	}
	for end > i+1 && !p.tokens[end-1].Upper && p.inner(p.tokens[end-1].Lower) && p.tokens[end-2].Norm != "-" {
		end-- // "Times of the" and no more
	}
	return end, p.upperIn(i, end)
}

// begins reports whether a name may begin at token i.
func (p *parser) begins(i int) bool {
	if i >= p.end || p.tokens[i].Kind != text.Word || p.marks[i].timeEnd > 0 {
		return false
	}
	t := &p.tokens[i]
	if i > p.first && p.tokens[i-1].Kind == text.Number && !t.Space {
		return false // "RC-135U"
	}
	if !t.Upper {
		return p.vocabulary.openers[t.Lower] && i+1 < p.end && p.upperAfterHyphen(i)
	}
	if _, _, ok := p.vocabulary.nothing.Longest(p.tokens[:p.end], i); ok {
		return false
	}
	if p.quarter(i) {
		return true
	}
	if i+1 < p.end && p.native(i) && !p.vocabulary.families[t.Norm] && p.tokens[i+1].Kind == text.Word && p.tokens[i+1].Upper && p.foreign(i+1) {
		return false // "Luật Jonathan Turley"
	}
	if c := p.cueAt(i); (c.title != nil || c.body != nil || c.place != nil || c.government != nil || c.group != nil) && (p.vocabulary.syllables.can(t.Lower) || c.title != nil) && !p.vocabulary.families[t.Norm] {
		return false
	}
	if p.headline(i) && p.vocabulary.syllables.can(t.Lower) && !p.hyphened(i+1) {
		return p.vocabulary.families[t.Norm] && i+1 < p.end && p.tokens[i+1].Upper && p.marks[i].cue == nil
	}
	return true
}

// upperAfterHyphen reports whether a capital follows token i, with or without a hyphen: "al-Assad", "bin Laden".
func (p *parser) upperAfterHyphen(i int) bool {
	if p.tokens[i+1].Norm == "-" {
		i++
	}
	return i+1 < p.end && p.tokens[i+1].Kind == text.Word && p.tokens[i+1].Upper
}

// headline reports whether token i has its capital from its place in the sentence.
func (p *parser) headline(i int) bool {
	if i == p.first {
		return true
	}
	t := &p.tokens[i-1]
	return t.Kind == text.Punct && t.Norm != "," && t.Norm != "(" && t.Norm != "-" && t.Norm != "–" && t.Norm != "/" || t.Kind == text.Symbol
}

// joint returns the token where the next word of a name would stand, past a hyphen or the stop of an initial.
func (p *parser) joint(end int) int {
	if end+1 >= p.end {
		return end
	}
	t, next := &p.tokens[end], &p.tokens[end+1]
	switch {
	case t.Norm == "-" && !t.Space && !next.Space:
		return end + 1
	case t.Norm == "-" && t.Space && next.Space && p.parted(end):
		return end + 1
	case t.Norm == "." && !t.Space && (initial(&p.tokens[end-1]) || p.vocabulary.shortened[p.tokens[end-1].Norm]):
		return end + 1
	}
	return end
}

// parted reports whether the spaced hyphen at token i stands inside a name: "al - Assad", "Jean - Claude", "Kim Jong - un".
func (p *parser) parted(i int) bool {
	before := &p.tokens[i-1]
	switch {
	case p.vocabulary.openers[before.Lower], p.vocabulary.doubles[before.Norm] && p.tokens[i+1].Upper:
		return true
	}
	return i-2 >= p.first && p.vocabulary.families[p.tokens[i-2].Norm] && before.Upper && (p.foreign(i-1) || p.foreign(i+1)) && len(p.tokens[i+1].Norm) < 6
}

func initial(t *text.Token) bool { return t.Upper && len([]rune(t.Norm)) == 1 }

// continues reports whether token i carries on the name begun at first.
func (p *parser) continues(first, i int) bool {
	t := &p.tokens[i]
	if t.Kind != text.Word || t.Break || p.marks[i].timeEnd > 0 {
		return false
	}
	hyphen := p.tokens[i-1].Norm == "-"
	if t.Upper && p.foreign(i-1) && !hyphen && (p.native(i) || p.common(i) && !p.hyphened(i)) {
		return false // "Agency Truyền hình …": a caption's end lost its full stop
	}
	if !t.Upper {
		return hyphen && (!t.Space || p.parted(i-1)) ||
			p.inner(t.Lower) && i+1 < p.end && (p.tokens[i+1].Upper || p.tokens[i+1].Norm == "-" || p.inner(p.tokens[i+1].Lower)) && (p.foreign(i-1) || p.inner(p.tokens[i-1].Lower))
	}
	if _, _, ok := p.vocabulary.nothing.Longest(p.tokens[:p.end], i); ok {
		return false
	}
	c := p.cueAt(i)
	if c.title != nil && !p.given(first, i, int(p.marks[i].cueEnd)) && !p.lastForeign(i) || c.body != nil && c.is == 0 && int(p.marks[i].cueEnd) > i+1 {
		return false
	}
	return hyphen || !p.breaks(first, i) && (i != first+1 || !acronym(&p.tokens[first]) || acronym(t) || p.vocabulary.endings[t.Norm] != "")
}

// breaks reports whether a name of the gazetteer begins at token i that ends the one begun at first.
func (p *parser) breaks(first, i int) bool {
	m := &p.marks[i]
	for _, f := range m.forms {
		if f.Entry.Kind == schema.Person && int(m.formsEnd) > i+1 && p.marks[first].forms != nil && int(p.marks[first].formsEnd) <= i {
			return true // a full name by itself: "Putin Yuri Ushakov"
		}
		if f.Ambiguous || f.Seat || f.Entry.Kind == schema.Person {
			continue
		}
		if int(m.formsEnd) == i+1 && i == first+1 && (f.Entry.Kind != schema.Organization || !acronym(&p.tokens[i])) && p.foreign(first) && p.foreign(i) {
			continue // "Michael Jordan": one name that ends like a country
		}
		if p.given(first, i, int(m.formsEnd)) {
			continue // "Lâm Trịnh Nguyệt Nga", "Lê Thanh Hải"
		}
		return true
	}
	return false
}

// shape says what a name's letters tell.
type shape struct {
	words      int
	linked     bool // a small word stands in it that no person's name has: "School of Economics"
	foreign    bool // some word is no Vietnamese syllable
	family     bool // begins with a family name that comes first
	acronym    bool // capitals only
	hyphenated bool
}

func (p *parser) shape(first, end int) shape {
	s := shape{acronym: true, family: p.vocabulary.families[p.tokens[first].Norm]}
	for i := first; i < end; i++ {
		t := &p.tokens[i]
		if t.Kind != text.Word {
			s.hyphenated = s.hyphenated || t.Norm == "-"
			continue
		}
		s.words++
		s.linked = s.linked || p.vocabulary.links[t.Lower] && !t.Upper
		s.foreign = s.foreign || p.foreign(i) && !roman(t.Norm)
		s.acronym = s.acronym && acronym(t)
	}
	return s
}

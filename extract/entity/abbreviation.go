package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// abbreviation takes "(OSCE)" after a name into its phrase and remembers it as an alias.
func (p *parser) abbreviation(k int, end *int) {
	first, last, ok := p.parenthesised(*end)
	if !ok || p.cueAt(first).title != nil || p.refs[k].kind == schema.Country && p.marks[first].forms == nil {
		return
	}
	r := refAt(first, last, p.refs[k].kind)
	r.inside = true
	r.same = k
	if f := p.marks[first].forms; f != nil && int(p.marks[first].formsEnd) == last {
		if f[0].Entry.Kind != p.refs[k].kind {
			return
		}
		r.entry = f[0].Entry
	}
	p.refs[k].alias = p.add(r)
	p.refs[k].end = last + 1
	*end = last + 1
}

// parenthesised returns the abbreviation in parentheses that begins at token i: "(TTK LHQ)".
func (p *parser) parenthesised(i int) (first, end int, ok bool) {
	if !p.is(i, "(") {
		return 0, 0, false
	}
	for j := i + 1; j < p.end && j <= i+4; j++ {
		t := &p.tokens[j]
		if t.Norm == ")" {
			return i + 1, j, j > i+1
		}
		if !abbreviates(t.Norm) && t.Norm != "-" {
			break
		}
	}
	return p.translated(i + 1)
}

// translationLimit is the most words of a foreign name in parentheses.
const translationLimit = 10

// translated returns the foreign name in parentheses whose first word is token i: "(National Air and Space Intelligence Center)".
func (p *parser) translated(i int) (first, end int, ok bool) {
	for j := i; j < min(p.end, i+translationLimit); j++ {
		t := &p.tokens[j]
		if t.Norm == ")" {
			return i, j, j > i+1
		}
		if t.Kind != text.Word || j == i && !t.Upper || t.Upper && !p.foreign(j) || p.marks[j].forms != nil && j == i {
			break
		}
	}
	return 0, 0, false
}

// abbreviates reports whether a word has two capitals or more: LHQ, HĐBA, SoHR.
func abbreviates(word string) bool {
	capitals := 0
	for _, r := range word {
		if r >= 'A' && r <= 'Z' || r == 'Đ' || r == 'Ủ' {
			capitals++
		}
	}
	return capitals >= 2
}

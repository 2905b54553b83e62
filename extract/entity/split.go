package entity

import (
	"strings"

	"chronograph/schema"
)

// split takes names apart that ran together: in "Tỉnh trưởng Cholla Kim Dong-hyun" the first word
// is no part of the name when the article has a "tỉnh Cholla" elsewhere.
func (p *parser) split() {
	headed := p.headed()
	if len(headed) == 0 {
		return
	}
	for k := range p.refs {
		r := &p.refs[k]
		if r.kind != schema.Person || r.form != Titled || r.of != none || r.nameEnd-r.nameFirst < 3 {
			continue
		}
		for cut := r.nameFirst + 1; cut < r.nameEnd-1; cut++ {
			if kind, ok := headed[strings.Join(p.words(r.nameFirst, cut), " ")]; ok && p.tokens[cut].Upper {
				p.cut(k, cut, kind)
				break
			}
		}
	}
}

// headed returns the places and organizations that a head word names in the article.
func (p *parser) headed() map[string]schema.EntityKind {
	var names map[string]schema.EntityKind
	for k := range p.refs {
		r := &p.refs[k]
		if r.head == nil || r.entry != nil || r.nameFirst == r.first || r.kind != schema.Place && r.kind != schema.Organization {
			continue
		}
		if names == nil {
			names = map[string]schema.EntityKind{}
		}
		names[strings.Join(p.words(r.nameFirst, r.nameEnd), " ")] = r.kind
	}
	return names
}

// cut makes what stands before token at in the name of ref k the place or body its office is of.
func (p *parser) cut(k, at int, kind schema.EntityKind) {
	owner := refAt(p.refs[k].nameFirst, at, kind)
	owner.inside, owner.form, owner.head = true, Origin, &head{kind: kind}
	sentence := p.refs[k].sentence
	p.at = sentence
	of := p.add(owner)
	p.refs[k].of, p.refs[k].nameFirst = of, at
}

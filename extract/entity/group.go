package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// group reads armed forces and sides of a conflict: "quân đội Azerbaijan",
// "phiến quân Houthi", "lực lượng chống khủng bố của Anh".
func (p *parser) group(i int) int {
	m := &p.marks[i]
	h, at := m.cue.group, int(m.cueEnd)
	r := refAt(i, at, schema.Group)
	r.head = h
	if r.of, r.end = p.ownerCountry(at); r.of != none && !p.fields(r.of) {
		return p.forces(i, r.of, r.end)
	} else if r.of == none {
		r.of, r.end = p.scene(at)
	}
	if r.of == none {
		if end, ok := p.bodyNameAt(at, h); ok && at < p.end && !p.tokens[at].Break && !p.personAt(at) {
			return p.fileNamed(i, at, end, h, none)
		}
		if h.task {
			return p.described(i, at, h)
		}
	}
	if r.of == none && h.country {
		return i
	}
	r.nameEnd = r.end
	end := r.end
	p.abbreviation(p.add(r), &end)
	return end
}

// fields reports whether the owner at ref k has forces of its own: a country or place, not an organization or a group.
func (p *parser) fields(k int) bool {
	e := p.refs[k].entry
	return e == nil || e.Kind != schema.Organization && e.Kind != schema.Group
}

// forces takes "lực lượng khủng bố IS" as the organization itself, and leaves a body of a state be.
func (p *parser) forces(i, k, end int) int {
	r := &p.refs[k]
	if r.head != nil && r.head.state {
		return i
	}
	r.first, r.form, r.inside = i, Name, false
	return end
}

// scene takes the place right after a side that is told apart by where it fights: "tay súng ly khai Nagorny-Karabakh".
func (p *parser) scene(i int) (of, end int) {
	if i >= p.end || p.marks[i].forms == nil || p.tokens[i].Break {
		return none, i
	}
	f, ok := p.reading(p.marks[i].forms, i)
	if !ok || f.Entry.Kind != schema.Place || f.Ambiguous {
		return none, i
	}
	return p.addKnown(i, int(p.marks[i].formsEnd)), int(p.marks[i].formsEnd)
}

// described takes "lực lượng chống khủng bố của Anh": a force told by its task and its country.
func (p *parser) described(i, at int, h *head) int {
	for j := at; j < min(p.end, at+5); j++ {
		t := &p.tokens[j]
		if t.Kind != text.Word || t.Break {
			return i
		}
		if j > at && (p.countryAt(j) || p.cueAt(j).is&owns != 0) {
			of, end := p.ownerCountry(j)
			if of == none {
				return i
			}
			if !p.fields(of) {
				return p.forces(i, of, end)
			}
			own := *h
			own.class = ""
			r := refAt(i, end, schema.Group)
			r.head, r.of = &own, of
			p.add(r)
			return end
		}
		if c := p.cueAt(j); c.is&stop != 0 || c.title != nil || t.Upper {
			return i
		}
	}
	return i
}

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// weigh notes what the words before and after a name tell about it.
func (p *parser) weigh(r *ref) {
	if e := p.cueBefore(r.first).before; e != nil {
		r.note(e.kind, e.weight)
	}
	p.verb(r)
	if p.besidePlace(r) {
		r.note(schema.Place, 2)
	}
	if p.is(r.end, "(") && r.end+1 < p.end && p.countryAt(r.end+1) || p.is(r.end, ",") && r.end+1 < p.end && p.countryAt(r.end+1) && p.cueBefore(r.first).before != nil {
		r.note(schema.Place, 3)
	}
	if (p.is(r.end, ",") || p.is(r.end, "(")) && r.end+2 < p.end && p.tokens[r.end+1].Kind == text.Number && p.sureOf(r.end+2, schema.Person) {
		r.note(schema.Person, 3) // "Wichai, 34 tuổi"
	}
	if p.is(r.end, ",") && p.cueAt(r.end+1).title != nil {
		r.note(schema.Person, 2)
	}
}

// besidePlace reports whether a name is listed with a place: "khu vực Donetsk và Luhansk", "Torva, Beshkar và Paris".
// After a comma, what goes on with another comma may be somebody of the place: "tại Torva, Ivan Petrov, …".
func (p *parser) besidePlace(r *ref) bool {
	next := r.end + 1
	and := next < p.end && p.cueAt(r.end).is&adds != 0
	if and && p.placeNameAt(next) {
		return true
	}
	k := len(p.refs) - 1
	return k >= 0 && p.follows(r.first) && p.refs[k].end == r.first-1 && p.refs[k].kind == schema.Place &&
		(!p.is(r.first-1, ",") || and && r.end == r.first+1)
}

// placeNameAt reports whether the gazetteer name at token i is only a place's.
func (p *parser) placeNameAt(i int) bool {
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind != schema.Place || f.Ambiguous {
			return false
		}
	}
	return p.marks[i].forms != nil
}

// sureOf reports whether the cue after a name at token i all but proves its kind: "tuổi".
func (p *parser) sureOf(i int, kind schema.EntityKind) bool {
	e := p.cueAt(i).after
	return e != nil && e.kind == kind && e.weight >= 3
}

// verb weighs the verb after a name, past "đã", "cũng": who speaks is mostly a person.
func (p *parser) verb(r *ref) {
	at := r.end
	for p.cueAt(at).is&auxiliary != 0 && at < r.end+3 {
		at = int(p.marks[at].cueEnd)
	}
	if e := p.cueAt(at).after; e != nil {
		r.note(e.kind, e.weight)
	} else if at > r.end {
		r.note(schema.Person, 1)
	}
}

func (r *ref) note(kind schema.EntityKind, weight int) {
	if k := kindIndex(kind); k != none {
		r.weight[k] += int8(weight)
	}
}

func (p *parser) countryAt(i int) bool {
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind == schema.Country && !f.Seat {
			return true
		}
	}
	return false
}

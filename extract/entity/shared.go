package entity

import "chronograph/schema"

// shareTitles gives an office that several hold to each name of the list behind it: "các ngoại trưởng Lavrov, Bayramov và
// Mnatsakanyan", "hai Thủ tướng May và Michel", "ngoại trưởng hai nước Lavrov và Maas".
func (r *resolver) shareTitles() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.office.title == nil || ref.of != none {
			continue
		}
		last := k
		switch {
		case ref.form == Titled && (ref.crowd || r.manyBefore(ref.first)):
		case ref.form == Title && r.ofSeveral(k):
			ref.crowd, last = true, k+1
		default:
			continue
		}
		for n := last + 1; n < len(r.refs) && (r.listed(n) || last > k && r.behind(n)); n++ {
			r.give(r.refs[n].entity, ref.office, none)
		}
	}
}

// sharedTitle reads "hai ngoại trưởng", at token i, before a list of their names as an office that they share; i when none follows.
func (p *parser) sharedTitle(i int) int {
	m := &p.marks[i]
	if m.cue.pronoun.title == nil {
		return i
	}
	before := len(p.refs)
	for j := i + 1; j < int(m.cueEnd); j++ {
		if p.cueAt(j).title == nil {
			continue
		}
		end := p.person(j)
		if k := len(p.refs) - 1; k >= before && p.refs[k].form == Titled && p.refs[k].end == end {
			p.refs[k].crowd = true
			return end
		}
		break
	}
	p.refs = p.refs[:before]
	return i
}

// manyBefore reports whether the word before token i says that there are more than one.
func (r *resolver) manyBefore(i int) bool {
	if i == 0 {
		return false
	}
	c := r.marks[i-1].cue
	return c != nil && c.is&many != 0
}

// ofSeveral reports whether "hai nước" stands right behind ref k.
func (r *resolver) ofSeveral(k int) bool {
	if k+1 >= len(r.refs) {
		return false
	}
	next := &r.refs[k+1]
	return next.pronoun != nil && next.pronoun.count > 1 && next.pronoun.kind != schema.Person && next.first == r.refs[k].end
}

// listed reports whether ref k is a person named without an office right behind another in a list.
func (r *resolver) listed(k int) bool {
	before := r.refs[k-1].end
	return r.plainPerson(k) && r.refs[k].first == before+1 && r.links(before)
}

// behind reports whether ref k is a person named without an office right behind the one before.
func (r *resolver) behind(k int) bool {
	return r.plainPerson(k) && r.refs[k].first == r.refs[k-1].end
}

func (r *resolver) plainPerson(k int) bool {
	ref := &r.refs[k]
	return ref.kind == schema.Person && ref.entity != none && ref.office.title == nil && ref.nameEnd > ref.nameFirst
}

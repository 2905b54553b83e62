package entity

import "chronograph/schema"

// shareTitles gives an office that several hold to each name of the list behind it: "các ngoại trưởng Lavrov, Bayramov và Mnatsakanyan".
func (r *resolver) shareTitles() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.form != Titled || ref.office.title == nil || ref.of != none || !r.manyBefore(ref.first) {
			continue
		}
		for n := k + 1; n < len(r.refs) && r.listed(n); n++ {
			r.give(r.refs[n].entity, ref.office, none)
		}
	}
}

// manyBefore reports whether the word before token i says that there are more than one.
func (r *resolver) manyBefore(i int) bool {
	if i == 0 {
		return false
	}
	c := r.marks[i-1].cue
	return c != nil && c.is&many != 0
}

// listed reports whether ref k is a person named without an office right behind another in a list.
func (r *resolver) listed(k int) bool {
	ref, before := &r.refs[k], r.refs[k-1].end
	return ref.kind == schema.Person && ref.entity != none && ref.office.title == nil && ref.nameEnd > ref.nameFirst &&
		ref.first == before+1 && r.links(before)
}

package entity

import (
	"strings"

	"chronograph/schema"
)

// named files what has a name of its own.
func (r *resolver) named(k int) {
	base := r.base(k)
	d, ok := r.byKey[base]
	if !ok {
		d = r.longer(base, k)
	}
	if e := r.namesake(k, r.stateAt(k)); d == none && e != nil && e.Kind == r.refs[k].kind {
		d = r.draftOfEntry(e)
	}
	if d == none {
		d = r.otherSpelling(k)
	}
	if d == none {
		d = r.draftOf(base, r.refs[k].kind)
	}
	r.byKey[base] = d
	r.call(d, k, none)
	r.link(k, d)
}

// otherSpelling returns the place named before whose name is that of ref k but for a letter: "Nagorny-", "Nagorno-Sard".
func (r *resolver) otherSpelling(k int) int {
	if r.refs[k].kind != schema.Place {
		return none
	}
	words := r.spelling(k)
	for j := k - 1; j >= 0 && j > k-lookBack; j-- {
		o := &r.refs[j]
		if o.entity == none || o.kind != schema.Place || o.nameEnd-o.nameFirst != r.refs[k].nameEnd-r.refs[k].nameFirst {
			continue
		}
		if other := r.spelling(j); len(other) == len(words) && r.oneOff(words, other) {
			return o.entity
		}
	}
	return none
}

// longer returns the draft whose name begins with this one, or this one with it: "Trung tâm kiểm soát" and "Trung tâm kiểm soát chung".
func (r *resolver) longer(base string, k int) int {
	if r.refs[k].nameFirst != r.refs[k].first || r.refs[k].kind != schema.Organization {
		return none
	}
	for j := k - 1; j >= 0 && j > k-10*lookBack; j-- {
		o := &r.refs[j]
		if o.entity == none || o.head == nil || o.head != r.refs[k].head || o.nameFirst != o.first {
			continue
		}
		if other := r.base(j); strings.HasPrefix(other, base) || strings.HasPrefix(base, other) {
			return o.entity
		}
	}
	return none
}

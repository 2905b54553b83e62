package entity

import "strings"

// bearer returns the person that the full name of ref k stands for, given who bears that name: d, or another of the
// same name that the offices tell from d; none when the article has not named the person yet.
func (r *resolver) bearer(k, d int) int {
	if d == none || !r.others(k, d) {
		return d
	}
	name := r.drafts[d].names[0]
	for _, p := range r.people[:min(len(r.people), peopleLimit)] {
		if p != d && len(r.drafts[p].names) > 0 && sameWords(r.drafts[p].names[0], name) && !r.others(k, p) {
			return p
		}
	}
	return none
}

// others reports whether the full name of ref k is that of somebody else than person d: his office is one of another
// state, or one sentence gives each an office of his own.
func (r *resolver) others(k, d int) bool {
	ref, person := &r.refs[k], &r.drafts[d]
	if ref.form != Titled || ref.office.title == nil || person.entry != nil {
		return false
	}
	state := r.stateOf(ref.office, ref.of)
	for _, h := range person.offices {
		if s := r.stateOf(h.office, h.of); s != "" && state != "" && s != state {
			return true
		}
	}
	return r.besides(k, d)
}

// stateOf returns the country whose office somebody holds now, or "": an ambassador serves elsewhere, and who held an
// office once may hold another's now.
func (r *resolver) stateOf(o office, of int) string {
	if o.title == nil || o.title.of != ofState || o.title.abroad || o.modifier.tenure() != "" || of == none {
		return ""
	}
	return r.countryOf(r.refs[of].entity)
}

// besides reports whether the sentence of ref k names person d in full with another office: "Bộ trưởng Trần Nam và Thứ
// trưởng Trần Nam".
func (r *resolver) besides(k, d int) bool {
	ref := &r.refs[k]
	for i := len(r.drafts[d].refs) - 1; i >= 0; i-- {
		o := &r.refs[r.drafts[d].refs[i]]
		if o.sentence != ref.sentence {
			return false
		}
		if o.form == Titled && o.office.title != nil && o.nameEnd-o.nameFirst > 1 && o.same == none && ref.same == none &&
			o.office.title.of <= ofBody && ref.office.title.of <= ofBody && r.unlike(o, ref) && r.meet(o.end, ref.first) {
			return true
		}
	}
	return false
}

// unlike reports whether two offices are not one: another title, or the same of something else.
func (r *resolver) unlike(a, b *ref) bool {
	if a.office.title != b.office.title {
		return true
	}
	return a.of != none && b.of != none && r.refs[a.of].entity != r.refs[b.of].entity
}

// meet reports whether "và" or "với" stands between tokens [from, to).
func (r *resolver) meet(from, to int) bool {
	for i := from; i < to; i++ {
		if c := r.marks[i].cue; c != nil && c.is&adds != 0 {
			return true
		}
	}
	return false
}

// tellApart gives people of one name ids that say whose office each holds, "person:Kim Min Soo (KR)", else which it is.
func (r *resolver) tellApart(a, b int) {
	for _, d := range [...]int{a, b} {
		if r.drafts[d].apart != "" || len(r.drafts[d].offices) == 0 {
			continue
		}
		h := r.drafts[d].offices[0]
		says := h.String()
		if of := r.ownerOf(h); of != none {
			_, says, _ = strings.Cut(r.drafts[of].id, ":")
		}
		r.drafts[d].apart = " (" + says + ")"
	}
}

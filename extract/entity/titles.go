package entity

import "chronograph/schema"

// titles resolves offices without a name: "Ngoại trưởng Nga" is whoever the
// article says holds it; one that nobody in the article holds stands for its country.
func (r *resolver) titles() {
	for k := range r.refs {
		ref := &r.refs[k]
		switch {
		case ref.kind == schema.Country && ref.form == Title && ref.entity == none:
			ref.entity = r.stateAt(k) // a bare "chính phủ"
		case ref.kind == schema.Person && ref.form == Title && ref.entity == none:
			r.title(k)
		}
	}
}

func (r *resolver) title(k int) {
	ref := &r.refs[k]
	if ref.same != none && r.refs[ref.same].entity != none && r.drafts[r.refs[ref.same].entity].kind == schema.Person {
		d := r.refs[ref.same].entity
		r.holds(k, d)
		return
	}
	o, owner := r.inherited(k), none
	if ref.of != none {
		owner = r.refs[ref.of].entity
	}
	if d := r.holder(k, o, owner); d != none && !ref.crowd {
		ref.entity = d
		return
	}
	if ref.meant = r.inferredHolder(k, o, owner); ref.meant != nil {
		if d := r.personNamed(ref.meant); d != none {
			ref.entity = d
			return
		}
	}
	if owner != none && r.drafts[owner].kind != schema.Place && (o.title == nil || o.title.of <= ofBody || o.title.of >= ofRoyal) {
		ref.entity = owner
		r.refs[ref.of].hidden = true
	}
}

// holder returns the person who holds an office in this article: the one named last before ref k, else after it.
func (r *resolver) holder(k int, o office, owner int) int {
	if o.title == nil || o.title.of > ofRoyal {
		return none
	}
	best, rank := none, -1
	for _, d := range r.people[:min(len(r.people), peopleLimit)] {
		for _, h := range r.drafts[d].offices {
			of := r.ownerOf(h)
			if !h.is(o) || !h.sameTenure(o) || owner != none && of != none && of != owner || owner != none && of == none && o.title.of == ofBody {
				continue
			}
			score := r.nearness(&r.drafts[d], k)
			if owner != none && of == owner {
				score += 1000
			}
			if score > rank {
				best, rank = d, score
			}
		}
	}
	return best
}

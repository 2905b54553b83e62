package entity

import (
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// heads resolves bodies, groups and places known by their head word: those that
// say whose they are first, then the bare ones, which may be short for them.
func (r *resolver) heads() {
	recurs := r.recurring()
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.head == nil || ref.entity != none || r.isShort(k) || !ref.support && !recurs[r.base(k)] {
			continue // a part of a country is tried again once all are known
		}
		if ref.of != none {
			r.owned(k, r.owner(k))
		} else if ref.head.class == "" && !ref.head.state {
			r.named(k)
		}
	}
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.head != nil && ref.head.only && ref.entity == none && ref.of != none {
			r.known(k)
		}
		if ref.head != nil && ref.entity == none && ref.of == none && (ref.head.class != "" || ref.head.state) {
			r.bare(k)
		}
	}
}

// isShort reports whether the name of ref k is an abbreviation that the article explains elsewhere.
func (r *resolver) isShort(k int) bool {
	ref := &r.refs[k]
	if len(r.short) == 0 || ref.nameEnd != ref.nameFirst+1 {
		return false
	}
	full, ok := r.short[r.tokens[ref.nameFirst].Norm]
	return ok && full != k
}

// recurring returns the names all in lower case that stand in the article more than once.
func (r *resolver) recurring() map[string]bool {
	seen, again := map[string]bool{}, map[string]bool{}
	for k := range r.refs {
		if r.refs[k].head != nil && r.refs[k].entry == nil && !r.refs[k].head.only {
			base := r.base(k)
			again[base] = seen[base]
			seen[base] = true
		}
	}
	return again
}

// owner returns the draft of what ref k belongs to; "nước này" is the country named before.
func (r *resolver) owner(k int) int {
	of := r.refs[k].of
	if r.refs[of].pronoun != nil && r.refs[of].entity == none {
		r.refs[of].entity = r.stateAt(of)
	}
	return r.refs[of].entity
}

// base is what ref k is called without its owner, in lower case; the class where it has one.
func (r *resolver) base(k int) string {
	ref := &r.refs[k]
	if ref.head.class != "" {
		return string(ref.head.kind) + " " + ref.head.class
	}
	end := ref.nameEnd
	if ref.headEnd > 0 {
		end = ref.headEnd
	} else if ref.of != none && r.refs[ref.of].first > ref.first && r.refs[ref.of].end == ref.nameEnd {
		end = r.refs[ref.of].first
	}
	return string(ref.kind) + " " + r.plain(ref.nameFirst, end)
}

// plain joins the words of tokens [first, end) in lower case, without a last "của".
func (r *resolver) plain(first, end int) string {
	end = r.unowned(first, end)
	var b strings.Builder
	for i := first; i < end; i++ {
		if t := &r.tokens[i]; t.Kind == text.Word || t.Kind == text.Number {
			b.WriteString(t.Lower)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// unowned drops the words at the end of [first, end) that lead to an owner: "Bộ Quốc phòng của".
func (r *resolver) unowned(first, end int) int {
	for end > first+1 && r.marks[end-1].cue != nil && r.marks[end-1].cue.is&owns != 0 {
		end--
	}
	return end
}

// owned files a body, group or part with its owner.
func (r *resolver) owned(k, owner int) {
	base := r.base(k)
	key := base
	if owner != none {
		key += "|" + r.drafts[owner].id
	}
	d := r.draftOf(key, r.refs[k].head.kind)
	if _, ok := r.byKey[base]; !ok {
		r.byKey[base] = d // the bare form stands for the first one of its kind
	}
	dr := &r.drafts[d]
	if dr.country == "" {
		dr.country = r.countryOf(owner)
	}
	r.call(d, k, owner)
	r.link(k, d)
}

// call gives a draft its name on its first mention; one whose owner the text leaves out gets it added.
func (r *resolver) call(d, k, owner int) {
	dr, ref := &r.drafts[d], &r.refs[k]
	if dr.name != "" {
		return
	}
	name := r.written(ref.nameFirst, ref.nameEnd)
	if ref.head.keep {
		name = r.written(ref.first, ref.nameEnd)
	}
	if owner != none && (ref.of == none || r.refs[ref.of].pronoun != nil) {
		end := ref.nameEnd
		if ref.of != none {
			end = r.refs[ref.of].first
		}
		name = r.written(ref.nameFirst, r.unowned(ref.nameFirst, end)) + " " + r.drafts[owner].name
	}
	dr.name = name
	dr.id = schema.EntityID(dr.kind, name)
}

// known links a part of a country to the same part named plainly elsewhere.
func (r *resolver) known(k int) {
	if owner := r.owner(k); owner != none {
		if d, ok := r.byKey[r.base(k)+"|"+r.drafts[owner].id]; ok {
			r.link(k, d)
		}
	}
}

// named files what has a name of its own.
func (r *resolver) named(k int) {
	base := r.base(k)
	d, ok := r.byKey[base]
	if !ok {
		d = r.longer(base, k)
	}
	if d == none {
		d = r.draftOf(base, r.refs[k].kind)
	}
	r.byKey[base] = d
	r.call(d, k, none)
	r.link(k, d)
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

// bare resolves a head word alone: to the one of its kind named in full, else to that of the state of its paragraph.
func (r *resolver) bare(k int) {
	ref := &r.refs[k]
	base := r.base(k)
	owner := r.stateAt(k)
	if owner != none {
		if d, ok := r.byKey[base+"|"+r.drafts[owner].id]; ok {
			r.link(k, d)
			return
		}
	}
	if d, ok := r.byKey[base]; ok {
		r.link(k, d)
		return
	}
	switch {
	case ref.head.only || ref.head.country:
	case ref.head.kind == schema.Group && !ref.head.plain:
	case ref.head.kind == schema.Group:
		d := r.draftOf(base, ref.kind)
		r.call(d, k, none)
		r.link(k, d)
	case owner != none:
		r.owned(k, owner)
	}
}

package entity

import (
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

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
	if e := r.knownBody(k, owner); e != nil {
		if _, ok := r.byKey[key]; !ok {
			r.byKey[key] = r.draftOfEntry(e)
		}
	}
	if bare, ok := r.byKey[base]; ok && r.ownName(k) && !r.drafts[bare].hasOwner && r.drafts[bare].country == "" {
		r.byKey[key] = bare // "nhóm Lazarus", later "nhóm Lazarus của Triều Tiên"
	}
	d := r.draftOf(key, r.refs[k].head.kind)
	if _, ok := r.byKey[base]; !ok {
		r.byKey[base] = d // the bare form stands for the first one of its kind
	}
	dr := &r.drafts[d]
	if dr.country == "" {
		dr.country = r.countryOf(owner)
	}
	dr.owner, dr.hasOwner = owner, owner != none
	dr.forces = dr.kind == schema.Group && !r.refs[k].head.plain && r.refs[k].head.class != ""
	r.call(d, k, owner)
	r.link(k, d)
}

// knownBody returns what the gazetteer has for a head word and its owner: "Quốc hội" of country:US.
func (r *resolver) knownBody(k, owner int) *lexicon.Entry {
	if owner == none || r.drafts[owner].kind != schema.Country {
		return nil
	}
	ref := &r.refs[k]
	end := ref.nameEnd
	if ref.of != none && r.refs[ref.of].first > ref.first {
		end = r.unowned(ref.first, r.refs[ref.of].first)
	}
	e, ok := r.gazetteer.Body(strings.TrimSuffix(r.plain(ref.first, end), " "), r.drafts[owner].id)
	if !ok || e.Kind != ref.head.kind {
		return nil
	}
	return e
}

// ownName reports whether ref k has a proper name besides its head word.
func (r *resolver) ownName(k int) bool {
	ref := &r.refs[k]
	return ref.nameFirst > ref.first && ref.head != nil && ref.head.class == "" && !ref.head.state
}

// call gives a draft its name on its first mention; one whose owner the text leaves out gets it added.
func (r *resolver) call(d, k, owner int) {
	dr, ref := &r.drafts[d], &r.refs[k]
	if dr.name != "" {
		return
	}
	if owner != none && r.drafts[owner].kind == schema.Country && !ref.common && (ref.head.state || ref.head.class != "") {
		dr.name = r.canonical(k) + " " + r.drafts[owner].name
		dr.id = idOf(dr.kind, dr.name)
		if s := r.composed(k, owner); s != dr.name {
			dr.alias(s)
		}
		return
	}
	name := r.written(ref.nameFirst, ref.nameEnd)
	if ref.head.class != "" && owner == none && ref.head.kind == schema.Group {
		name = ref.head.title // "Phe đối lập", "các phe đối lập"
		dr.alias(r.written(ref.first, ref.nameEnd))
	}
	if ref.head.keep {
		name = r.written(ref.first, ref.nameEnd)
	}
	if owner != none && (ref.of == none || r.refs[ref.of].pronoun != nil) {
		name = r.composed(k, owner)
	}
	dr.name = name
	dr.id = idOf(dr.kind, name)
}

// composed returns the words of ref k without what says whose it is, and the owner's name: "binh sĩ Armenia" for "binh sĩ nước này".
func (r *resolver) composed(k, owner int) string {
	ref := &r.refs[k]
	end := ref.nameEnd
	if ref.of != none && r.refs[ref.of].first > ref.first {
		end = r.refs[ref.of].first
	}
	return r.written(ref.nameFirst, r.unowned(ref.nameFirst, end)) + " " + r.drafts[owner].name
}

// canonical is what a body of a state or a class of forces is called in every article, whatever its wording and
// case here: "Bộ Ngoại giao", "Cảnh sát", "quân đội" for "binh sĩ".
func (r *resolver) canonical(k int) string {
	ref := &r.refs[k]
	if ref.head.class != "" || ref.head.one() {
		return ref.head.title
	}
	end := ref.nameEnd
	if ref.of != none && r.refs[ref.of].first > ref.first {
		end = r.unowned(ref.first, r.refs[ref.of].first)
	}
	name := capital(strings.TrimSuffix(r.plain(ref.first, end), " "))
	if first, field, ok := strings.Cut(name, " "); ok && ref.head.portfolio {
		name = first + " " + capital(field)
	}
	return name
}

// known links a part of a country to the same part named plainly elsewhere.
func (r *resolver) known(k int) {
	if owner := r.owner(k); owner != none {
		if d, ok := r.byKey[r.base(k)+"|"+r.drafts[owner].id]; ok {
			r.link(k, d)
		}
	}
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
	if d, ok := r.byKey[base]; ok && (!ref.head.local || owner == none || r.before(k) == none && r.drafts[d].hasOwner && r.near(k, r.drafts[d].owner)) {
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
	case r.tokens[ref.first].Upper && r.vocabulary.home != nil:
		r.owned(k, r.draftOfEntry(r.vocabulary.home))
	}
}

package entity

import "chronograph/schema"

// pronouns resolves what stands for something named before.
func (r *resolver) pronouns() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.pronoun == nil {
			continue
		}
		if ref.entity != none {
			continue // already found as the owner of something
		}
		if ref.pronoun.count > 1 {
			r.several(k)
			continue
		}
		ref.entity = r.antecedent(k)
	}
}

// antecedent returns the draft a pronoun for one stands for: the nearest fitting one, or the one its sentence,
// else the last sentence that names one, is about.
func (r *resolver) antecedent(k int) int {
	pr := r.refs[k].pronoun
	found, sentence := none, none
	for j := k - 1; j >= 0 && j > k-lookBack; j-- {
		ref := &r.refs[j]
		if sentence != none && ref.sentence != sentence {
			break
		}
		if ref.entity == none || ref.first <= r.refs[k].first && ref.end > r.refs[k].first || !r.fitsPronoun(ref, pr) {
			continue
		}
		found, sentence = ref.entity, ref.sentence
		if pr.near {
			break
		}
	}
	return found
}

func (r *resolver) fitsPronoun(ref *ref, pr *pronoun) bool {
	d := &r.drafts[ref.entity]
	if pr.kind == party {
		return d.kind != schema.Place && ref.form != Origin
	}
	if d.kind != pr.kind && (pr.kind != schema.Place || d.kind != schema.Country) && (pr.kind != schema.Organization || d.kind != schema.Group) {
		return false
	}
	return pr.gender == anyGender || d.gender == anyGender || pr.gender == d.gender
}

// several resolves "hai nước", "hai bên": the last distinct ones named before.
func (r *resolver) several(k int) {
	ref := &r.refs[k]
	var found []int
	for j := k - 1; j >= 0 && j > k-lookBack && len(found) < ref.pronoun.count; j-- {
		d := r.refs[j].entity
		if d == none || !r.side(d, ref.pronoun) || contains(found, d) {
			continue
		}
		found = append(found, d)
	}
	if len(found) < ref.pronoun.count {
		return
	}
	for _, d := range found {
		r.mentions = append(r.mentions, r.mention(k, d))
	}
}

// side reports whether draft d may be one of several that a pronoun stands for.
func (r *resolver) side(d int, pr *pronoun) bool {
	kind := r.drafts[d].kind
	if pr.kind == party {
		return kind == schema.Country || kind == schema.Group
	}
	return kind == pr.kind
}

func contains(list []int, d int) bool {
	for _, x := range list {
		if x == d {
			return true
		}
	}
	return false
}

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// pronouns resolves what stands for something named before, in the order of the text.
func (r *resolver) pronouns() {
	for k := range r.refs {
		ref := &r.refs[k]
		switch {
		case ref.pronoun == nil || ref.entity != none: // or found already as the owner of something
		case ref.pronoun.count > 1:
			r.several(k)
		case ref.pronoun.whose:
			ref.entity = r.countryOfPerson(r.antecedent(k))
		case ref.pronoun.plural:
			r.they(k)
		default:
			ref.entity = r.antecedent(k)
		}
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
		if ref.entity == none || ref.first <= r.refs[k].first && ref.end > r.refs[k].first || !r.fitsPronoun(ref, pr) || !r.reaches(k, j) || r.drafts[ref.entity].kind != schema.Person && pr.kind == schema.Person && ref.sentence != r.refs[k].sentence {
			continue
		}
		found, sentence = ref.entity, ref.sentence
		if pr.near {
			break
		}
	}
	if found != none && sentence == r.refs[k].sentence && r.goesOut(k) {
		return r.other(k, found)
	}
	return found
}

// reaches reports whether a pronoun at ref k may look back to ref j: a caption and a headline at the foot
// of a page are texts of their own.
func (r *resolver) reaches(k, j int) bool {
	at, to := &r.doc.Sentences[r.refs[k].sentence], &r.doc.Sentences[r.refs[j].sentence]
	if at.Zone == to.Zone {
		return at.Zone != text.Foot || at.Paragraph == to.Paragraph
	}
	return to.Zone != text.Caption && to.Zone != text.Foot && at.Zone != text.Foot
}

// goesOut reports whether the pronoun at ref k is what its sentence's subject acts on: "trừng phạt nước này".
func (r *resolver) goesOut(k int) bool {
	ref := &r.refs[k]
	if ref.pronoun.kind != schema.Country || ref.inside || ref.pronoun.whose {
		return false
	}
	first := r.doc.Sentences[ref.sentence].First
	for i := max(first, ref.first-3); i < ref.first; i++ {
		if c := r.marks[i].cue; c != nil && c.is&outward != 0 && int(r.marks[i].cueEnd) == ref.first {
			return true
		}
	}
	return false
}

// other returns the nearest antecedent that is not the subject of the sentence of ref k; the subject if there is none.
func (r *resolver) other(k, subject int) int {
	for j := k - 1; j >= 0 && j > k-lookBack; j-- {
		ref := &r.refs[j]
		if ref.entity != none && ref.entity != subject && r.fitsPronoun(ref, r.refs[k].pronoun) && r.reaches(k, j) && ref.form != Origin {
			return ref.entity
		}
	}
	return subject
}

// unnamed reports whether a ref is the office of somebody whom nobody names and who stands for his country: "Ngoại trưởng Lào".
func (ref *ref) unnamed() bool {
	t := ref.office.title
	return ref.kind == schema.Person && ref.form == Title && t != nil && (t.of == ofState || t.of == ofRoyal) && ref.of != none && ref.office.modifier.tenure() == ""
}

func (r *resolver) fitsPronoun(ref *ref, pr *pronoun) bool {
	d := &r.drafts[ref.entity]
	want := pr.kind
	if pr.whose {
		want = schema.Person
	}
	switch want {
	case party:
		return d.kind != schema.Place && ref.form != Origin
	case schema.Person:
		if d.kind != schema.Person && !ref.unnamed() {
			return false
		}
	case schema.Place:
		if d.kind != schema.Place && d.kind != schema.Country {
			return false
		}
	case schema.Organization:
		if d.kind != schema.Organization && d.kind != schema.Group {
			return false
		}
	default:
		if d.kind != want {
			return false
		}
	}
	return pr.gender == anyGender || d.gender == anyGender || pr.gender == d.gender
}

// countryOfPerson returns the draft of the country of person d, or none.
func (r *resolver) countryOfPerson(d int) int {
	if d == none {
		return none
	}
	for _, h := range r.drafts[d].offices {
		if of := r.ownerOf(h); of != none && r.drafts[of].kind == schema.Country {
			return of
		}
	}
	if country, ok := r.byKey[r.countryOf(d)]; ok {
		return country
	}
	return none
}

// they resolves "họ": the two people named together or the body, side or country that its sentence or the one
// before names first; none where unnamed people come between.
func (r *resolver) they(k int) {
	ref, pr := &r.refs[k], r.refs[k].pronoun
	if pair := r.sides(k, 1); pair != nil && !r.crowdSince(k, r.refs[max(k-2, 0)].first) {
		r.stand(k, pair)
		return
	}
	for j := max(k-lookBack, 0); j < k; j++ {
		if o := &r.refs[j]; o.sentence == ref.sentence && r.manyOf(k, j) {
			r.plural(k, j)
			return
		} else if o.sentence == ref.sentence && o.kind == schema.Person {
			pr = nil // a sentence about a person goes on with nobody of the one before
		}
	}
	for j := max(k-lookBack, 0); pr != nil && j < k; j++ {
		if o := &r.refs[j]; o.sentence == ref.sentence-1 && o.entity != none && !o.inside && o.pronoun == nil {
			if r.manyOf(k, j) {
				r.plural(k, j)
			}
			return // what the sentence before is about decides
		}
	}
}

// manyOf reports whether ref j names a body, a side or a country that "họ" at ref k may stand for.
func (r *resolver) manyOf(k, j int) bool {
	o := &r.refs[j]
	return o.entity != none && !o.inside && o.pronoun == nil && r.drafts[o.entity].kind != schema.Person &&
		r.reaches(k, j) && r.fitsPronoun(o, r.refs[k].pronoun)
}

// plural lets "họ" at ref k stand for what ref j names unless unnamed people come between.
func (r *resolver) plural(k, j int) {
	if !r.crowdSince(k, r.refs[j].end) {
		r.refs[k].entity = r.refs[j].entity
	}
}

// crowdSince reports whether unnamed people stand between token from and the pronoun at ref k: "các nạn nhân … họ".
func (r *resolver) crowdSince(k, from int) bool {
	for i := r.refs[k].first - 1; i >= from; i-- {
		if m := &r.marks[i]; m.cue != nil && m.cue.is&many != 0 && m.cue.pronoun == nil && r.tokens[i].Kind == text.Word {
			return true
		}
	}
	return false
}

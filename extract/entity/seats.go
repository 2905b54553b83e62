package entity

import (
	"chronograph/schema"
)

// grounds takes a seat of government that nothing says acts for the place, where the article has the place as a scene.
func (r *resolver) grounds() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.ground == nil {
			continue
		}
		if d, ok := r.byKey[ref.ground.ID]; ok {
			ref.entry, ref.kind, ref.seat = ref.ground, schema.Place, false
			r.link(k, d)
		}
	}
}

// registerHead lets a bare head word stand for a body, group or part that the gazetteer has with its country.
func (r *resolver) registerHead(k, d int) {
	ref := &r.refs[k]
	if ref.head == nil || ref.entry.Country == "" || ref.head.class == "" && !ref.head.state {
		return
	}
	base := r.base(k)
	for _, key := range []string{base, base + "|" + ref.entry.Country} {
		if _, taken := r.byKey[key]; !taken {
			r.byKey[key] = d
		}
	}
}

// ambiguous resolves what the gazetteer knows only by an ambiguous form, where the article names it plainly elsewhere.
func (r *resolver) ambiguous() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.entry != nil && ref.entity == none && ref.kind != schema.Person && ref.same == none {
			if d, ok := r.byKey[ref.entry.ID]; ok {
				r.link(k, d)
			}
		}
	}
}

// countryOf returns the country id of a draft: its own for a country.
func (r *resolver) countryOf(d int) string {
	if d == none {
		return ""
	}
	if r.drafts[d].kind == schema.Country {
		return r.drafts[d].id
	}
	return r.drafts[d].country
}

// stateAt returns the draft of the country that the text around ref k is about: the last one
// named before it in its sentence, else the one its paragraph, else the article names most.
func (r *resolver) stateAt(k int) int {
	if d := r.before(k); d != none {
		return d
	}
	if d := r.mostNamed(r.paragraph(k)); d != none {
		return d
	}
	return r.about()
}

// about returns the draft of the country that the article names most, or none.
func (r *resolver) about() int {
	if !r.counted {
		r.dominant, r.counted = r.mostNamed(0, len(r.refs)), true
	}
	return r.dominant
}

// before returns the country named last before ref k in its sentence, or none.
func (r *resolver) before(k int) int {
	for j := k - 1; j >= 0 && j > k-lookBack && r.refs[j].sentence == r.refs[k].sentence; j-- {
		if d := r.countryRef(j); d != none {
			return d
		}
	}
	return none
}

// near reports whether the paragraph of ref k names draft d or something of it, or no country at all.
func (r *resolver) near(k, d int) bool {
	first, end := r.paragraph(k)
	for j := first; j < end; j++ {
		if e := r.refs[j].entity; e == d || e != none && r.countryOf(e) == r.countryOf(d) && r.countryOf(d) != "" {
			return true
		}
	}
	return r.mostNamed(first, end) == none
}

// paragraph returns the run of refs around ref k that stand in its paragraph.
func (r *resolver) paragraph(k int) (first, end int) {
	in := func(j int) bool {
		return r.doc.Sentences[r.refs[j].sentence].Paragraph == r.doc.Sentences[r.refs[k].sentence].Paragraph
	}
	for first, end = k, k+1; first > 0 && k-first < lookBack && in(first-1); {
		first--
	}
	for end < len(r.refs) && end-k < lookBack && in(end) {
		end++
	}
	return first, end
}

// mostNamed returns the country with the most mentions in refs [first, end), its places among them, the first of several, or none.
func (r *resolver) mostNamed(first, end int) int {
	counts := make(map[int]int, 8)
	best := none
	for j := first; j < end; j++ {
		d := r.countryRef(j)
		if d == none {
			d = r.groundRef(j)
		}
		if d == none {
			continue
		}
		if counts[d]++; best == none || counts[d] > counts[best] {
			best = d
		}
	}
	return best
}

// groundRef returns the draft of the country in which the place of ref j lies, named or not; none when ref j is no place.
func (r *resolver) groundRef(j int) int {
	d := r.refs[j].entity
	if d == none || r.drafts[d].kind != schema.Place || r.drafts[d].country == "" {
		return none
	}
	if e, ok := r.gazetteer.Entry(r.drafts[d].country); ok {
		return r.draftOfEntry(e)
	}
	return none
}

// lookBack is how many refs away an antecedent may stand.
const lookBack = 100

// countryRef returns the draft of the country that ref j names or belongs to.
func (r *resolver) countryRef(j int) int {
	d := r.refs[j].entity
	if d == none || r.drafts[d].kind == schema.Country || r.drafts[d].kind == schema.Place {
		if d != none && r.drafts[d].kind == schema.Country {
			return d
		}
		return none
	}
	if country, ok := r.byKey[r.drafts[d].country]; ok {
		return country
	}
	return none
}

package entity

import (
	"slices"
	"strings"

	"chronograph/extract/dating"
	"chronograph/extract/text"
	"chronograph/schema"
)

// WithTerms lets the recognizer tell from the terms of office whom an article means that names an office but nowhere who
// holds it, among the people it names: "Putin … Tổng thống Nga". It is called before the recognizer is used.
func (r *Recognizer) WithTerms(terms *dating.Terms) { r.terms = terms }

// inferredHolder returns the person of the article who held the office at ref k of a country on the day of writing by the
// terms of office, or none: also where a time in the sentence lies outside his term.
func (r *resolver) inferredHolder(k int, o office, owner int) int {
	if r.terms == nil || r.day == 0 || r.refs[k].crowd || o.title == nil || o.modifier.tenure() != "" || r.drafts[owner].kind != schema.Country {
		return none
	}
	if r.doc.Sentences[r.refs[k].sentence].Zone == text.Foot {
		return none // a headline of another day
	}
	_, code, _ := strings.Cut(r.drafts[owner].id, ":")
	for _, kind := range o.title.terms {
		if term, ok := r.terms.Holder(kind, code, r.day); ok && r.inTerm(k, term) {
			if d := r.personNamed(term.Person); d != none {
				return d
			}
		}
	}
	return none
}

// personNamed returns the person of the article with that name, or none.
func (r *resolver) personNamed(name string) int {
	id := idOf(schema.Person, name)
	i := slices.IndexFunc(r.people, func(d int) bool {
		e := r.drafts[d].entry
		return e != nil && (idOf(schema.Person, e.Name) == id || idOf(schema.Person, strings.TrimPrefix(e.ID, "person:")) == id)
	})
	if i < 0 {
		return none
	}
	return r.people[i]
}

// inTerm reports whether every known time in the sentence of ref k touches a term.
func (r *resolver) inTerm(k int, term dating.Term) bool {
	s := &r.doc.Sentences[r.refs[k].sentence]
	for i := range r.times {
		t := &r.times[i]
		if t.First < s.First || t.First >= s.End || t.Time.IsZero() {
			continue
		}
		if first, last := t.Time.Earliest(), t.Time.Latest(); last != 0 && last < term.Start || term.End != 0 && first > term.End {
			return false
		}
	}
	return true
}

// TermCodes returns the codes of offices that the titles of the data name.
func (r *Recognizer) TermCodes() []string { return r.vocabulary.terms }

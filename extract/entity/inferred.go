package entity

import (
	"slices"
	"strings"

	"chronograph/extract/dating"
	"chronograph/extract/text"
	"chronograph/schema"
)

// WithTerms lets the recognizer tell from the terms of office whom an article means that names an office but nowhere who
// holds it: "Tổng thống Nga". It is called before the recognizer is used.
func (r *Recognizer) WithTerms(terms *dating.Terms) { r.terms = terms }

// inferredHolder returns the only person who held the office at ref k of a state or body by the terms of office: at every
// time of the sentence, else on the day of writing. It is nil where an office may be meant and not who holds it today.
func (r *resolver) inferredHolder(k int, o office, owner int) *Meant {
	ref := &r.refs[k]
	if r.terms == nil || owner == none || ref.crowd || ref.another || o.title == nil || o.modifier.tenure() != "" || ref.form != Title {
		return nil
	}
	if kind := r.drafts[owner].kind; kind != schema.Country && kind != schema.Organization || r.doc.Sentences[ref.sentence].Zone == text.Foot {
		return nil // a headline at the foot is of another day
	}
	held, ok := r.heldAt(ref.sentence)
	if !ok {
		return nil
	}
	_, code, _ := strings.Cut(r.drafts[owner].id, ":")
	for _, kind := range o.codes() {
		if term, ok := r.terms.Sole(kind, code, held); ok {
			return r.holderOf(term)
		}
	}
	return nil
}

// codes are those of the office in the terms of office, the likelier first.
func (o office) codes() []string {
	if o.portfolio == "" {
		return o.title.terms
	}
	if code, ok := o.title.fields[o.portfolio]; ok {
		return []string{code}
	}
	return nil
}

// heldAt returns whether a term is one of the times that a sentence speaks of; false when these are not known.
func (r *resolver) heldAt(sentence int) (held func(dating.Term) bool, known bool) {
	times := r.timesIn(sentence)
	if len(times) == 0 {
		return func(t dating.Term) bool { return t.Holds(r.day) }, r.day != 0
	}
	return func(t dating.Term) bool {
		return !slices.ContainsFunc(times, func(at schema.Time) bool {
			first, last := at.Earliest(), at.Latest()
			return last != 0 && last < t.Start || t.End != 0 && first > t.End
		})
	}, !slices.ContainsFunc(times, func(at schema.Time) bool { return at.Earliest() == 0 && at.Latest() == 0 })
}

// timesIn returns the calendar times of a sentence.
func (r *resolver) timesIn(sentence int) (times []schema.Time) {
	s := &r.doc.Sentences[sentence]
	for i := range r.times {
		t := &r.times[i]
		if t.First >= s.First && t.First < s.End && (t.Time.Kind == schema.DateTime || t.Time.Kind == schema.ClockTime) {
			times = append(times, t.Time)
		}
	}
	return times
}

func (r *resolver) holderOf(t dating.Term) *Meant {
	h := &Meant{ID: idOf(schema.Person, t.Person), Name: t.Person, Since: t.Start, Until: t.End}
	words := text.Words(t.Person)
	forms, end, _ := r.gazetteer.Longest(words, 0)
	for _, f := range forms {
		if end == len(words) && f.Entry.Kind == schema.Person {
			h.ID, h.Name = f.Entry.ID, f.Entry.Name
			break
		}
	}
	return h
}

// personNamed returns the person of the article who is that holder, or none.
func (r *resolver) personNamed(h *Meant) int {
	i := slices.IndexFunc(r.people, func(d int) bool {
		if e := r.drafts[d].entry; e != nil {
			return e.ID == h.ID
		}
		return idOf(schema.Person, r.drafts[d].fullest()) == h.ID
	})
	if i < 0 {
		return none
	}
	return r.people[i]
}

// TermCodes returns the codes of offices that the titles of the data name.
func (r *Recognizer) TermCodes() []string { return r.vocabulary.terms }

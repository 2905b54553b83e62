package event

import (
	"slices"

	"chronograph/extract/entity"
	"chronograph/schema"
)

// inferred returns who takes part in f, with who is meant by it though not named: "Tổng thống Nga tới Minsk".
func (a *article) inferred(f *found) []schema.Participant {
	for i := range f.parts {
		if h := a.meant(f.sentence, f.parts[i].Entity); h != nil && duringTerm(f.time, h) {
			f.parts[i].Inferred = h.ID
		}
	}
	return f.parts
}

// meant returns who is meant wherever a sentence names an entity, or nil.
func (a *article) meant(sentence int, id string) (h *entity.Meant) {
	s := &a.in.Doc.Sentences[sentence]
	first, _ := slices.BinarySearchFunc(a.in.Mentions, s.First, func(m entity.Mention, first int) int { return m.First - first })
	for i := first; i < len(a.in.Mentions) && a.in.Mentions[i].First < s.End; i++ {
		m := &a.in.Mentions[i]
		switch {
		case m.Form == entity.Origin || m.Form == entity.Pronoun || a.in.Entities[m.Entity].ID != id:
		case m.Meant == nil, h != nil && h.ID != m.Meant.ID:
			return nil
		default:
			h = m.Meant
		}
	}
	return h
}

// duringTerm reports whether somebody may be meant when an event happened.
func duringTerm(t schema.EventTime, h *entity.Meant) bool {
	return (t.Latest == 0 || t.Latest >= h.Since) && (t.Earliest == 0 || h.Until == 0 || t.Earliest <= h.Until)
}

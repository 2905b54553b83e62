package entity

import (
	"cmp"
	"slices"
	"strings"

	"chronograph/schema"
)

// mention returns ref k as a mention of draft d.
func (r *resolver) mention(k, d int) Mention {
	ref := &r.refs[k]
	m := Mention{First: ref.first, End: ref.end, Entity: d, Form: ref.form, Meant: ref.meant, Private: ref.private}
	if m.Form == Origin {
		m.Meant = nil // "người phát ngôn Điện Kremlin"
	}
	entry := r.drafts[d].entry
	m.Medium = entry != nil && entry.Media || ref.head != nil && ref.head.media
	if ref.nameEnd > ref.nameFirst {
		m.Span = r.doc.SpanOf(ref.nameFirst, ref.nameEnd)
	} else {
		m.Span = r.doc.SpanOf(ref.first, ref.end)
	}
	return m
}

// assemble turns drafts and refs into entities and mentions, both in the order of the text.
func (r *resolver) assemble() ([]schema.Entity, []Mention) {
	mentions := r.mentions
	named := make([]bool, len(r.drafts))
	for k := range r.refs {
		if d := r.refs[k].entity; d != none {
			if !r.refs[k].hidden {
				mentions = append(mentions, r.mention(k, d))
			}
			named[d] = named[d] || r.refs[k].pronoun == nil
			r.alias(k, d)
		}
	}
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.Entity, b.Entity))
	})
	return r.entities(mentions, named)
}

// alias notes the wording of ref k for draft d.
func (r *resolver) alias(k, d int) {
	ref, dr := &r.refs[k], &r.drafts[d]
	if ref.pronoun != nil || ref.form == Title {
		return
	}
	if ref.nameEnd > ref.nameFirst {
		dr.alias(r.written(ref.nameFirst, ref.nameEnd))
	}
	if ref.head != nil || ref.kind == schema.Country && ref.first < ref.nameFirst {
		end := ref.end
		if ref.alias != none {
			end = ref.nameEnd
		}
		dr.alias(r.written(ref.first, end))
		if ref.of != none && r.refs[ref.of].first > ref.first && ref.head != nil && ref.head.state {
			dr.alias(r.written(ref.first, r.unowned(ref.first, r.refs[ref.of].first)))
		}
	}
}

func (d *draft) alias(s string) {
	if !slices.Contains(d.aliases, s) {
		d.aliases = append(d.aliases, s)
	}
}

func (r *resolver) entities(mentions []Mention, named []bool) ([]schema.Entity, []Mention) {
	index := make([]int, len(r.drafts))
	for i := range index {
		index[i] = none
	}
	var entities []schema.Entity
	kept := mentions[:0]
	for _, m := range mentions {
		if !named[m.Entity] {
			continue
		}
		if index[m.Entity] == none {
			index[m.Entity] = len(entities)
			entities = append(entities, schema.Entity{})
		}
		m.Entity = index[m.Entity]
		e := &entities[m.Entity]
		e.Mentions = append(e.Mentions, m.Span)
		if m.Meant != nil {
			e.Inferred = append(e.Inferred, schema.Inferred{Mention: m.Span, Means: m.Meant.ID, Name: m.Meant.Name})
		}
		kept = append(kept, m)
	}
	for d := range r.drafts {
		if i := index[d]; i != none {
			seen := entities[i]
			entities[i] = r.entity(d)
			entities[i].Mentions, entities[i].Inferred = seen.Mentions, seen.Inferred
		}
	}
	distinct(entities)
	return entities, kept
}

// entity returns draft d finished.
func (r *resolver) entity(d int) schema.Entity {
	dr := &r.drafts[d]
	e := schema.Entity{ID: dr.id, Kind: dr.kind, Name: dr.name}
	e.Country, e.Location = r.located(d)
	if dr.kind == schema.Person {
		e.Name = dr.fullest()
		if e.ID == "" {
			e.ID = idOf(schema.Person, e.Name) + dr.apart
		}
		e.Offices = r.offices(dr)
	}
	for _, a := range dr.aliases {
		if a != e.Name {
			e.Aliases = append(e.Aliases, a)
		}
	}
	if dr.entry != nil && dr.entry.Name != e.Name && !slices.Contains(e.Aliases, dr.entry.Name) {
		e.Aliases = append(e.Aliases, dr.entry.Name)
	}
	return e
}

// fullest returns the longest wording of a person's name, the first of several; the gazetteer's when the article has only a part of it.
func (d *draft) fullest() string {
	best := ""
	for _, a := range d.aliases {
		if strings.Count(a, " ")+strings.Count(a, "-") > strings.Count(best, " ")+strings.Count(best, "-") || best == "" {
			best = a
		}
	}
	if d.entry != nil && !strings.ContainsAny(best, " -") {
		return d.entry.Name
	}
	return best
}

func (r *resolver) offices(d *draft) []schema.Office {
	var out []schema.Office
	for _, h := range d.offices {
		if h.title.of == ofProfession || h.title.of == ofKin || d.saysMore(h) {
			continue
		}
		o := schema.Office{Title: h.String()}
		if of := r.ownerOf(h); of != none {
			o.Of = r.drafts[of].id
		} else if _, named := r.byKey[d.country]; named && d.entry != nil && h.title.of == ofState {
			o.Of = d.country // "hai người đồng cấp …" of countries named elsewhere
		}
		out = addOffice(out, o)
	}
	return out
}

// saysMore reports whether another office of the person is this one with its field: "Bộ trưởng Nội vụ" says more than "Bộ trưởng".
func (d *draft) saysMore(h held) bool {
	return h.title.portfolio && h.portfolio == "" && slices.ContainsFunc(d.offices, func(o held) bool {
		return o.title == h.title && o.portfolio != "" && o.modifier.tenure() == h.modifier.tenure()
	})
}

// addOffice adds an office unless it is there; one without an owner is the same as one with.
func addOffice(offices []schema.Office, o schema.Office) []schema.Office {
	for i := range offices {
		if offices[i].Title == o.Title && (offices[i].Of == o.Of || o.Of == "" || offices[i].Of == "") {
			offices[i].Of = max(offices[i].Of, o.Of)
			return offices
		}
	}
	return append(offices, o)
}

// ownerOf returns the draft an office is of, or none.
func (r *resolver) ownerOf(h held) int {
	if h.of == none {
		return none
	}
	return r.refs[h.of].entity
}

// String returns the office as a title: "Bộ trưởng Quốc phòng", "cựu Ngoại trưởng", "Tổng thống lâm thời".
func (o office) String() string {
	s := o.title.name
	if o.portfolio != "" {
		s += " " + capital(o.portfolio)
	}
	switch {
	case o.modifier.tenure() == "":
		return s
	case o.modifier.after:
		return s + " " + o.modifier.word
	}
	return o.modifier.word + " " + s
}

func capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return s
}

// distinct makes ids unique: homonyms of one kind are told apart by a number.
func distinct(entities []schema.Entity) {
	seen := map[string]int{}
	for i := range entities {
		id := entities[i].ID
		seen[id]++
		if n := seen[id]; n > 1 {
			entities[i].ID = id + " (" + string(rune('0'+n%10)) + ")"
		}
	}
}

package entity

import (
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// homonyms resolves bodies that several countries have under one name: "đảng Dân chủ" is the one of the country that
// stands after it, else of the country the text around is about, as far as the gazetteer knows one or none
// of those it knows has its country in the article.
func (r *resolver) homonyms() {
	r.present = r.countries()
	for k := range r.refs {
		if ref := &r.refs[k]; ref.common && ref.entity == none && ref.entry != nil {
			r.homonym(k)
		}
	}
}

func (r *resolver) homonym(k int) {
	ref := &r.refs[k]
	state := r.homonymState(k)
	if state == none || r.drafts[state].id == ref.entry.Country {
		r.link(k, r.draftOfEntry(ref.entry))
		return
	}
	if ref.of == none {
		state = r.about()
	}
	ref.entry, ref.head = nil, &head{kind: ref.kind}
	r.owned(k, state)
}

// homonymState returns the country whose body ref k is, none where the entry of
// ref k says it: the gazetteer's first, or that of the country around.
func (r *resolver) homonymState(k int) int {
	ref := &r.refs[k]
	if ref.of != none {
		return r.asCountry(r.owner(k))
	}
	state := r.stateAt(k)
	if state != none && r.drafts[state].id == ref.entry.Country {
		return state
	}
	if e := r.namesake(k, state); e != nil {
		ref.entry = e
		return none
	}
	if r.present[ref.entry.Country] {
		return none
	}
	return state
}

// asCountry returns a country for itself, and for what belongs to one.
func (r *resolver) asCountry(draft int) int {
	if draft == none || r.drafts[draft].kind == schema.Country {
		return draft
	}
	return r.byCountry(r.countryOf(draft))
}

// byCountry returns the draft of a country id, or none.
func (r *resolver) byCountry(id string) int {
	if d, ok := r.byKey[id]; ok {
		return d
	}
	return none
}

// namesake returns the body of a state that is called as ref k, or nil.
func (r *resolver) namesake(k, state int) *lexicon.Entry {
	if state == none {
		return nil
	}
	e, _ := r.gazetteer.Body(strings.TrimSuffix(r.plain(r.refs[k].nameFirst, r.refs[k].nameEnd), " "), r.drafts[state].id)
	return e
}

// countries returns the ids of the countries that the article names, or somebody or something of them.
func (r *resolver) countries() map[string]bool {
	found := map[string]bool{}
	for k := range r.refs {
		if d := r.refs[k].entity; d != none && r.refs[k].kind != schema.Place {
			found[r.countryOf(d)] = true
		}
	}
	return found
}

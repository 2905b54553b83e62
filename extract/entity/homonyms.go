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
		ref := &r.refs[k]
		if !ref.common || ref.entity != none || ref.entry == nil {
			continue
		}
		state := none
		if ref.of != none {
			if state = r.owner(k); state != none && r.drafts[state].kind != schema.Country {
				state = r.byCountry(r.countryOf(state))
			}
		} else if state = r.stateAt(k); state == none || r.drafts[state].id != ref.entry.Country {
			if e := r.namesake(k, state); e != nil || r.present[ref.entry.Country] || state == none {
				state = none
				if e != nil {
					ref.entry = e
				}
			}
		}
		if state == none || r.drafts[state].id == ref.entry.Country {
			r.link(k, r.draftOfEntry(ref.entry))
			continue
		}
		if ref.of == none {
			state = r.about()
		}
		ref.entry, ref.head = nil, &head{kind: ref.kind}
		r.owned(k, state)
	}
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

package entity

import (
	"slices"
	"strings"

	"chronograph/schema"
)

// votes is the evidence an article has about one unknown name.
type votes struct {
	weight [len(kinds)]int
	refs   []int
	words  []string
}

// The least evidence that makes an unknown name a person, an organization, a place.
const (
	enoughPerson       = 1
	enoughOrganization = 1
	enoughPlace        = 2
	sure               = 5
)

// unknownOnes decides what the names that no lexicon has are, from every place they stand in.
func (r *resolver) unknownOnes() {
	all := map[string]*votes{}
	var order []string
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.nameEnd == ref.nameFirst || ref.entry != nil && ref.kind != schema.Person || ref.same != none {
			continue
		}
		words := r.spelling(k)
		key := strings.Join(words, " ")
		v := all[key]
		if v == nil {
			v = &votes{words: words}
			all[key] = v
			order = append(order, key)
		}
		if ref.kind != "" {
			v.weight[kindIndex(ref.kind)] += sure
			continue
		}
		v.refs = append(v.refs, k)
		for i, w := range ref.weight {
			v.weight[i] += int(w)
		}
	}
	known, places := r.personWords(all), r.writtenOnce()
	for _, key := range order {
		v := all[key]
		kind := v.kind()
		if slices.Contains(r.things, key) {
			kind = ""
		}
		if known[key] && v.weight[4] < sure {
			kind = schema.Person
		}
		if d := r.misspeltPlace(v.words, places); d != none && len(v.refs) > 0 {
			for _, k := range v.refs {
				r.link(k, d)
			}
			continue
		}
		if kind == "" && !slices.Contains(r.things, key) && r.town(v) {
			kind = schema.Place
		}
		for _, k := range v.refs {
			r.decide(k, kind)
		}
	}
}

// personWords returns the words of people's full names that may stand for them.
func (r *resolver) personWords(all map[string]*votes) map[string]bool {
	known := map[string]bool{}
	for _, v := range all {
		if len(v.words) > 1 && v.kind() == schema.Person && !slices.Contains(r.things, strings.Join(v.words, " ")) {
			known[v.words[len(v.words)-1]] = true
			if first := v.words[0]; r.vocabulary.families[first] || len(first) > 3 && !r.vocabulary.syllables.can(strings.ToLower(first)) {
				known[v.words[0]] = true
			}
			known[strings.Join(v.words[1:], " ")] = true
		}
	}
	return known
}

// spelt is the words that name a country or a place in this article.
type spelt struct {
	words []string
	draft int
}

// writtenOnce lists the short names of the countries and places resolved so far.
func (r *resolver) writtenOnce() []spelt {
	var out []spelt
	for k := range r.refs {
		ref := &r.refs[k]
		if len(out) == peopleLimit || ref.entity == none || ref.entry == nil || ref.kind == schema.Organization || ref.nameEnd > ref.nameFirst+2 {
			continue
		}
		words := r.spelling(k)
		if !slices.ContainsFunc(out, func(s spelt) bool { return slices.Equal(s.words, words) }) {
			out = append(out, spelt{words, ref.entity})
		}
	}
	return out
}

// misspeltPlace returns the country or place an unknown name misspells: "Urkaina".
func (r *resolver) misspeltPlace(words []string, places []spelt) int {
	for _, s := range places[:min(len(places), peopleLimit)] {
		if len(words) == len(s.words) && r.oneOff(words, s.words) {
			return s.draft
		}
	}
	return none
}

// kind returns the kind with the most evidence, "" when there is not enough.
func (v *votes) kind() schema.EntityKind {
	best, kind := 0, schema.EntityKind("")
	person := enoughPerson
	if len(v.words) == 1 {
		person++
	}
	for i, least := range [...]int{person, sure, enoughOrganization, sure, enoughPlace} {
		if w := v.weight[i]; w >= least && (w > best || w == best && kinds[i] == schema.Person) {
			best, kind = w, kinds[i]
		}
	}
	return kind
}

func (r *resolver) decide(k int, kind schema.EntityKind) {
	r.refs[k].kind = kind
	switch kind {
	case schema.Place, schema.Organization, schema.Group:
		r.refs[k].head = &head{kind: kind, name: ""}
	}
}

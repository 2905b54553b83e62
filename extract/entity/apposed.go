package entity

import (
	"slices"

	"chronograph/schema"
)

// apposed returns those that are named right after the pronoun at ref k: "hai nước Nga và Mỹ"; of "hai nhà lãnh
// đạo Nga - Mỹ" the people.
func (r *resolver) apposed(k int) []int {
	pr := r.refs[k].pronoun
	countries := pronoun{kind: schema.Country, count: pr.count}
	for last := k + 1; last < min(len(r.refs), k+2*pr.count+2); last++ {
		if r.refs[last].sentence != r.refs[k].sentence {
			break
		}
		if chain := r.chain(k+1, last, pr.count, pr); chain != nil && r.rightAfter(k, last) {
			return chain
		}
		if pr.kind != schema.Person {
			continue
		}
		if chain := r.chain(k+1, last, pr.count, &countries); chain != nil && r.rightAfter(k, last) {
			return r.leaders(k, chain, pr.title)
		}
	}
	return nil
}

// rightAfter reports whether one of the refs up to last stands right after ref k.
func (r *resolver) rightAfter(k, last int) bool {
	for j := k + 1; j <= last; j++ {
		if r.refs[j].first == r.refs[k].end {
			return true
		}
	}
	return false
}

// leaders returns for every country the person of it with an office of state (or the title) that was named last before ref k.
func (r *resolver) leaders(k int, countries []int, t *title) []int {
	var found []int
	for _, country := range countries {
		best, rank := none, -1
		for _, d := range r.people[:min(len(r.people), peopleLimit)] {
			person := &r.drafts[d]
			if r.countryOfPerson(d) != country || !slices.ContainsFunc(person.offices, func(h held) bool {
				return h.title == t || t == nil && (h.title.of <= ofRoyal)
			}) {
				continue
			}
			if near := r.nearness(person, k); near > rank {
				best, rank = d, near
			}
		}
		if best == none {
			return nil
		}
		found = append(found, best)
	}
	return found
}

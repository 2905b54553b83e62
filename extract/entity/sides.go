package entity

import (
	"slices"

	"chronograph/schema"
)

// distinct returns the sides of the refs [first, end), each once, in the order of the text.
func (r *resolver) distinct(first, end int, pr *pronoun) []int {
	var found, people []int
	for j := first; j < end; j++ {
		if r.refs[j].inside || r.refs[j].pronoun != nil && r.refs[j].entity == none {
			continue
		}
		d := r.sideOf(j, pr)
		if d == none {
			continue
		}
		if self := r.refs[j].entity; r.drafts[self].kind == schema.Person && !slices.Contains(people, self) {
			people = append(people, self)
		}
		if r.drafts[d].kind == schema.Person && pr.kind == party {
			continue // whose country the article does not name
		}
		if pr.bare {
			d = r.refs[j].entity
		}
		if !slices.Contains(found, d) {
			found = append(found, d)
		}
	}
	if pr.kind == party && len(people) == 2 && (pr.bare || r.compatriots(people)) {
		return people // two of one country: "Bà May và ông Corbyn … hai bên"
	}
	return found
}

// sideOf returns the draft that ref j adds to what a pronoun for several stands for, or none: for countries and
// parties a person, an army or a ministry is its country.
func (r *resolver) sideOf(j int, pr *pronoun) int {
	ref := &r.refs[j]
	d := ref.entity
	if d == none || ref.hidden {
		return none
	}
	kind := r.drafts[d].kind
	if pr.kind == schema.Person || pr.plural {
		if kind != schema.Person && (pr.plural || ref.kind != schema.Person || ref.form != Title) || !r.hasTitle(d, j, pr.title) {
			return none
		}
		return d
	}
	switch {
	case kind == schema.Country:
		if ref.form == Origin {
			return none
		}
		return d
	case kind == schema.Place, r.drafts[d].entry != nil && r.drafts[d].entry.Media:
		return none
	case kind == schema.Person:
		if country := r.countryOfPerson(d); country != none || pr.kind != party {
			return country
		}
		return d
	case pr.kind == party && kind == schema.Group && !r.drafts[d].forces:
		return d
	}
	if country, ok := r.byKey[r.drafts[d].country]; ok {
		return country
	}
	if pr.kind == party {
		return d
	}
	return none
}

func (r *resolver) hasTitle(d, j int, t *title) bool {
	if t == nil || r.refs[j].office.title == t {
		return true
	}
	return slices.ContainsFunc(r.drafts[d].offices, func(h held) bool { return h.title == t })
}

// lastTwo returns the two people named last before ref k.
func (r *resolver) lastTwo(k int) []int {
	pr := r.refs[k].pronoun
	var found []int
	for j := k - 1; j >= 0 && j > k-lookBack && len(found) < pr.count; j-- {
		if d := r.sideOf(j, pr); d != none && !slices.Contains(found, d) && r.reaches(k, j) {
			found = append(found, d)
		}
	}
	return found
}

// main returns mainSides, counted once an article.
func (r *resolver) main(pr *pronoun) []int {
	found, ok := r.mains[pr]
	if !ok {
		if r.mains == nil {
			r.mains = map[*pronoun][]int{}
		}
		found = r.mainSides(pr)
		r.mains[pr] = found
	}
	return found
}

// mainSides returns the two or three that the article names side by side most, else those it names most.
func (r *resolver) mainSides(pr *pronoun) []int {
	pairs, order := map[[2]int]int{}, [][2]int{}
	counts := make([]int, len(r.drafts))
	for j := range r.refs {
		d := r.sideOf(j, pr)
		if d == none || r.refs[j].pronoun != nil {
			continue
		}
		counts[d]++
		if chain := r.chain(max(j-3, 0), j, 2, pr); len(chain) == 2 && pr.count == 2 && r.refs[j].sentence == r.refs[max(j-1, 0)].sentence {
			slices.Sort(chain)
			pair := [2]int{chain[0], chain[1]}
			if pairs[pair]++; pairs[pair] == 1 {
				order = append(order, pair)
			}
		}
	}
	best := 0
	var found []int
	for _, pair := range order {
		if pairs[pair] > best {
			best, found = pairs[pair], pair[:]
		}
	}
	if best > 1 {
		return found
	}
	return most(counts, pr.count)
}

// most returns the n drafts with the highest counts, nil when fewer have any.
func most(counts []int, n int) []int {
	var found []int
	for len(found) < n {
		best := none
		for d, c := range counts {
			if c > 0 && !slices.Contains(found, d) && (best == none || c > counts[best]) {
				best = d
			}
		}
		if best == none {
			return nil
		}
		found = append(found, best)
	}
	return found
}

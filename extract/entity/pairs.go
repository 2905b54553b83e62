package entity

import (
	"slices"

	"chronograph/extract/text"
	"chronograph/schema"
)

// sentencesBack is how many sentences before its own a pronoun for two looks for them.
const sentencesBack = 4

// several resolves "hai nước", "hai bên", "hai ngoại trưởng": those named together last, else the two that
// the article names together most.
func (r *resolver) several(k int) {
	pr := r.refs[k].pronoun
	if pr.bare && !r.bareAt(r.refs[k].end) {
		return
	}
	found := r.apposed(k)
	if found == nil {
		back := sentencesBack
		if pr.sure {
			back = 1
		}
		found = r.sides(k, back)
	}
	if found == nil && !pr.sure {
		if pr.kind == schema.Person {
			found = r.lastTwo(k)
		} else {
			found = r.mainSides(pr)
		}
	}
	if len(found) == pr.count {
		r.stand(k, found)
	}
}

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

// bareAt reports whether no noun begins at token i: a mark, "đều", "đã", "sẽ".
func (r *resolver) bareAt(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].Kind == text.Punct {
		return true
	}
	c := r.marks[i].cue
	return c != nil && c.is&auxiliary != 0
}

// stand makes the phrase of ref k a mention of every draft.
func (r *resolver) stand(k int, drafts []int) {
	for _, d := range drafts {
		r.mentions = append(r.mentions, r.mention(k, d))
	}
}

// sides returns those the pronoun at ref k stands for from the sentences before it, the nearest first: two named
// side by side, else the only two of a sentence; nil when there are none.
func (r *resolver) sides(k, back int) []int {
	pr := r.refs[k].pronoun
	for end := k; end > 0 && r.refs[k].sentence-r.refs[end-1].sentence <= back; {
		first := end - 1
		for first > 0 && r.refs[first-1].sentence == r.refs[end-1].sentence {
			first--
		}
		if r.reaches(k, first) {
			if found := r.together(first, end, pr); found != nil {
				return found
			}
			if found := r.distinct(first, end, pr); len(found) == max(pr.count, 2) && (!pr.plural || r.allPeople(found)) {
				return found
			}
		}
		end = first
	}
	return nil
}

func (r *resolver) compatriots(people []int) bool {
	country := r.countryOfPerson(people[0])
	return country != none && country == r.countryOfPerson(people[1])
}

func (r *resolver) allPeople(drafts []int) bool {
	return !slices.ContainsFunc(drafts, func(d int) bool { return r.drafts[d].kind != schema.Person })
}

// together returns the last ones of the refs [first, end) that are named side by side: "A và B", "A-B".
func (r *resolver) together(first, end int, pr *pronoun) []int {
	want := max(pr.count, 2)
	for last := end - 1; last > first; last-- {
		chain := r.chain(first, last, want, pr)
		if len(chain) == want && (!pr.plural || r.allPeople(chain)) {
			return chain
		}
	}
	return nil
}

// chain returns the sides that stand one beside the other and end with ref last.
func (r *resolver) chain(first, last, want int, pr *pronoun) []int {
	if r.sideOf(last, pr) == none {
		return nil
	}
	refs, at := []int{last}, r.refs[last].first
	for j := last - 1; j >= first && len(refs) <= want; j-- {
		if o := &r.refs[j]; o.end <= at && r.joined(o.end, at) && r.sideOf(j, pr) != none {
			refs, at = append(refs, j), o.first
		}
	}
	if len(refs) != want {
		return nil
	}
	slices.Reverse(refs)
	return r.sidesOf(refs, pr)
}

// sidesOf returns the sides of refs: their countries, or they themselves where two are of one country; nil when two are one.
func (r *resolver) sidesOf(refs []int, pr *pronoun) []int {
	sides, selves := make([]int, 0, len(refs)), make([]int, 0, len(refs))
	for _, j := range refs {
		if d := r.sideOf(j, pr); !slices.Contains(sides, d) {
			sides = append(sides, d)
		}
		if d := r.refs[j].entity; !slices.Contains(selves, d) {
			selves = append(selves, d)
		}
	}
	if pr.kind != party || len(sides) == len(refs) && !pr.bare || !pr.bare && r.allPeople(selves) {
		selves = sides
	}
	if len(selves) < len(refs) {
		return nil
	}
	return selves
}

// joined reports whether only "và", "với", a hyphen or a comma stands between tokens [from, to).
func (r *resolver) joined(from, to int) bool {
	if to <= from || to-from > 2 {
		return false
	}
	link := false
	for i := from; i < to; i++ {
		switch c := r.marks[i].cue; {
		case c != nil && c.is&adds != 0:
			link = true
		case r.tokens[i].Norm == "-", r.tokens[i].Norm == "–", r.tokens[i].Norm == ",", r.tokens[i].Norm == "/":
			link = true
		case c != nil && c.is&owns != 0: // "của A và của B"
		default:
			return false
		}
	}
	return link
}

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

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
	if found == nil && !pr.sure && r.doc.Sentences[r.refs[k].sentence].Zone != text.Foot {
		if pr.kind == schema.Person {
			found = r.lastTwo(k)
		} else {
			found = r.main(pr)
		}
	}
	if len(found) == pr.count {
		r.stand(k, found)
	}
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
		if first := max(first, end-lookBack); r.reaches(k, first) {
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

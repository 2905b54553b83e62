package resolve

import (
	"cmp"

	"chronograph/schema"
)

// compareDating puts the mention with the best time first: one that no other
// makes more precise, that the most sources give, firmly, finely.
func compareDating(members []*mention) func(a, b *mention) int {
	support := tally[*when]{}
	for _, m := range members {
		support.add(m.when, m.article.source)
	}
	coarse := map[*when]bool{}
	for w := range support {
		for finer := range support {
			coarse[w] = coarse[w] || w.holds(finer)
		}
	}
	return func(a, b *mention) int {
		return cmp.Or(
			compareBool(a.when.time.IsZero(), b.when.time.IsZero()),
			compareBool(coarse[a.when], coarse[b.when]),
			cmp.Compare(len(support[b.when]), len(support[a.when])),
			cmp.Compare(firmness(a.basis), firmness(b.basis)),
			cmp.Compare(a.when.time.Grain(), b.when.time.Grain()),
			a.when.time.Compare(b.when.time),
			cmp.Compare(a.id, b.id),
		)
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// bounds are the days of the best time, widened by mentions that contradict it,
// so that each of their days finds the event.
func bounds(best *mention, members []*mention) (first, last schema.Day) {
	if best.when.time.IsZero() {
		return best.earliest, best.latest
	}
	first, last = best.when.first, best.when.last
	for _, m := range members {
		if best.when.apart(m.when) {
			first = min(first, m.when.first)
			last = max(last, m.when.last)
		}
	}
	return first, last
}

package event

import "slices"

// cover joins triggers that tell one event together, from the right: "hủy"
// and "cuộc gặp". A word that means nothing without the other is taken out.
func (a *article) cover() {
	kept := len(a.pieces)
	for k := len(a.pieces) - 1; k >= 0; k-- {
		p := a.pieces[k]
		if p.kind == trigger && p.lemma.over != nil && !a.coverFrom(&p, kept) && !a.coverBehind(&p, k, kept) {
			switch {
			case p.lemma.rule != nil:
			case p.lemma.class != skip:
				p.kind = word
			default:
				continue
			}
		}
		kept--
		a.pieces[kept] = p
	}
	a.pieces = append(a.pieces[:0], a.pieces[kept:]...)
	for i := range a.pieces {
		p := &a.pieces[i]
		p.verb, p.tail = i, i
		if p.kind == trigger && p.rule.over != nil {
			p.tail = a.tailOf(i)
			a.pieces[p.tail].covered = true
		}
	}
}

// coverFrom gives p the rule that fits the trigger after it, among the pieces from kept on.
func (a *article) coverFrom(p *piece, kept int) bool {
	t := a.nextTrigger(p.end, kept)
	if t == none || a.pieces[t].rule == nil {
		return false
	}
	for _, r := range p.lemma.over {
		if slices.Contains(r.over, a.pieces[t].rule.typ) {
			p.rule = r
			return true
		}
	}
	return false
}

// coverBehind gives p the rule that fits the small word before piece k, when a name follows.
func (a *article) coverBehind(p *piece, k, kept int) bool {
	if k == 0 || kept >= len(a.pieces) || a.pieces[k-1].kind != word || a.gap(k-1, k) > 0 {
		return false
	}
	if next := &a.pieces[kept]; next.kind != name || next.first-p.end > coverGap {
		return false
	}
	for _, r := range p.lemma.over {
		if slices.Contains(r.after, a.pieces[k-1].lemma.class) {
			p.rule = r
			return true
		}
	}
	return false
}

// coverGap is the number of uncovered words that may stand between triggers told together.
const coverGap = 3

// nextTrigger is the trigger that follows a token with only determiners and head words between.
func (a *article) nextTrigger(after, from int) int {
	gap := 0
	for t := from; t < len(a.pieces); t++ {
		q := &a.pieces[t]
		gap += q.first - after
		after = q.end
		switch {
		case gap > coverGap:
			return none
		case q.kind == trigger:
			return t
		case !q.is(determiner) && !q.is(head) && !q.is(fact) && !q.is(scheme):
			return none
		}
	}
	return none
}

func (a *article) tailOf(i int) int {
	if t := a.nextTrigger(a.pieces[i].end, i+1); t != none {
		return t
	}
	return i
}

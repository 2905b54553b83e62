package event

import (
	"slices"

	"chronograph/schema"
)

// picture gives an occasion that a caption or a headline without a verb names
// those who are seen at it: "X và Y tại cuộc họp ở Bỉ".
func (a *article) picture(here []*found) {
	for _, f := range here {
		k := a.nounStart(f.piece)
		if f.use != nominal || !f.is(encounter) || len(f.parts) > 0 || k == 0 || !a.pieces[k-1].is(within) || !a.verbless() {
			continue
		}
		for j := 0; j < k-1; j++ {
			if a.pieces[j].kind == name && a.acts(j) && a.pieces[j].governor == skip && a.entityKind(j) == schema.Person {
				f.add(schema.Agent, a.id(j))
			}
		}
	}
}

// verbless reports whether the sentence tells nothing by a verb.
func (a *article) verbless() bool {
	return !slices.ContainsFunc(a.pieces, func(p piece) bool { return p.kind == trigger && p.use != nominal })
}

// borrow gives a verb that opens a sentence the subject that follows its
// clause: "Bị X cáo buộc …, Y nói", "Tới Moskva, Y gặp …".
func (a *article) borrow(here []*found) {
	if len(here) < 2 {
		return
	}
	f := here[0]
	if f.use == nominal || f.use == factual || !f.frame.zero() || f.frame.barrier != none || len(f.subject) > 0 || !f.frame.started && !a.pieces[0].is(passive) {
		return
	}
	for _, g := range here[1:] {
		if len(g.frame.who) == 0 || g.frame.first == none || g.governor == f && !f.frame.passive {
			continue
		}
		if k := g.frame.first; k == 0 || a.pieces[k-1].kind != comma || a.gap(k-1, k) > 0 {
			return
		}
		role := f.rule.subject
		if f.frame.passive {
			role = f.rule.passive
		}
		if g.governor == f {
			g.governor = nil
		}
		f.subject = g.frame.who
		for _, e := range f.subject {
			f.add(role, a.in.Entities[e].ID)
		}
		return
	}
}

package event

import (
	"slices"

	"chronograph/schema"
)

// fillSubject gives the subject its role; a verb without one shares that of the verb before.
func (a *article) fillSubject(f *found) {
	fr := &f.frame
	f.subject = fr.who
	if fr.zero() && f.use != nominal && f.use != factual && len(fr.agents) == 0 {
		f.subject = a.sharedSubject(f)
	}
	if a.serial(f) {
		return
	}
	role, agent := f.rule.subject, schema.Agent
	if f.is(victims) && f.verb > 0 && a.pieces[f.verb-1].is(cause) && a.gap(f.verb-1, f.verb) == 0 {
		role = agent // "làm bị thương"
	}
	if fr.passive && len(fr.agents) > 0 || fr.passive && f.rule.subject == schema.Agent {
		role = f.rule.passive
	}
	for _, e := range f.subject {
		f.add(role, a.in.Entities[e].ID)
	}
	for _, e := range fr.mediators {
		f.add(schema.Mediator, a.in.Entities[e].ID)
	}
	for _, e := range fr.agents {
		f.add(agent, a.in.Entities[e].ID)
	}
	if !f.rule.speech {
		for _, id := range fr.places {
			f.addPlace(id)
		}
	}
}

// serial gives a verb right after a passive one the same sides: "bị X nổ súng khống chế".
func (a *article) serial(f *found) bool {
	b := f.frame.barrier
	if b == none || b != f.verb-1 || a.pieces[b].kind != trigger || a.gap(b, f.verb) > 0 || !f.frame.zero() {
		return false
	}
	g := a.told(b)
	if g == nil || !g.frame.passive || g.rule.speech {
		return false
	}
	f.parts = slices.Clone(g.parts)
	return true
}

// sharedSubject is the subject of the verb before in the sentence, or, at the
// head of a sentence, of the sentence before.
func (a *article) sharedSubject(f *found) []int {
	for i := len(a.found) - 1; i >= a.first; i-- {
		g := a.found[i]
		if g.use == nominal || g.use == factual || f.frame.joined && g.frame.edge.clausal() && g.frame.edge != breaks && g.frame.edge != complement {
			continue
		}
		if f.rule.speech && f.frame.joined && f.frame.edge != breaks && g.governor != nil && !g.rule.speech {
			continue // told by a speaker, who goes on speaking: "X nói Y tấn công, cảnh báo …"
		}
		if g.is(demand) && f.governor == g {
			return nil // what is demanded is for others to do
		}
		return g.subject
	}
	if f.rule.speech && f.frame.started && (f.frame.barrier == none && a.opensWithDocument(f)) {
		return a.subject
	}
	return nil
}

// opensWithDocument reports whether the sentence begins with a statement's own
// noun, as in "Tuyên bố nêu rõ …", or with the verb itself.
func (a *article) opensWithDocument(f *found) bool {
	s := &a.in.Doc.Sentences[f.sentence]
	at := a.pieces[f.verb].first
	return holds(a.r.clauses.documents, a.in.Doc.Tokens[s.First:at])
}

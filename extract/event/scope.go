package event

import (
	"slices"

	"chronograph/schema"
)

// governor is the speech act whose content an event is part of, nil when the paper itself tells it.
func (a *article) governor(f *found) *found {
	for i := len(a.found) - 1; i >= a.first; i-- {
		g := a.found[i]
		if !g.said() {
			continue
		}
		if a.parted(g, f.verb) {
			return nil
		}
		if f.said() && f.frame.zero() && f.frame.joined {
			return g.governor // a second verb of the same speaker
		}
		return g
	}
	return nil
}

// parted reports whether what g says has ended before piece j. What is said in
// a clause such as "sau khi X tuyên bố …" ends at its comma.
func (a *article) parted(g *found, j int) bool {
	aside := g.frame.edge.clausal() && g.frame.edge != breaks && g.frame.edge != complement
	for k := g.piece + 1; k < j; k++ {
		p := &a.pieces[k]
		if aside && p.kind == comma {
			return true
		}
		if p.is(breaks) || p.is(after) || p.is(when) || p.kind == closing || p.kind == moment && p.lemma != nil {
			return true
		}
	}
	return false
}

// attribute makes what stands in quotation marks part of the speech that
// follows them: "…", X nói.
func (a *article) attribute(here []*found) {
	for _, g := range here {
		if !g.said() || a.pieces[g.piece].quoted {
			continue
		}
		for _, f := range here {
			if f.piece < g.verb && a.pieces[f.piece].quoted && f.governor == nil && a.quoteEndsBefore(f.piece, g.verb) {
				f.governor = g
				a.speakFor(f, g)
			}
		}
	}
	for _, f := range here {
		if f.frame.self && f.governor != nil {
			a.speakFor(f, f.governor)
		}
	}
	a.attributePending(here)
}

// attributePending gives the speaker of a quotation that ends here what was said in the sentences before.
func (a *article) attributePending(here []*found) {
	for _, g := range here {
		if g.said() && !a.pieces[g.piece].quoted {
			for _, f := range a.pending {
				f.governor = g
				a.speakFor(f, g)
			}
			a.pending = nil
		}
	}
	if !a.carry {
		a.pending = nil
		return
	}
	for _, f := range here {
		if a.pieces[f.piece].quoted && f.governor == nil {
			a.pending = append(a.pending, f)
		}
	}
}

func (a *article) quoteEndsBefore(i, j int) bool {
	for k := i; k < j; k++ {
		if a.pieces[k].kind == closing {
			return true
		}
	}
	return false
}

// speakFor gives an event told with "tôi" the speaker as its subject.
func (a *article) speakFor(f, speaker *found) {
	if !f.frame.self || len(f.subject) > 0 {
		return
	}
	f.subject = speaker.subject
	for _, e := range speaker.subject {
		f.add(f.rule.subject, a.in.Entities[e].ID)
	}
}

// absorb makes one event of a verb of saying and what is said, when that is a
// speech act of the same speaker: "cho biết nước này lo ngại", "ra tuyên bố kêu gọi".
func (a *article) absorb(here []*found) {
	a.absorbOpening(here)
	for _, f := range here {
		g := f.governor
		if g == nil || g.dropped || f.dropped || g.typ != "STATE" || !f.said() {
			continue
		}
		switch {
		case f.typ == "STATE" && a.near(g, f) && (f.frame.zero() || f.frame.self):
			a.mergeSpeech(f, g)
		case f.typ != "STATE" && a.sameSpeaker(f, g) && a.firstSaid(here, g, f):
			a.mergeSpeech(f, g)
		}
	}
	for _, f := range here {
		if f.typ == "STATE" && f.said() && !f.dropped && a.refuses(f) {
			f.typ = "REJECT"
		}
	}
}

// absorbOpening makes one event of "Phát biểu với báo giới, ông X nói …".
func (a *article) absorbOpening(here []*found) {
	if len(here) == 0 {
		return
	}
	g := here[0]
	if !g.said() || !g.frame.started || g.frame.barrier != none || !g.frame.zero() {
		return
	}
	for _, f := range here[1:] {
		if f.said() && len(f.frame.who) > 0 && !f.dropped {
			a.mergeSpeech(f, g)
			return
		}
	}
}

// near reports whether the verbs stand almost side by side.
func (a *article) near(g, f *found) bool { return f.verb-g.piece <= 4 && a.gapTo(g.piece, f.verb) <= 4 }

func (a *article) sameSpeaker(f, g *found) bool {
	return f.frame.zero() || f.frame.self || slices.Equal(f.subject, g.subject)
}

// firstSaid reports whether f is the first thing of its kind that g says.
func (a *article) firstSaid(here []*found, g, f *found) bool {
	for _, other := range here {
		if other.governor == g && other.said() && !other.dropped {
			return other == f
		}
	}
	return false
}

// mergeSpeech lets f stand for the verb of saying g too.
func (a *article) mergeSpeech(f, g *found) {
	g.dropped, f.from = true, g.from
	f.triggers = append(f.triggers, g.triggers...)
	f.governor, f.frame.first = g.governor, g.frame.first
	if f.modality == schema.CalledFor {
		f.modality = schema.Asserted
	}
	if f.frame.zero() || f.frame.self {
		f.subject = g.subject
	}
	for _, e := range f.subject {
		f.add(f.rule.subject, a.in.Entities[e].ID)
	}
	for _, p := range g.parts {
		if p.Role == schema.Target {
			f.add(p.Role, p.Entity)
		}
	}
}

// refuses reports whether a verb of saying is followed by "sẽ không …" before anything else is told.
func (a *article) refuses(f *found) bool {
	for j := f.piece + 1; j < len(a.pieces) && j <= f.piece+6; j++ {
		p := &a.pieces[j]
		if p.is(refusal) {
			return true
		}
		if p.kind >= stop && p.kind != open || p.kind == trigger || p.kind == word && p.lemma.class.clausal() && p.lemma.class != complement {
			return false
		}
	}
	return false
}

// accompany gives a meeting told by a noun with one side only the subject of
// the verb it goes with: "sau cuộc gặp với X, Y nói …".
func (a *article) accompany(here []*found) {
	for i, f := range here {
		if f.use != nominal || !f.rule.mutual || len(f.parts) != 1 || f.parts[0].Role != schema.Agent {
			continue
		}
		for j, g := range here {
			near := j == i+1 || j == i-1
			if near && g.use == verbal && len(g.subject) > 0 && !g.dropped && g.rule.speech {
				for _, e := range g.subject {
					f.add(schema.Agent, a.in.Entities[e].ID)
				}
				break
			}
		}
	}
}

// claim marks what one side says about fighting and its victims.
func (a *article) claim(here []*found) {
	for _, f := range here {
		g := f.governor
		if g == nil || f.dropped || f.rule.speech || f.modality != schema.Asserted {
			continue
		}
		for _, e := range g.subject {
			if f.rule.violent && (g.typ == "STATE" || g.typ == "ACCUSE") && a.isParty(e) {
				f.modality, f.by = schema.Claimed, a.in.Entities[e].ID
			}
		}
	}
	for _, f := range here {
		if g := f.governor; g != nil && f.by == "" && f.modality != schema.Asserted && len(g.subject) > 0 && !f.rule.speech {
			f.by = a.in.Entities[g.subject[0]].ID
		}
	}
}

// isParty reports whether an entity speaks for a side.
func (a *article) isParty(e int) bool {
	switch x := &a.in.Entities[e]; x.Kind {
	case schema.Country, schema.Group:
		return true
	case schema.Organization:
		return a.r.clauses.isParty(x.Name)
	}
	return false
}

// prune drops what is no event of its own.
func (a *article) prune(here []*found) {
	for _, f := range here {
		bare := len(f.parts) == 0 && len(f.figures) == 0 && f.time.Time.IsZero()
		noun := f.use == nominal || f.use == factual
		switch {
		case f.dropped:
		case f.rule.kinds != nil && f.use == verbal && !slices.Contains(f.rule.kinds, f.objectKind):
			f.dropped = true
		case f.rule.happens && !a.happens(f):
			f.dropped = true
		case f.use == nominal && f.rule.speech:
			f.dropped = len(f.parts) == 0 || f.typ == "STATE" && f.time.Time.IsZero()
		case noun:
			f.echo = bare && !a.happens(f) && !(f.rule.violent && len(f.places) > 0)
		case bare && len(f.places) == 0:
			f.dropped = f.rule.weak || !a.hasSubject(f)
		}
	}
}

// hasSubject reports whether any word stands before a verb in its clause.
func (a *article) hasSubject(f *found) bool {
	first := a.in.Doc.Sentences[f.sentence].First
	if b := f.frame.barrier; b != none {
		first = a.pieces[b].end
	}
	if f.frame.joined {
		return slices.ContainsFunc(a.found[a.first:], func(g *found) bool { return g.piece < f.piece && g.said() && !g.dropped })
	}
	return first < a.pieces[f.verb].first
}

// happens reports whether a verb of happening stands by a noun.
func (a *article) happens(f *found) bool {
	for _, j := range [...]int{f.verb - 1, f.piece + 1, f.piece + 2} {
		if j >= 0 && j < len(a.pieces) && a.pieces[j].is(exist) {
			return true
		}
	}
	return false
}

package event

import (
	"slices"

	"chronograph/schema"
)

// absorb makes one event of a verb of saying and what is said, when that is a
// speech act of the same speaker: "cho biết nước này lo ngại", "ra tuyên bố kêu gọi".
func (a *article) absorb(here []*found) {
	a.absorbOpening(here)
	a.absorbErrand(here)
	for _, f := range here {
		g := f.governor
		if g == nil || g.dropped || f.dropped || !g.is(plain) || !f.said() {
			continue
		}
		switch {
		case f.is(plain) && a.near(g, f) && (f.frame.zero() || f.frame.self):
			a.mergeSpeech(f, g)
		case !f.is(plain) && a.sameSpeaker(f, g) && a.firstSaid(here, g, f):
			a.mergeSpeech(f, g)
		}
	}
	for _, f := range here {
		if f.is(plain) && f.said() && !f.dropped && a.refuses(f) && a.r.refusal != "" {
			f.typ, f.nature = a.r.refusal, refusing
		}
	}
}

// absorbErrand makes one event of a journey and the meeting it is for: "sẽ tới Jerusalem để hội đàm với X".
func (a *article) absorbErrand(here []*found) {
	for i := 1; i < len(here); i++ {
		g, f := here[i-1], here[i]
		errand := g.is(encounter) && f.is(encounter) && f.frame.zero() && f.frame.edge == purpose && g.use != nominal && f.use != nominal && g.rule.place && !f.rule.place
		if !errand || g.dropped || f.dropped || g.modality == schema.Denied {
			continue
		}
		f.dropped = true
		g.join(f)
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
		if j == f.piece+1 && p.kind == stop {
			continue // "khẳng định: … sẽ không"
		}
		if p.is(refusal) {
			return a.gapTo(f.piece, j) <= 2
		}
		if p.kind >= stop && p.kind != open || p.kind == trigger || p.kind == word && p.lemma.class.clausal() && p.lemma.class != complement {
			return false
		}
	}
	return false
}

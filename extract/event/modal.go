package event

import "chronograph/schema"

// modal reads how real an event is from the words before its verb, after its
// noun, and from the demand it is part of.
func (a *article) modal(f *found) {
	marks := a.marksBefore(f)
	if f.use == nominal {
		marks |= a.marksAfter(f)
	}
	edge := f.frame.edge
	switch {
	case marks.has(maybe), edge == hypothesis && !a.datedOccasion(f), a.supposed(f), a.sharesHypothesis(f), a.isReason(f), marks.has(must) && f.governor == nil && !a.pieces[f.piece].quoted:
		f.dropped, f.unreal = true, true
	case marks.has(wish) && !(f.use == nominal && marks.has(planned)), a.wished(f):
		f.modality = schema.CalledFor
		f.dropped = f.dropped || !f.rule.mutual && !f.rule.speech
		f.unreal = f.dropped
	case a.governedAct(f, refusing):
		f.dropped = true
	case marks.has(denied), marks.has(refusal):
		f.modality = schema.Denied
	case marks.has(planned), marks.has(scheme):
		f.modality = schema.Planned
		f.dropped = !f.rule.speech && a.conditional(f)
	case !marks.has(past) && a.governedAct(f, pledge):
		f.modality = schema.Planned
	case f.governor != nil && f.governor.is(demand) && !(f.use == nominal && f.rule.violent), marks.has(must):
		f.modality = schema.CalledFor
	case f.frame.zero() && f.frame.joined && !f.rule.speech && f.use != nominal && !marks.has(past):
		f.modality = a.sharedModality(f)
	case edge == purpose && f.use != nominal:
		f.modality = schema.Planned
		f.dropped = f.rule.violent
	}
}

// sharedModality is that of the verb whose subject f shares: "sẽ giết hoặc bắt".
func (a *article) sharedModality(f *found) schema.Modality {
	if n := len(a.found); n > a.first {
		if g := a.found[n-1]; g.use != nominal && g.governor == f.governor && (g.modality == schema.Planned || g.modality == schema.CalledFor) {
			return g.modality
		}
	}
	return schema.Asserted
}

// wished reports whether f is what a speaker says he would like to do: "bày tỏ mong muốn gặp …".
func (a *article) wished(f *found) bool {
	g := f.governor
	if g == nil || !f.frame.zero() || f.frame.joined || f.use == nominal || a.gapTo(g.piece, f.verb) > 2 {
		return false
	}
	p := &a.pieces[g.piece]
	for t := p.first + 1; t < p.end; t++ {
		if v, end, ok := a.r.words.Longest(a.in.Doc.Tokens[:p.end], t); ok && end == p.end && v.class == wish {
			return true
		}
	}
	return false
}

// datedOccasion reports whether a noun has a date behind it: "nếu tại cuộc gặp
// ngày 7/7 …" takes the meeting for granted.
func (a *article) datedOccasion(f *found) bool {
	for j := f.piece + 1; f.use == nominal && j < len(a.pieces); j++ {
		p := &a.pieces[j]
		if p.kind == moment {
			return true
		}
		if p.kind == trigger || p.kind >= comma || p.kind == word && (p.lemma.class.clausal() || p.is(exist)) {
			return false
		}
	}
	return false
}

// supposed reports whether a verb stands anywhere in a clause with "nếu": "nếu Mỹ thông qua nghị quyết áp đặt trừng phạt …".
func (a *article) supposed(f *found) bool {
	if f.use == nominal {
		return false
	}
	for j := f.verb - 1; j >= 0; j-- {
		p := &a.pieces[j]
		if p.is(hypothesis) {
			return true
		}
		if p.kind == comma || p.kind == stop || p.kind == closing || p.is(breaks) || p.is(after) || p.is(when) {
			return false
		}
	}
	return false
}

// conditional reports whether what will happen hangs on an "if": "sẽ đáp trả nếu …", "Nếu …, Nga sẽ đáp trả".
func (a *article) conditional(f *found) bool {
	for j := f.piece + 1; j < len(a.pieces) && a.pieces[j].kind < stop && !a.pieces[j].is(breaks); j++ {
		if a.pieces[j].is(hypothesis) {
			return true
		}
	}
	commas := 0
	for j := f.verb - 1; j >= 0 && a.pieces[j].kind < stop && commas < 2; j-- {
		if a.pieces[j].is(hypothesis) {
			return true
		}
		if a.pieces[j].kind == comma {
			commas++
		}
	}
	return false
}

// sharesHypothesis reports whether f is joined by "và" to a verb nobody says happened.
func (a *article) sharesHypothesis(f *found) bool {
	n := len(a.found)
	return f.frame.joined && f.frame.zero() && n > a.first && a.found[n-1].unreal && f.verb > 0 && a.pieces[f.verb-1].is(and)
}

// isReason reports whether a thought is only given as the reason of something else: "do lo ngại …".
func (a *article) isReason(f *found) bool {
	return f.said() && (f.frame.edge == cause || f.verb > 0 && a.pieces[f.verb-1].is(by))
}

// governedAct reports whether f is what its speaker refuses, threatens or promises to do: "từ chối xin lỗi".
func (a *article) governedAct(f *found, n nature) bool {
	g := f.governor
	return g != nil && g.is(n) && f.frame.zero() && !f.frame.joined && (f.use == verbal || f.use == lit) && a.gapTo(g.piece, f.verb) <= 2
}

// marks is a set of classes.
type marks uint64

func (m marks) has(c class) bool { return m&(1<<c) != 0 }

// passiveOf is the piece of the "bị" before a verb with a nameless agent between, or none.
func (a *article) passiveOf(v int) int {
	for j := v - 1; j >= 0 && a.gapTo(j, v) <= passiveReach && (a.pieces[j].kind == word && !a.pieces[j].lemma.class.clausal() || a.pieces[j].kind == comma); j-- {
		if a.pieces[j].is(passive) && a.gapTo(j, v) > 0 {
			return j
		}
	}
	return none
}

// marksBefore collects the small words between a verb and its subject.
func (a *article) marksBefore(f *found) marks {
	var m marks
	gap, from := 0, f.verb-1
	if k := a.passiveOf(f.verb); k != none {
		from, gap = k, -a.gap(k, k+1)
	}
	for j := from; j >= 0; j-- {
		p := &a.pieces[j]
		if gap += a.gap(j, j+1); gap > 2 || f.use == nominal && (gap > 0 || p.is(light)) {
			break
		}
		if p.kind == name && p.governor == to {
			continue // "sẽ tới Moskva gặp …"
		}
		if p.kind == moment && p.lemma == nil {
			gap--
			continue
		}
		if p.kind == open && a.gap(j, j+1) == 0 {
			continue
		}
		if p.kind != word || p.lemma.class.clausal() || p.lemma.class == and || p.lemma.class == self {
			break
		}
		m |= 1 << p.lemma.class
	}
	return m
}

// marksAfter collects the small words between a noun and the verb of its happening.
func (a *article) marksAfter(f *found) marks {
	var m marks
	for j := f.piece + 1; j < len(a.pieces) && j <= f.piece+8; j++ {
		p := &a.pieces[j]
		if p.kind == trigger || p.kind >= comma || p.kind == word && p.lemma.class.clausal() && p.lemma.class != and {
			return m
		}
		if p.kind == word && (p.lemma.class == planned || a.unreal(j)) {
			m |= 1 << p.lemma.class
		}
	}
	return m
}

// unreal reports whether piece j says of a happening that it did not or may not take place.
func (a *article) unreal(j int) bool {
	c := a.pieces[j].lemma.class
	return (c == denied || c == refusal || c == maybe) && j+1 < len(a.pieces) && a.pieces[j+1].is(exist)
}

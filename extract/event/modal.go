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
	case marks.has(maybe), edge == hypothesis:
		f.dropped = true
	case marks.has(denied), marks.has(refusal):
		f.modality = schema.Denied
	case marks.has(planned), marks.has(scheme):
		f.modality = schema.Planned
	case f.governor != nil && f.governor.typ == "REQUEST", marks.has(must):
		f.modality = schema.CalledFor
	case edge == purpose && f.use != nominal:
		f.modality = schema.Planned
		f.dropped = f.rule.violent
	}
}

// marks is a set of classes.
type marks uint64

func (m marks) has(c class) bool { return m&(1<<c) != 0 }

// marksBefore collects the small words between a verb and its subject.
func (a *article) marksBefore(f *found) marks {
	var m marks
	gap := 0
	for j := f.verb - 1; j >= 0; j-- {
		p := &a.pieces[j]
		if gap += a.gap(j, j+1); gap > 2 {
			break
		}
		if p.kind == name && j == f.frame.first || p.kind == moment && p.lemma == nil {
			gap--
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
		if p.kind == word && (p.lemma.class == planned || p.lemma.class == denied || p.lemma.class == maybe) {
			m |= 1 << p.lemma.class
		}
	}
	return m
}

package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

const (
	figureReach  = 12 // tokens between a figure and its verb
	figureMost   = 8  // figures of one list
	portionReach = 40 // tokens between a verb and the parts of its count
)

// figures reads the counts an event comes with: before its verb where the
// subject is counted, after it where the object is.
func (a *article) figures(f *found, s *text.Sentence) {
	p := &a.pieces[f.piece]
	switch {
	case f.rule.figure == "":
	case f.rule.counts != nil:
		a.figuresAfter(f, p.end, s.End, true)
	case f.rule.form == noun:
		a.figuresAfter(f, p.end, s.End, false)
	case f.rule.subject == schema.Target, f.frame.passive, f.is(crowd):
		a.figureBefore(f, a.pieces[f.verb].first, s.First)
		if len(f.figures) == 0 && f.is(victims) {
			a.figuresAfter(f, p.end, min(s.End, p.end+2*reach), true) // "làm chết 38 người"
		} else if f.is(victims) {
			a.portions(f, p.end, s.End)
		}
	default:
		a.figuresAfter(f, p.end, s.End, true)
	}
}

// figureBefore reads the nearest count before a token.
func (a *article) figureBefore(f *found, at, first int) {
	first = max(first, a.clauseStart(f.verb))
	for t := at - 1; t >= max(first, at-2*figureReach); t-- {
		value, end, ok := a.number(f, t, at)
		if !ok || !a.counts(f, end, at) {
			continue
		}
		for t > first {
			longer, e, ok := a.number(f, t-1, at)
			if !ok || e != end {
				break
			}
			value, t = longer, t-1
		}
		a.figure(f, value, t, end, at)
		f.count = a.qualified(t)
		return
	}
}

// figuresAfter reads the counts in the tokens after a trigger: "130 xe tăng, 200 khẩu pháo".
func (a *article) figuresAfter(f *found, at, last int, strict bool) {
	a.figuresFrom(f, at, min(last, at+figureReach, a.clauseEnd(f.piece)), last, strict)
}

// figuresFrom reads a list of counts whose first stands before limit.
func (a *article) figuresFrom(f *found, at, limit, last int, strict bool) {
	for t := at; t < limit; t++ {
		value, end, ok := a.number(f, t, last)
		if !ok || strict && !a.counts(f, end, last) && !a.reached(f, t, end) || !strict && a.dated(t) {
			continue
		}
		a.figure(f, value, t, end, last)
		if len(f.figures) == figureMost || !strict {
			return
		}
		limit = min(last, end+figureReach)
		if !a.listed(end, limit) {
			return
		}
		t = end - 1
	}
}

// clauseStart is the token where the clause of the verb at piece v begins.
func (a *article) clauseStart(v int) int {
	for j := v - 1; j >= 0; j-- {
		p := &a.pieces[j]
		if p.kind >= comma || p.kind == word && p.lemma.class.clausal() || p.kind == trigger && p.use == verbal {
			return p.end
		}
	}
	return 0
}

// clauseEnd is the token where the clause of the trigger at piece k ends.
func (a *article) clauseEnd(k int) int {
	for j := k + 1; j < len(a.pieces); j++ {
		p := &a.pieces[j]
		if p.kind >= comma || p.kind == word && p.lemma.class.clausal() || p.kind == trigger && p.use == verbal {
			return p.first
		}
	}
	return len(a.in.Doc.Tokens)
}

// listed reports whether a comma or "và" and a number follow.
func (a *article) listed(at, limit int) bool {
	for t := at; t+1 < limit; t++ {
		v, end, ok := a.r.words.Longest(a.in.Doc.Tokens, t)
		if a.in.Doc.Tokens[t].Norm == "," || ok && (v.class == and || v.class == with) && end == t+1 {
			return a.in.Doc.Tokens[t+1].Kind == text.Number
		}
	}
	return false
}

// portions reads the parts a count is made of: "98 người thiệt mạng, gồm 81 tay súng và 17 dân thường".
func (a *article) portions(f *found, at, last int) {
	for t := at; t < min(last, at+portionReach); t++ {
		if _, end, ok := a.r.clauses.including.Longest(a.in.Doc.Tokens, t); ok {
			a.figuresFrom(f, end, min(last, end+figureReach), last, true)
			return
		}
	}
}

// countsPeople reports whether the noun at a token may be of people: it is no
// measure and no thing, unless it is only the beginning of one that is counted.
func (a *article) countsPeople(at int) bool {
	_, counted, ok := a.r.clauses.counted.Longest(a.in.Doc.Tokens, at)
	_, measure, no := a.r.clauses.measures.Longest(a.in.Doc.Tokens, at)
	if no && (!ok || measure >= counted) {
		return false
	}
	return ok || a.in.Doc.Tokens[at].Kind == text.Word && !a.ends(at)
}

// reached reports whether the number before a token is what a count rises or falls to: "nâng số binh sĩ lên 4.000".
func (a *article) reached(f *found, t, end int) bool {
	if t == 0 || end < len(a.in.Doc.Tokens) && a.in.Doc.Tokens[end].Kind == text.Word && !a.ends(end) {
		return false
	}
	p := &a.pieces[f.piece]
	_, e, ok := a.r.clauses.upto.Longest(a.in.Doc.Tokens, t-1)
	return ok && e == t && a.countsIn(p.first, p.end)
}

// ends reports whether a clause word begins at a token.
func (a *article) ends(t int) bool {
	v, _, ok := a.r.words.Longest(a.in.Doc.Tokens, t)
	return ok && v.class != skip
}

// countsIn reports whether a counted noun stands among tokens.
func (a *article) countsIn(first, end int) bool {
	return holds(a.r.clauses.counted, a.in.Doc.Tokens[first:end])
}

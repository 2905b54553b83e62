package timex

import (
	"math/bits"

	"chronograph/extract/text"
)

// Tag returns the time expressions of a document in text order; they never
// overlap. Nothing is read in boilerplate.
func (t *Tagger) Tag(doc *text.Document) []Expr {
	m := &matcher{tokens: doc.Tokens, rules: &t.choice, role: t.vocabulary.role, numerals: t.numerals}
	var out []Expr
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Zone == text.Boilerplate {
			continue
		}
		m.lo, m.hi = s.First, s.End
		m.words = t.vocabulary.read(m.words[:0], doc.Tokens[s.First:s.End])
		out = m.sentence(out)
	}
	for i := range out {
		out[i].Span = doc.SpanOf(out[i].First, out[i].End)
	}
	return out
}

// sentence appends the expressions of the matcher's sentence. A match whose
// expression begins later than what its rule looked at first waits in m.best until that
// token is reached: a longer one may begin there or on the way.
func (m *matcher) sentence(out []Expr) []Expr {
	m.best.rule = nil
	for i := m.lo; i < m.hi; i++ {
		m.at(i)
		switch first := m.best.first; {
		case m.best.rule == nil:
			continue
		case first > i:
			if found := m.before(i, first); found.rule != nil && found.first == i {
				out = found.appendTo(out)
				i = found.end - 1
			}
		default:
			out = m.best.appendTo(out)
			i = m.best.end - 1
			m.best.rule = nil
		}
	}
	return out
}

// appendTo appends the expression of a match, unless it only looks like a time.
func (m *match) appendTo(out []Expr) []Expr {
	if m.rule.kind == "" {
		return out
	}
	return append(out, newExpr(m))
}

// before finds the best match that begins with token i and ends before token hi.
func (m *matcher) before(i, hi int) match {
	whole, waiting := m.hi, m.best
	m.hi, m.best = hi, match{}
	m.at(i)
	found := m.best
	m.hi, m.best = whole, waiting
	return found
}

// at tries every rule that can match from token i on and keeps the best match in m.best.
func (m *matcher) at(i int) {
	if !m.rules.speaksOf(m.words[i-m.lo]) {
		return
	}
	for k := range m.rules.size {
		for set := m.narrow(m.rules, k, i); set != 0; set &= set - 1 {
			m.try(m.rules.alts[64*k+bits.TrailingZeros64(set)], i)
		}
	}
}

package timex

import (
	"chronograph/extract/text"
)

// Tag returns the time expressions of a document in text order; they never
// overlap. Nothing is read in boilerplate.
func (t *Tagger) Tag(doc *text.Document) []Expr {
	m := &matcher{tokens: doc.Tokens, numerals: t.numerals}
	var out []Expr
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Zone == text.Boilerplate {
			continue
		}
		m.lo, m.hi = s.First, s.End
		m.ids = t.vocabulary.read(m.ids[:0], doc.Tokens[s.First:s.End])
		out = t.sentence(m, out)
	}
	for i := range out {
		out[i].Span = doc.SpanOf(out[i].First, out[i].End)
	}
	return out
}

// sentence appends the expressions of the matcher's sentence. A match whose
// expression begins later than what its rule looked at first waits until that
// token is reached: a longer one may begin there or on the way.
func (t *Tagger) sentence(m *matcher, out []Expr) []Expr {
	var waiting match
	for i := m.lo; i < m.hi; i++ {
		m.best = waiting
		t.at(m, i)
		waiting = m.best
		found := &waiting
		if waiting.rule != nil && waiting.first > i {
			found = t.before(m, i, waiting.first)
		}
		if found.rule == nil || found.first > i {
			continue
		}
		if found.rule.kind != "" {
			out = append(out, newExpr(found))
		}
		i = found.end - 1
		if found == &waiting {
			waiting = match{}
		}
	}
	return out
}

// before finds the best match that begins with token i and ends before token hi.
func (t *Tagger) before(m *matcher, i, hi int) *match {
	whole := m.hi
	m.hi, m.best = hi, match{}
	t.at(m, i)
	m.hi = whole
	return &m.best
}

// at tries every rule that can begin with token i and keeps the best match in m.best.
func (t *Tagger) at(m *matcher, i int) {
	tok := &m.tokens[i]
	if tok.Kind == text.Number {
		t.try(m, t.index.digits, i)
	}
	if tok.Kind == text.Number || tok.Kind == text.Word && t.startsNumeral(m, i) {
		t.try(m, t.index.numerals, i)
	}
	t.try(m, t.index.word(m.ids[i-m.lo]), i)
}

func (t *Tagger) startsNumeral(m *matcher, i int) bool {
	_, _, ok := t.numerals.Number(m.tokens[:m.hi], i)
	return ok
}

func (t *Tagger) try(m *matcher, starts []*node, i int) {
	for _, n := range starts {
		m.steps = maxSteps
		m.st = state{start: i}
		m.walk(n, i)
	}
}

package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// dated reports whether a token lies in a time expression or a name.
func (a *article) dated(t int) bool {
	for i := range a.pieces {
		if p := &a.pieces[i]; (p.kind == moment || p.kind == name) && p.first <= t && t < p.end {
			return true
		}
	}
	return false
}

func (a *article) number(f *found, t, limit int) (float64, int, bool) {
	value, end, ok := a.r.numerals.Number(a.in.Doc.Tokens, t)
	return value, end, ok && end <= limit && value > 0 && (f.rule.counts != nil || !a.dated(t)) && !a.vague(t)
}

// vague reports whether a token begins a phrase such as "một số", which counts nothing.
func (a *article) vague(t int) bool {
	v, end, ok := a.r.words.Longest(a.in.Doc.Tokens, t)
	return ok && v.class == determiner && end > t+1
}

// counts reports whether a noun that f counts begins at a token or one after
// it: for victims any that is no measure.
func (a *article) counts(f *found, at, limit int) bool {
	if f.rule.counts != nil {
		_, _, ok := f.rule.counts.Longest(a.in.Doc.Tokens, at)
		return ok
	}
	if f.is(victims) {
		return at < limit && a.countsPeople(at)
	}
	for t := at; t < min(at+2, limit) && (t == at || !a.ends(at)); t++ {
		if _, end, ok := a.r.clauses.counted.Longest(a.in.Doc.Tokens, t); ok && end <= limit {
			return true
		}
	}
	return false
}

func (a *article) figure(f *found, value float64, first, end, limit int) {
	x := schema.Figure{What: f.rule.figure, Value: value, Qualifier: a.qualifier(first)}
	if of := min(limit, end+3); of > end {
		for t := end; t < of; t++ {
			if _, e, ok := a.r.clauses.counted.Longest(a.in.Doc.Tokens, t); ok && e <= limit {
				x.Of = text.Normalize(a.in.Doc.SpanOf(end, e).In(a.in.Doc.Text))
				break
			}
		}
	}
	f.figures = append(f.figures, x)
}

// qualified is the token with which a number and the words that qualify it begin.
func (a *article) qualified(first int) int {
	for t := max(0, first-3); t < first; t++ {
		if _, end, ok := a.r.clauses.qualifiers.Longest(a.in.Doc.Tokens, t); ok && end == first {
			return t
		}
	}
	return first
}

// qualifier reads the word before a number that says how exact it is.
func (a *article) qualifier(first int) schema.Qualifier {
	for t := max(0, first-3); t < first; t++ {
		if q, end, ok := a.r.clauses.qualifiers.Longest(a.in.Doc.Tokens, t); ok && end == first {
			return q
		}
	}
	return schema.Exact
}

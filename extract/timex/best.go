package timex

import "chronograph/extract/text"

// match is one way a rule fits the tokens.
type match struct {
	rule       *Rule
	first, end int // the expression
	reach      int // after the last token looked at
	start      int // the first token looked at
	from, to   sense
}

// better reports whether m is to be preferred to o: it ends later, begins
// earlier, saw more, or its rule comes first.
func (m *match) better(o *match) bool {
	switch {
	case o.rule == nil || m.end != o.end:
		return o.rule == nil || m.end > o.end
	case m.first != o.first:
		return m.first < o.first
	case m.reach-m.start != o.reach-o.start:
		return m.reach-m.start > o.reach-o.start
	}
	return m.rule.order < o.rule.order
}

// keep makes what was read on the way to the end of a rule the best match, if it is.
func (m *matcher) keep(r *Rule, i int, st *state) {
	if st.end <= st.first || !st.senses[0].onCalendar() || !st.senses[1].onCalendar() || r.unless.holds(m, st) || m.cutsNumber(st) {
		return
	}
	found := match{rule: r, start: st.start, first: st.first, end: st.end, reach: i, from: st.senses[0], to: st.senses[1]}
	if found.better(&m.best) {
		m.best = found
	}
}

// cutsNumber reports whether an expression would begin or end inside a longer
// number, address or name: "2017/06/08/…", "1.10.30", "Hwasong-12".
func (m *matcher) cutsNumber(st *state) bool {
	first, end := st.first, st.end
	if m.tokens[first].Kind == text.Number && first-1 > m.lo && !m.tokens[first].Space && (m.joins(first-1) || m.named(first-2)) {
		return true
	}
	return end+1 < m.hi && m.tokens[end-1].Kind == text.Number && m.joins(end) && !m.tokens[end+1].Space && m.tokens[end+1].Kind == text.Number
}

// named reports whether token i is a word that a hyphen binds to a number: "Hwasong-12 ngày …".
func (m *matcher) named(i int) bool {
	dash := &m.tokens[i+1]
	return m.tokens[i].Kind == text.Word && dash.Norm == "-" && !dash.Space
}

// joins reports whether token i is a mark that binds numbers without a space before it.
func (m *matcher) joins(i int) bool {
	t := &m.tokens[i]
	return t.Kind == text.Punct && !t.Space && (t.Norm == "/" || t.Norm == "." || t.Norm == ":")
}

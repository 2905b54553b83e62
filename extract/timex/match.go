package timex

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

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

// matcher walks patterns over the tokens [lo, hi) of a sentence.
type matcher struct {
	tokens   []text.Token
	ids      []int32 // the words of the sentence by number
	lo, hi   int
	numerals lexicon.Numerals
	steps    int // left before the matcher gives up on a token
	st       state
	best     match
}

// maxSteps bounds the work at one token: no pattern of the data comes near it.
const maxSteps = 20_000

// state is what has been read on the way to a node.
type state struct {
	start, first, end int
	senses            [2]sense
}

// mark is what an alternative has to be taken back to.
type mark struct {
	first, end int
	set        [2]uint32
}

func (st *state) mark() mark {
	return mark{st.first, st.end, [2]uint32{st.senses[0].set, st.senses[1].set}}
}

func (st *state) reset(to mark) {
	st.first, st.end = to.first, to.end
	for i := range st.senses {
		st.senses[i].forget(to.set[i])
	}
}

// walk follows a pattern from token i and keeps the best match in m.best.
func (m *matcher) walk(n *node, i int) {
	st := &m.st
	for {
		if m.steps--; m.steps < 0 {
			return
		}
		switch n.kind {
		case nAlt:
			if !m.canBegin(n, i) {
				return
			}
			before := st.mark()
			for _, a := range n.alts {
				if m.canBegin(a, i) {
					m.walk(a, i)
					st.reset(before)
				}
			}
			return
		case nMatch:
			m.keep(n.rule, i, st)
			return
		case nNumeral:
			end, ok := m.numeral(n, i, st)
			if !ok {
				return
			}
			i = end
		default:
			used, ok := m.step(n, i, st)
			if !ok {
				return
			}
			i += used
		}
		n = n.next
	}
}

// canBegin turns most alternatives away before their state is copied.
func (m *matcher) canBegin(n *node, i int) bool {
	switch n.kind {
	case nWord, nExact:
		return i < m.hi && m.ids[i-m.lo] == n.word
	case nDigits:
		return i < m.hi && m.tokens[i].Kind == text.Number
	case nAlt:
		return n.first == nil || i < m.hi && n.first.admits(m.ids[i-m.lo], m.tokens[i].Kind == text.Number)
	}
	return true
}

// step tries a node that reads at most one token; used is how many it read.
func (m *matcher) step(n *node, i int, st *state) (used int, ok bool) {
	switch n.kind {
	case nTight:
		return 0, i < m.hi && i > m.lo && !m.tokens[i].Space
	case nBegin:
		st.first = i
		return 0, true
	case nEnd:
		st.end = i
		return 0, true
	case nFirst:
		return 0, i == m.lo
	case nLast:
		return 0, i == m.hi
	case nGive:
		return 0, give(n, st)
	}
	if i >= m.hi {
		return 0, false
	}
	return 1, m.token(n, i, st)
}

func (m *matcher) token(n *node, i int, st *state) bool {
	t := &m.tokens[i]
	switch n.kind {
	case nWord:
		return m.ids[i-m.lo] == n.word
	case nExact:
		return m.ids[i-m.lo] == n.word && t.Norm == n.exact
	case nNumber:
		return t.Kind == text.Number
	case nAny:
		return t.Kind == text.Word
	}
	v, ok := n.slot.read(t)
	return ok && set(n, st, n.slot.field, v)
}

func (m *matcher) numeral(n *node, i int, st *state) (end int, ok bool) {
	if i >= m.hi {
		return 0, false
	}
	v, end, ok := m.numerals.Number(m.tokens[:m.hi], i)
	if !ok || v < float64(n.slot.low) || v == 0 && n.slot.field == fCount || v > float64(n.slot.high) {
		return 0, false
	}
	if n.slot.field == fCount {
		v *= centi
	} else if v != float64(int32(v)) {
		return 0, false
	}
	return end, set(n, st, n.slot.field, int32(v))
}

func set(n *node, st *state, f field, v int32) bool {
	return n.side == unread || st.senses[n.side].give(f, v)
}

func give(n *node, st *state) bool {
	for _, a := range n.gives {
		if !set(n, st, a.field, a.value) {
			return false
		}
	}
	return true
}

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
// number or address: "2017/06/08/…", "1.10.30".
func (m *matcher) cutsNumber(st *state) bool {
	first, end := st.first, st.end
	if m.tokens[first].Kind == text.Number && first-1 > m.lo && m.joins(first-1) && !m.tokens[first].Space {
		return true
	}
	return end+1 < m.hi && m.tokens[end-1].Kind == text.Number && m.joins(end) && !m.tokens[end+1].Space && m.tokens[end+1].Kind == text.Number
}

// joins reports whether token i is a mark that binds numbers without a space before it.
func (m *matcher) joins(i int) bool {
	t := &m.tokens[i]
	return t.Kind == text.Punct && !t.Space && (t.Norm == "/" || t.Norm == "." || t.Norm == ":")
}

package timex

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

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

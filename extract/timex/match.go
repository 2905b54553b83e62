package timex

import (
	"math/bits"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

// matcher walks patterns over the tokens [lo, hi) of a sentence.
type matcher struct {
	tokens   []text.Token
	words    []int32 // of the sentence, by number
	lo, hi   int
	rules    *choice
	role     []role
	numerals lexicon.Numerals
	numbers  [8]number // read last
	steps    int       // left before the matcher gives up on a token
	st       state
	frames   []frame // the word lists that are being walked; the first is the rule itself
	best     match
}

// maxSteps bounds the work at one token: no pattern of the data comes near it.
const maxSteps = 20_000

// frame is where a word list goes on after it.
type frame struct {
	next *node
	side int32 // which end of a range its entries speak of
	back int   // the frame then
}

// number is the number that begins at a token and ends before hi.
type number struct {
	value       float64
	at, hi, end int
	ok          bool
}

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

// try follows a rule from token i and keeps its best match in m.best if it is better than what is there.
func (m *matcher) try(start *node, i int) {
	m.steps = maxSteps
	m.st = state{start: i}
	m.frames = append(m.frames[:0], frame{})
	m.walk(start, i, 0)
}

// walk follows a pattern from token i; in is the frame it is walked in.
func (m *matcher) walk(n *node, i, in int) {
	for {
		if m.steps--; m.steps < 0 {
			return
		}
		switch n.kind {
		case nChoice, nList:
			c := n.choice
			if n.kind == nList {
				m.frames = append(m.frames, frame{n.next, max(n.side, m.frames[in].side), in})
				in = len(m.frames) - 1
			}
			set := m.narrow(c, 0, i)
			if c.size > 1 || set&(set-1) != 0 {
				m.walkAll(c, set, i, in)
				return
			}
			if set == 0 {
				return
			}
			n = c.alts[bits.TrailingZeros64(set)]
			continue
		case nReturn:
			n, in = m.frames[in].next, m.frames[in].back
			continue
		case nMatch:
			m.keep(n.rule, i, &m.st)
			return
		case nNumeral:
			end, ok := m.numeral(n, i, in)
			if !ok {
				return
			}
			i = end
		default:
			used, ok := m.step(n, i, in)
			if !ok {
				return
			}
			i += used
		}
		n = n.next
	}
}

// walkAll follows every alternative of a choice from the same state; set are those of the first 64 to be tried.
func (m *matcher) walkAll(c *choice, set uint64, i, in int) {
	before, depth := m.st.mark(), len(m.frames)
	for k := 0; ; set = m.narrow(c, k, i) {
		for ; set != 0; set &= set - 1 {
			m.walk(c.alts[64*k+bits.TrailingZeros64(set)], i, in)
			m.st.reset(before)
			m.frames = m.frames[:depth]
		}
		if k++; k == c.size {
			return
		}
	}
}

// narrow returns those of the alternatives 64*k and following that token i and the ones after it can stand in.
func (m *matcher) narrow(c *choice, k, i int) uint64 { return m.narrowed(c, k, ^uint64(0), 0, i) }

// narrowed is narrow for the alternatives of a set, whose items from the nth on stand from token i on.
func (m *matcher) narrowed(c *choice, k int, set uint64, n, i int) uint64 {
	for ; n < deep; n++ {
		word, sight := m.word(i), &c.ahead[n]
		if set &= sight.sets[int(sight.of[word])+k]; set == 0 {
			return 0
		}
		if m.role[word] != plain {
			if number := m.number(i); number.ok && number.end > i+1 {
				return m.narrowed(c, k, set, n+1, i+1) | m.narrowed(c, k, set, n+1, number.end)
			}
		}
		i++
	}
	return set
}

// word returns the number of a word of the sentence, unknown at its end.
func (m *matcher) word(i int) int32 {
	if i >= m.hi {
		return unknown
	}
	return m.words[i-m.lo]
}

// step tries a node that reads at most one token; used is how many it read.
func (m *matcher) step(n *node, i, in int) (used int, ok bool) {
	switch n.kind {
	case nTight:
		return 0, i < m.hi && i > m.lo && !m.tokens[i].Space
	case nBegin:
		m.st.first = i
		return 0, true
	case nEnd:
		m.st.end = i
		return 0, true
	case nFirst:
		return 0, i == m.lo
	case nLast:
		return 0, i == m.hi
	case nGive:
		return 0, m.give(n, in)
	}
	if i >= m.hi {
		return 0, false
	}
	return 1, m.token(n, i, in)
}

func (m *matcher) token(n *node, i, in int) bool {
	t := &m.tokens[i]
	switch n.kind {
	case nWord:
		return m.words[i-m.lo] == n.word
	case nExact:
		return m.words[i-m.lo] == n.word && t.Norm == n.exact
	case nNumber:
		return t.Kind == text.Number
	case nAny:
		return t.Kind == text.Word
	}
	v, ok := n.slot.read(t)
	return ok && m.set(max(n.side, m.frames[in].side), n.slot.field, v)
}

func (m *matcher) numeral(n *node, i, in int) (end int, ok bool) {
	if i >= m.hi {
		return 0, false
	}
	num := m.number(i)
	v := num.value
	if !num.ok || v < float64(n.slot.low) || v == 0 && n.slot.field == fCount || v > float64(n.slot.high) {
		return 0, false
	}
	if n.slot.field == fCount {
		v *= centi
	} else if v != float64(int32(v)) {
		return 0, false
	}
	return num.end, m.set(max(n.side, m.frames[in].side), n.slot.field, int32(v))
}

// number reads the number that begins at token i, once for all the patterns that ask for it.
func (m *matcher) number(i int) *number {
	num := &m.numbers[i%len(m.numbers)]
	if num.at != i || num.hi != m.hi {
		*num = number{at: i, hi: m.hi}
		if m.role[m.words[i-m.lo]] != plain {
			num.value, num.end, num.ok = m.numerals.Number(m.tokens[:m.hi], i)
		}
	}
	return num
}

func (m *matcher) set(side int32, f field, v int32) bool {
	return side == unread || m.st.senses[side].give(f, v)
}

func (m *matcher) give(n *node, in int) bool {
	side := max(n.side, m.frames[in].side) % unread // what a word in < > says counts
	for _, a := range n.gives {
		if !m.set(side, a.field, a.value) {
			return false
		}
	}
	return true
}

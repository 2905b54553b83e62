package timex

import "strings"

// index finds the rules that can begin with a token: most tokens begin none.
type index struct {
	words    map[string][]*node // by lower-cased word
	digits   []*node            // begin with a number in digits
	numerals []*node            // begin with a number in words or digits
}

// firsts collects what a pattern can begin with.
type firsts struct {
	words            map[string]bool
	digits, numerals bool
	any              bool // the pattern can begin with any word, or be empty
	seen             map[*node]bool
}

func newFirsts() *firsts { return &firsts{words: map[string]bool{}, seen: map[*node]bool{}} }

func (f *firsts) add(n *node) {
	if f.seen[n] {
		return
	}
	f.seen[n] = true
	switch n.kind {
	case nWord:
		f.words[n.word] = true
	case nExact:
		f.words[strings.ToLower(n.word)] = true
	case nDigits, nNumber:
		f.digits = true
	case nNumeral:
		f.numerals = true
	case nAny, nMatch:
		f.any = true
	case nAlt:
		for _, a := range n.alts {
			f.add(a)
		}
	default:
		f.add(n.next)
	}
}

// add enters a rule under everything it can begin with; ok is false when that is any word.
func (x *index) add(start *node) (ok bool) {
	f := newFirsts()
	f.add(start)
	for word := range f.words {
		x.words[word] = append(x.words[word], start)
	}
	if f.digits {
		x.digits = append(x.digits, start)
	}
	if f.numerals {
		x.numerals = append(x.numerals, start)
	}
	return !f.any
}

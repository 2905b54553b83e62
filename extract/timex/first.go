package timex

// index finds the rules that can begin with a token: most tokens begin none.
type index struct {
	words    [][]*node // by the number of a word
	digits   []*node   // begin with a number in digits
	numerals []*node   // begin with a number in words or digits
}

// add enters a rule under everything it can begin with; ok is false when that is any word.
func (x *index) add(start *node) (ok bool) {
	f := newFirsts(nil)
	f.add(start)
	f.words.each(func(n int32) {
		for int(n) >= len(x.words) {
			x.words = append(x.words, nil)
		}
		x.words[n] = append(x.words[n], start)
	})
	if f.digits {
		x.digits = append(x.digits, start)
	}
	if f.numerals {
		x.numerals = append(x.numerals, start)
	}
	return !f.any
}

// word returns the rules that can begin with a word.
func (x *index) word(n int32) []*node {
	if int(n) >= len(x.words) {
		return nil
	}
	return x.words[n]
}

// firsts collects what a pattern can begin with.
type firsts struct {
	words            wordSet
	digits, numerals bool
	any              bool // the pattern can begin with any word, or be empty
	seen             map[*node]bool
	stop             *node // counts as the end of the pattern
}

func newFirsts(stop *node) *firsts { return &firsts{seen: map[*node]bool{}, stop: stop} }

func (f *firsts) add(n *node) {
	if f.seen[n] {
		return
	}
	f.seen[n] = true
	switch {
	case n == f.stop, n.kind == nAny, n.kind == nMatch:
		f.any = true
	case n.kind == nWord, n.kind == nExact:
		f.words.add(n.word)
	case n.kind == nDigits, n.kind == nNumber:
		f.digits = true
	case n.kind == nNumeral:
		f.numerals = true
	case n.kind == nAlt:
		for _, a := range n.alts {
			f.add(a)
		}
	default:
		f.add(n.next)
	}
}

// admits reports whether a token can be the first; any word may begin a number in words.
func (f *firsts) admits(word int32, number bool) bool {
	return f.numerals || f.digits && number || f.words.has(word)
}

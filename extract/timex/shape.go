package timex

import "slices"

// deep is how many items of a pattern are looked at ahead. An item is a word,
// or a number in digits or words of whatever length.
const deep = 3

// items are what one item of a pattern can be.
type items struct {
	words            []int32 // by number; one may stand twice
	digits, numerals bool
	any              bool // any token at all, or the pattern may be over before it
}

func (x *items) add(o *items) {
	x.words = append(x.words, o.words...)
	x.digits = x.digits || o.digits
	x.numerals = x.numerals || o.numerals
	x.any = x.any || o.any
}

// shape is what a pattern looks like from before it.
type shape struct {
	ahead   [deep]items // its first items, one after another
	lengths uint8       // bit n: it can be n items long; longer ones don't count
}

// nothing is the shape of what reads no token.
var nothing = shape{lengths: 1}

// one is the shape of a single item.
func one(x items) shape { return shape{[deep]items{x}, 1 << 1} }

// can reports whether the pattern can be n items long.
func (s *shape) can(n int) bool { return s.lengths&(1<<n) != 0 }

// then is the shape of s with o after it.
func (s shape) then(o shape) shape {
	var out shape
	for n := range deep {
		out.ahead[n].add(&s.ahead[n])
		for before := 0; before <= n; before++ {
			if s.can(before) {
				out.ahead[n].add(&o.ahead[n-before])
			}
		}
		if s.can(n) {
			out.lengths |= o.lengths << n & (1<<deep - 1)
		}
	}
	return out
}

// either is the shape of alternatives.
func either(shapes []shape) shape {
	var out shape
	for i := range shapes {
		for n := range deep {
			out.ahead[n].add(&shapes[i].ahead[n])
		}
		out.lengths |= shapes[i].lengths
	}
	for n := range deep {
		words := &out.ahead[n].words
		slices.Sort(*words)
		*words = slices.Compact(*words)
	}
	return out
}

// at returns what must stand n items on; any where the pattern may be over by then.
func (s *shape) at(n int) items {
	x := s.ahead[n]
	x.any = x.any || s.lengths&(1<<(n+1)-1) != 0
	return x
}

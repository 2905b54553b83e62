package timex

import "chronograph/extract/text"

// vocabulary numbers the words that patterns speak of, so that matching
// compares numbers. 0 is every other word.
type vocabulary map[string]int32

func (v vocabulary) number(lower string) int32 {
	n, ok := v[lower]
	if !ok {
		n = int32(len(v)) + 1
		v[lower] = n
	}
	return n
}

// read appends the numbers of tokens to ids.
func (v vocabulary) read(ids []int32, tokens []text.Token) []int32 {
	for i := range tokens {
		ids = append(ids, v[tokens[i].Lower])
	}
	return ids
}

// wordSet is a set of words of a vocabulary.
type wordSet []uint64

func (s *wordSet) add(n int32) {
	for int(n)/64 >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

func (s wordSet) has(n int32) bool { return int(n)/64 < len(s) && s[n/64]&(1<<(n%64)) != 0 }

// each calls f for every word of the set.
func (s wordSet) each(f func(n int32)) {
	for n := range int32(64 * len(s)) {
		if s.has(n) {
			f(n)
		}
	}
}

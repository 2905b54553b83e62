package timex

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

// vocabulary numbers the words that patterns speak of, so that matching
// compares numbers. A number in digits that no pattern spells out is a word of its own.
type vocabulary struct {
	words lexicon.Words
	role  []role // by number
}

// The numbers of the words that no pattern speaks of.
const (
	unknown  int32 = iota // a word or a mark
	inDigits              // a number in digits
)

// role says what a word can be besides itself.
type role uint8

const (
	plain   role = iota
	digits       // a number in digits
	numeral      // the first word of a number in words
)

// newVocabulary returns the vocabulary of the words that a number in words can begin with.
func newVocabulary(numerals []string) *vocabulary {
	v := &vocabulary{role: []role{unknown: plain, inDigits: digits}}
	for _, word := range numerals {
		v.add(word, numeral)
	}
	return v
}

func (v *vocabulary) size() int { return len(v.role) }

func (v *vocabulary) number(t *text.Token) int32 {
	if n := v.find(t); n > inDigits {
		return n
	}
	if t.Kind == text.Number {
		return v.add(t.Lower, digits)
	}
	return v.add(t.Lower, plain)
}

func (v *vocabulary) add(lower string, r role) int32 {
	v.role = append(v.role, r)
	return int32(v.words.Add(lower)) + inDigits
}

// find returns the number of a token's word.
func (v *vocabulary) find(t *text.Token) int32 {
	if n := v.words.Find(t.Lower); n > 0 {
		return int32(n) + inDigits
	}
	if t.Kind == text.Number {
		return inDigits
	}
	return unknown
}

// read appends the numbers of tokens to ids.
func (v *vocabulary) read(ids []int32, tokens []text.Token) []int32 {
	for i := range tokens {
		ids = append(ids, v.find(&tokens[i]))
	}
	return ids
}

// each calls visit for every word that an item may be, but for those that it may be as any word is; for some twice.
func (v *vocabulary) each(x *items, visit func(word int32)) {
	for _, word := range x.words {
		visit(word)
	}
	if !x.digits && !x.numerals {
		return
	}
	for word, r := range v.role {
		if r == digits || r == numeral && x.numerals {
			visit(int32(word))
		}
	}
}

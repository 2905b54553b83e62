package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chronograph/extract/lexicon"
)

type entryRef = *lexicon.Entry

// sameName reports whether two full names are one person's: one goes on where
// the other ends, or leaves out middle names, or has one letter wrong.
func (r *resolver) sameName(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) == len(b) {
		return r.oneOff(a, b)
	}
	last := len(b) - 1
	if a[0] == b[0] && r.familyFirst(a) {
		return false // "Nguyễn Văn Minh" is not short for "Nguyễn Văn Minh Tuấn"
	}
	if slices.Equal(a[:len(b)], b) || slices.Equal(a[len(a)-len(b):], b) {
		return true
	}
	return len(b) == 2 && a[0] == b[0] && a[len(a)-1] == b[last] && !r.vocabulary.syllables.can(strings.ToLower(a[0]))
}

// familyFirst reports whether a name is of Vietnamese syllables, the family name first.
func (r *resolver) familyFirst(name []string) bool {
	return r.vocabulary.families[name[0]] && !slices.ContainsFunc(name, func(w string) bool {
		return !r.vocabulary.syllables.can(strings.ToLower(w))
	})
}

// oneOff reports whether two names of the same length differ in one misspelt word.
func (r *resolver) oneOff(a, b []string) bool {
	wrong := 0
	for i := range a {
		switch {
		case a[i] == b[i] || strings.EqualFold(a[i], b[i]):
		case r.misspelt(a[i], b[i]):
			wrong++
		default:
			return false
		}
	}
	return wrong <= 1
}

// misspelt reports whether two foreign words differ by one letter left out,
// put in, changed or swapped with its neighbour. Vietnamese syllables are never
// misspellings of each other: Hùng is not Hưng. Nor are the names of men and
// women, Orlov and Orlova, and names that begin otherwise, Jansen and Hansen.
func (r *resolver) misspelt(a, b string) bool {
	if first, _ := utf8.DecodeRuneInString(a); !strings.HasPrefix(b, string(first)) {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) < 5 || len(x)-len(y) > 1 || r.vocabulary.syllables.can(strings.ToLower(a)) || r.vocabulary.syllables.can(strings.ToLower(b)) {
		return false
	}
	if last(x) != last(y) && (last(x) == 'a' || last(y) == 'a') {
		return false
	}
	i := 0
	for i < len(y) && x[i] == y[i] {
		i++
	}
	if len(x) > len(y) {
		return slices.Equal(x[i+1:], y[i:])
	}
	if i == len(x) || slices.Equal(x[i+1:], y[i+1:]) {
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}

func last(word []rune) rune { return word[len(word)-1] }

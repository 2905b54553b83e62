package driver

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key returns what a name is looked up by: its letters and digits in lower
// case without diacritics, words parted by one space. It is for recall only:
// Hùng and Hưng share a key and stay two people.
func Key(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(plain(unicode.ToLower(r)))
		default:
			gap = true
		}
	}
	return b.String()
}

// plain maps the letter that has no decomposition.
func plain(r rune) rune {
	if r == 'đ' {
		return 'd'
	}
	return r
}

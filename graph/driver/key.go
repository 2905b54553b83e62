package driver

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key returns what a name is looked up by: its letters and digits in lower
// case without diacritics, words parted by one space. It is for recall only:
// Hùng and Hưng share a key and stay two people.
func Key(name string) string {
	known := folded()
	var b strings.Builder
	b.Grow(len(name))
	gap := false
	for _, r := range name {
		var letters string
		if int(r) < len(known) {
			letters = known[r]
		} else {
			letters = fold(r)
		}
		switch letters {
		case "":
			continue
		case parting:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteString(letters)
	}
	return b.String()
}

// parting is what fold makes of everything that parts words.
const parting = " "

// folded is fold of every letter that Vietnamese, Latin, Greek and Cyrillic texts use.
var folded = sync.OnceValue(func() []string {
	table := make([]string, 0x2000)
	for r := range table {
		table[r] = fold(rune(r))
	}
	return table
})

// fold is a letter or digit in lower case without its marks; a mark alone is nothing.
func fold(r rune) string {
	var b strings.Builder
	for _, part := range norm.NFD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, part):
		case part == 'đ', part == 'Đ': // it has no decomposition
			b.WriteByte('d')
		case unicode.IsLetter(part), unicode.IsDigit(part):
			b.WriteRune(unicode.ToLower(part))
		default:
			return parting
		}
	}
	return b.String()
}

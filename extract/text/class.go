package text

import "unicode"

// class is what the scanner knows about a rune, as bits; of a vowel, also which it is and its tone.
type class uint32

const (
	letter  class = 1 << iota
	mark          // combining: belongs to whatever stands before it
	digit         //
	space         // white space and invisible separators
	newline       // ends a line, whatever the file's convention
	upper         //
	vowel         // of Vietnamese, with or without its marks
	toned         // a vowel that carries a tone mark
	hatted        // a vowel with a diacritic that draws the tone: ă â ê ô ơ
	glide         // i, o, u: before another vowel a tone mark on them may be misplaced
	joiner        // invisible inside a word: soft hyphen, zero width joiners
	punct         //
)

// Where the number of a vowel, its row of toneTable counted from 1, and its tone stand in a class.
const (
	vowelShift = 16
	toneShift  = 20
)

// tone is the tone of a vowel, 0 for none: a column of toneTable.
func (c class) tone() int { return int(c >> toneShift & 7) }

// row is the row of toneTable a vowel stands in, in lower case or in capitals.
func (c class) row() []rune {
	if c&upper != 0 {
		return capitalRows[c>>vowelShift&15-1]
	}
	return toneRows[c>>vowelShift&15-1]
}

// classes holds the class of every rune of the alphabets that Vietnamese news
// is written in; the rest are looked up one by one.
var classes = func() (table [0x2080]class) {
	for r := range table {
		table[r] = lookUp(rune(r))
	}
	for i := range toneTable {
		for _, row := range [][]rune{toneRows[i], capitalRows[i]} {
			for tone, r := range row {
				table[r] |= vowelClass(i, tone)
			}
		}
	}
	return table
}()

func classOf(r rune) class {
	if uint32(r) < uint32(len(classes)) {
		return classes[r]
	}
	return lookUp(r)
}

func lookUp(r rune) class {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return newline
	case 0xAD, 0x200C, 0x200D:
		return joiner
	case '%':
		return 0 // a unit of measure rather than a mark
	}
	switch {
	case unicode.IsLetter(r):
		return letterClass(r)
	case unicode.IsMark(r):
		return mark
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.IsControl(r):
		return space
	case unicode.IsPunct(r):
		return punct
	}
	return 0
}

func letterClass(r rune) class {
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return letter | upper
	}
	return letter
}

func vowelClass(row, tone int) class {
	c := vowel | class(row+1)<<vowelShift | class(tone)<<toneShift
	if tone > 0 {
		c |= toned
	}
	switch toneRows[row][0] {
	case 'ă', 'â', 'ê', 'ô', 'ơ':
		c |= hatted
	case 'i', 'o', 'u':
		c |= glide
	}
	return c
}

// misplaced reports whether two letters that follow each other may carry a
// tone mark in the wrong place. "iệ" and "ầu" never do, "oà" and "ừơ" always, "òa" before a consonant, "úy" after q.
func misplaced(before, c class) bool {
	switch {
	case before&c&vowel == 0 || (before|c)&toned == 0:
		return false
	case c&toned != 0:
		return c&hatted == 0
	}
	return c&hatted != 0 || before&glide != 0
}

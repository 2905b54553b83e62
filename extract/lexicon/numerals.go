package lexicon

import "chronograph/extract/text"

// Numerals reads numbers of one language, in digits or words.
type Numerals interface {
	// Number reads the number that begins at tokens[at], such as "30.000", "hai",
	// "3,6 tỷ" or "mười lăm": its value and the index after its last token.
	// ok is false when no number begins there.
	Number(tokens []text.Token, at int) (value float64, end int, ok bool)

	// Begins returns the words, in lower case, that a number in words can begin
	// with: no number begins at another word.
	Begins() []string
}

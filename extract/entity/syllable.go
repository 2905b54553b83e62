package entity

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// syllables tells words that can be Vietnamese from those that cannot.
type syllables struct {
	onsets, rimes map[string]bool
	letters       map[rune]letter // the letters with a tone mark
}

// letter is a letter without its tone, and the tone.
type letter struct{ base, tone rune }

// tones are the combining tone marks: grave, acute, tilde, hook above, dot below.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// vowels are the letters that may bear a tone.
const vowels = "aăâeêioôơuưy"

func newSyllables(onsets, rimes map[string]bool) syllables {
	s := syllables{onsets: onsets, rimes: rimes, letters: map[rune]letter{}}
	for _, vowel := range vowels {
		for _, tone := range tones {
			if r, size := utf8.DecodeRuneInString(norm.NFC.String(string(vowel) + string(tone))); size > 0 {
				s.letters[r] = letter{vowel, tone}
			}
		}
	}
	return s
}

// longestSyllable is the most bytes a syllable without its tone has: "nghiêng" and some room.
const longestSyllable = 12

// can reports whether a lower-case word is a possible Vietnamese syllable. A
// syllable that ends in c, ch, p or t bears an acute or a dot below.
func (s *syllables) can(word string) bool {
	var buffer [longestSyllable]byte
	bare, tone := s.toneless(word, buffer[:0])
	for cut := 0; cut <= 3 && cut < len(bare); cut++ {
		if !utf8.RuneStart(bare[cut]) || cut > 0 && !s.onsets[string(bare[:cut])] {
			continue
		}
		if s.rimes[string(bare[cut:])] && (tone == '\u0301' || tone == '\u0323' || !stopped(bare)) {
			return true
		}
	}
	return false
}

// toneless appends word without its tone mark to buffer; nothing when it is too long for a syllable.
func (s *syllables) toneless(word string, buffer []byte) (bare []byte, tone rune) {
	for _, r := range word {
		if l, ok := s.letters[r]; ok && r >= utf8.RuneSelf {
			r, tone = l.base, l.tone
		}
		if len(buffer)+utf8.RuneLen(r) > longestSyllable {
			return nil, 0
		}
		buffer = utf8.AppendRune(buffer, r)
	}
	return buffer, tone
}

// stopped reports whether a syllable ends in c, ch, p or t.
func stopped(bare []byte) bool {
	last := bare[len(bare)-1]
	return strings.IndexByte("cpt", last) >= 0 || last == 'h' && len(bare) > 1 && bare[len(bare)-2] == 'c'
}

package entity

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// syllables tells words that can be Vietnamese from those that cannot.
type syllables struct{ onsets, rimes map[string]bool }

// tones are the combining tone marks: grave, acute, tilde, hook above, dot below.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// can reports whether a lower-case word is a possible Vietnamese syllable. A
// syllable that ends in c, ch, p or t bears an acute or a dot below.
func (s syllables) can(word string) bool {
	if len(word) > 16 {
		return false
	}
	bare, tone := toneless(word)
	for cut := 0; cut <= 3 && cut < len(bare); cut++ {
		if !utf8.RuneStart(bare[cut]) || cut > 0 && !s.onsets[bare[:cut]] {
			continue
		}
		if s.rimes[bare[cut:]] && (checked(tone) || !stopped(bare)) {
			return true
		}
	}
	return false
}

func toneless(word string) (bare string, tone rune) {
	ascii := true
	for i := 0; i < len(word); i++ {
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	if ascii {
		return word, 0
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		if strings.ContainsRune(tones, r) {
			tone = r
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String()), tone
}

func checked(tone rune) bool { return tone == '\u0301' || tone == '\u0323' }

func stopped(bare string) bool {
	switch bare[len(bare)-1] {
	case 'c', 'p', 't':
		return true
	}
	return strings.HasSuffix(bare, "ch")
}

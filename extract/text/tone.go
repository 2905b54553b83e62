package text

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// toneTable has a row for each Vietnamese vowel: without a tone, and with each of the five.
var toneTable = [...]string{
	"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
	"oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
}

// The rows of toneTable, and the same in capitals.
var (
	toneRows    = rows(func(s string) string { return s })
	capitalRows = rows(strings.ToUpper)
)

func rows(in func(string) string) (out [len(toneTable)][]rune) {
	for i, row := range toneTable {
		out[i] = []rune(in(row))
	}
	return out
}

// spelling is a few letters in lower case, without tones; 0 where there are none.
type spelling [3]rune

// The consonants of Vietnamese syllables; "gi" and "qu" count only before another vowel, see onset.
var (
	onsets = spell("ngh ch gh kh ng nh ph th tr b c d đ g h k l m n p r s t v x")
	codas  = spell("c ch m n ng nh p t")
)

// The vowels of a syllable; the tone stands on the upper-case one. The second
// list is for those that a consonant follows.
var (
	openNuclei   = spell("A Ă Â E Ê I O Ô Ơ U Ư Y Ai Ao Au Ay Âu Ây Eo Êu Ia Iu Oa Oe Oi Ôi Ơi Ua Ui Uy uÊ uƠ Ưa Ưi Ưu iÊu yÊu oAi oAo oAy oEo uÔi uYu uÂy ưƠi ưƠu uYa")
	closedNuclei = spell("A Ă Â E Ê I O Ô Ơ U Ư Y iÊ yÊ oA oĂ oE oO uÂ uÊ uÔ uƠ uY ưƠ uyÊ")
)

// spell returns the spellings of some words, each with the place of its capital letter.
func spell(words string) map[spelling]int {
	out := map[spelling]int{}
	for word := range strings.FieldsSeq(words) {
		out[spelled([]rune(strings.ToLower(word)))] = max(0, slices.IndexFunc([]rune(word), unicode.IsUpper))
	}
	return out
}

// spelled returns the spelling of up to three letters.
func spelled(word []rune) (s spelling) {
	copy(s[:], word)
	return s
}

// Normalize returns the canonical form of a word: NFC, without invisible
// joiners, with a plain apostrophe, and the tone mark of a Vietnamese syllable
// where the older standard puts it: "hoà" -> "hòa", "thuý" -> "thúy", "qúy" -> "quý".
func Normalize(word string) string {
	s := norm.NFC.String(word)
	if strings.ContainsAny(s, "\u00ad\u200c\u200d’ʼ") {
		s = norm.NFC.String(joiners.Replace(s))
	}
	return placeTone(s)
}

var joiners = strings.NewReplacer("\u00ad", "", "\u200c", "", "\u200d", "", "’", "'", "ʼ", "'")

// longestSyllable is that of "nghiêng".
const longestSyllable = 7

// placeTone moves the tone mark of a Vietnamese syllable to its standard
// place; anything that is not one syllable with one tone comes back unchanged.
func placeTone(s string) string {
	var runes, plain [longestSyllable]rune // as written, and in lower case without tone
	n, at := 0, -1
	for _, r := range s {
		c := classOf(r)
		if n == longestSyllable || c&toned != 0 && at >= 0 {
			return s
		}
		runes[n], plain[n] = r, unicode.ToLower(r)
		if c&vowel != 0 {
			plain[n] = toneRows[c>>vowelShift&15-1][0]
		} else if isVowel(plain[n]) {
			return s // "İ" becomes one in lower case only
		}
		if c&toned != 0 {
			at = n
		}
		n++
	}
	if at < 0 {
		return s
	}
	to, ok := tonePlace(plain[:n])
	if !ok || to == at {
		return s
	}
	from := classOf(runes[at])
	runes[at] = from.row()[0]
	runes[to] = classOf(runes[to]).row()[from.tone()]
	return string(runes[:n])
}

// tonePlace returns the index of the rune of a toneless lower-case syllable that carries its tone.
func tonePlace(word []rune) (int, bool) {
	first, ok := onset(word)
	end := first
	for end < len(word) && isVowel(word[end]) {
		end++
	}
	nuclei := openNuclei
	if coda := word[end:]; len(coda) > 0 {
		if _, ok := codas[spelled(coda)]; !ok || len(coda) > len(spelling{}) {
			return 0, false
		}
		nuclei = closedNuclei
	}
	at, found := nuclei[spelled(word[first:end])]
	return first + at, ok && found && end-first <= len(spelling{})
}

// onset returns the length of the consonants a syllable begins with; ok is false when none does.
func onset(word []rune) (n int, ok bool) {
	for n < len(word) && !isVowel(word[n]) {
		n++
	}
	if n == 1 && len(word) > 2 && isVowel(word[2]) && (word[0] == 'g' && word[1] == 'i' || word[0] == 'q' && word[1] == 'u') {
		return 2, true
	}
	_, ok = onsets[spelled(word[:n])]
	return n, n == 0 || ok && n <= len(spelling{})
}

func isVowel(r rune) bool { return classOf(r)&vowel != 0 }

package text

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A vowelForm is a Vietnamese vowel without its tone (case kept) and the tone:
// 0 none, 1 to 5 a column of toneTable.
type vowelForm struct {
	base rune
	tone int
}

var toneTable = [...]string{
	"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
	"oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
}

// toneRows is toneTable by base vowel, in both cases.
var toneRows = func() map[rune][]rune {
	rows := map[rune][]rune{}
	for _, lower := range toneTable {
		for _, row := range [][]rune{[]rune(lower), []rune(strings.ToUpper(lower))} {
			rows[row[0]] = row
		}
	}
	return rows
}()

// vowels is toneTable by vowel, in both cases.
var vowels = func() map[rune]vowelForm {
	forms := map[rune]vowelForm{}
	for base, row := range toneRows {
		for tone, r := range row {
			forms[r] = vowelForm{base, tone}
		}
	}
	return forms
}()

// The consonants of Vietnamese syllables, longest first; "gi" and "qu" count
// only before another vowel.
var (
	onsets = spell("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x")
	codas  = append(spell("c ch m n ng nh p t"), nil)
)

// The vowels of a syllable; the tone stands on the upper-case one. The second
// list is for those that a consonant follows.
var (
	openNuclei   = spell("A Ă Â E Ê I O Ô Ơ U Ư Y Ai Ao Au Ay Âu Ây Eo Êu Ia Iu Oa Oe Oi Ôi Ơi Ua Ui Uy uÊ uƠ Ưa Ưi Ưu iÊu yÊu oAi oAo oAy oEo uÔi uYu uÂy ưƠi ưƠu uYa")
	closedNuclei = spell("A Ă Â E Ê I O Ô Ơ U Ư Y iÊ yÊ oA oĂ oE oO uÂ uÊ uÔ uƠ uY ưƠ uyÊ")
)

func spell(words string) [][]rune {
	var out [][]rune
	for word := range strings.FieldsSeq(words) {
		out = append(out, []rune(word))
	}
	return out
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
	if len(s) > 3*longestSyllable {
		return s
	}
	var runes, plain [3 * longestSyllable]rune // as written, and lower case without tone
	n, at, tone := 0, -1, 0
	for _, r := range s {
		v, isVowel := vowels[r]
		if !isVowel {
			v.base = r
		}
		if v.tone > 0 {
			if at >= 0 {
				return s
			}
			at, tone = n, v.tone
		}
		runes[n], plain[n] = v.base, unicode.ToLower(v.base)
		n++
	}
	if at < 0 || n > longestSyllable {
		return s
	}
	to, ok := tonePlace(plain[:n])
	if !ok || to == at {
		return s
	}
	runes[to] = toneRows[runes[to]][tone]
	return string(runes[:n])
}

// tonePlace returns the index of the rune of a toneless lower-case syllable that carries its tone.
func tonePlace(word []rune) (int, bool) {
	first := onset(word)
	end := first
	for end < len(word) && isVowel(word[end]) {
		end++
	}
	if !contains(codas, word[end:]) {
		return 0, false
	}
	nuclei := openNuclei
	if end < len(word) {
		nuclei = closedNuclei
	}
	for _, n := range nuclei {
		if at := tonic(n, word[first:end]); at >= 0 {
			return first + at, true
		}
	}
	return 0, false
}

// tonic returns which of the vowels carries the tone, -1 when they are not those of the nucleus.
func tonic(nucleus, vowels []rune) int {
	at := -1
	if len(nucleus) != len(vowels) {
		return at
	}
	for i, r := range nucleus {
		if unicode.ToLower(r) != vowels[i] {
			return -1
		}
		if r != vowels[i] {
			at = i
		}
	}
	return at
}

// onset returns the length of the consonants a syllable begins with.
func onset(word []rune) int {
	for _, o := range onsets {
		if n := len(o); n < len(word) && isVowel(word[n]) && slices.Equal(word[:n], o) {
			return n
		}
	}
	return 0
}

func contains(set [][]rune, s []rune) bool {
	return slices.ContainsFunc(set, func(o []rune) bool { return slices.Equal(o, s) })
}

func isVowel(r rune) bool { return classOf(r)&vowel != 0 }

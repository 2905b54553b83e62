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

// longest first; "gi" and "qu" count only before another vowel.
var (
	onsets = []string{"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
		"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""}
	codas = []string{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"}
)

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
	word := []rune(s)
	at := -1
	for i, r := range word {
		if vowels[r].tone > 0 {
			if at >= 0 {
				return s
			}
			at = i
		}
	}
	if at < 0 || len(word) > longestSyllable {
		return s
	}
	return moveTone(s, word, at)
}

func moveTone(s string, word []rune, at int) string {
	tone := vowels[word[at]].tone
	word[at] = vowels[word[at]].base
	to, ok := tonePlace(strings.ToLower(string(word)))
	if !ok || to == at {
		return s
	}
	word[to] = toneRows[word[to]][tone]
	return string(word)
}

// tonePlace returns the index of the rune of a toneless lower-case syllable that carries its tone.
func tonePlace(syllable string) (int, bool) {
	word := []rune(syllable)
	first := onsetOf(word)
	end := first
	for end < len(word) && isVowel(word[end]) {
		end++
	}
	if end == first || end-first > 3 || !slices.Contains(codas, string(word[end:])) {
		return 0, false
	}
	return first + nucleusPlace(word[first:end], end < len(word)), true
}

func onsetOf(word []rune) int {
	for _, onset := range onsets {
		n := len([]rune(onset))
		if len(word) <= n || string(word[:n]) != onset || !isVowel(word[n]) {
			continue
		}
		return n
	}
	return 0
}

func isVowel(r rune) bool { _, ok := vowels[unicode.ToLower(r)]; return ok }

func nucleusPlace(nucleus []rune, closed bool) int {
	for i := len(nucleus) - 1; i >= 0; i-- {
		if strings.ContainsRune("ăâêôơ", nucleus[i]) {
			return i
		}
	}
	if i := slices.Index(nucleus, 'ư'); i >= 0 {
		return i
	}
	if len(nucleus) == 3 || len(nucleus) == 2 && closed {
		return 1
	}
	return 0
}

package text

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"chronograph/schema"
)

// The lower-case letters of Vietnamese and the bytes that stand for them in
// the two encodings of its own that still turn up. TCVN3 is that of the .VnTime fonts.
const (
	legacyLetters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
	tcvn3Letters  = "\xb5\xb8\xb6\xb7\xb9\xa8\xbb\xbe\xbc\xbd\xc6\xa9\xc7\xca\xc8\xc9\xcb\xcc\xd0\xce\xcf\xd1\xaa\xd2\xd5\xd3\xd4\xd6\xd7\xdd\xd8\xdc\xde" +
		"\xdf\xe3\xe1\xe2\xe4\xab\xe5\xe8\xe6\xe7\xe9\xac\xea\xed\xeb\xec\xee\xef\xf3\xf1\xf2\xf4\xad\xf5\xf8\xf6\xf7\xf9\xfa\xfd\xfb\xfc\xfe\xae"
	visciiLetters = "\xe0\xe1\xe4\xe3\xd5\xe5\xa2\xa1\xc6\xc7\xa3\xe2\xa5\xa4\xa6\xe7\xa7\xe8\xe9\xeb\xa8\xa9\xea\xab\xaa\xac\xad\xae\xec\xed\xef\xee\xb8" +
		"\xf2\xf3\xf6\xf5\xf7\xf4\xb0\xaf\xb1\xb2\xb5\xbd\xb6\xbe\xb7\xde\xfe\xf9\xfa\xfc\xfb\xf8\xdf\xd7\xd1\xd8\xe6\xf1\xcf\xfd\xd6\xdb\xdc\xf0"
)

// frequentWords are in every Vietnamese article and look different in every encoding.
const frequentWords = "của được người những một với nước tại việc định đến phải trước các và là đã không này"

// leastHits is how many frequent words it takes to name an encoding.
const leastHits = 3

// legacy lists the encodings that looksLike can name, with what helps.
var legacy = []struct {
	name, advice string
	encode       func(word string) []byte
}{
	{"TCVN3 (ABC)", "convert it to UTF-8 first", letterwise(tcvn3Letters)},
	{"VISCII", "convert it to UTF-8 first", letterwise(visciiLetters)},
	{"Windows-1258", "read it with --encoding windows-1258", encode1258},
}

// notUTF8 is the error for bytes that are no UTF-8: which encoding they look
// like, or where the first wrong byte stands when most of them are right.
func notUTF8(raw []byte) error {
	if name, advice := looksLike(raw); name != "" {
		return schema.Errorf(schema.BadEncoding, "not UTF-8; it looks like %s: %s", name, advice)
	}
	at := firstInvalid(raw)
	return schema.Errorf(schema.BadEncoding, "not UTF-8: byte 0x%02x in line %d, and not an encoding that can be told", raw[at], 1+bytes.Count(raw[:at], []byte("\n")))
}

// looksLike names the encoding in which raw has the most frequent words.
func looksLike(raw []byte) (name, advice string) {
	raw = raw[:min(len(raw), 1<<16)]
	most := leastHits - 1
	for _, e := range legacy {
		hits := 0
		for word := range strings.FieldsSeq(frequentWords) {
			hits += countWord(raw, e.encode(word))
		}
		if hits > most {
			most, name, advice = hits, e.name, e.advice
		}
	}
	return name, advice
}

// countWord counts word between spaces.
func countWord(raw, word []byte) int {
	spaced := append(append([]byte{' '}, word...), ' ')
	return bytes.Count(raw, spaced)
}

func letterwise(letters string) func(string) []byte {
	table := map[rune]byte{}
	i := 0
	for _, r := range legacyLetters {
		table[r] = letters[i]
		i++
	}
	return func(word string) []byte {
		var out []byte
		for _, r := range word {
			if b, ok := table[r]; ok {
				out = append(out, b)
			} else {
				out = append(out, byte(r))
			}
		}
		return out
	}
}

// encode1258 writes a tone as a mark of its own after its vowel, as the
// encoding demands for most vowels and keyboards do for all.
func encode1258(word string) []byte {
	var out []byte
	for _, r := range word {
		c := classOf(r)
		if c&vowel != 0 {
			r = c.row()[0]
		}
		b, _ := charmap.Windows1258.EncodeRune(r)
		out = append(out, b)
		if c&toned != 0 {
			marks := []rune(norm.NFD.String(string(toneRows[0][c.tone()])))
			b, _ := charmap.Windows1258.EncodeRune(marks[len(marks)-1])
			out = append(out, b)
		}
	}
	return out
}

func firstInvalid(raw []byte) int {
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chronograph/schema"
)

// hash tells whether an article must be written again: its content, and who read it.
func (g *Graph) hash(a schema.Article) string { return a.ContentHash() + "@" + g.extractor }

func extractorOf(hash string) string {
	_, extractor, _ := strings.Cut(hash, "@")
	return extractor
}

// textKey is equal for articles that print the same text: its letters and
// digits without the title, so that spacing, marks and headline count for nothing.
func textKey(a schema.Article) string {
	body := strings.TrimPrefix(strings.TrimLeft(a.Text, "\ufeff \t\r\n"), a.Title)
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(body))
	if letters == "" {
		return ""
	}
	return digest([]byte(letters))
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:12])
}

// digestOf is a digest of everything in a row.
func digestOf(row any) string {
	data, err := json.Marshal(row)
	if err != nil {
		panic(err) // rows are structs of strings and numbers, checked before
	}
	return digest(data)
}

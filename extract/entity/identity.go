package entity

import (
	"strings"
	"unicode"

	"chronograph/extract/text"
	"chronograph/schema"
)

// idOf returns the id of what is called name: spellings that are no other name (NFC or NFD, "hoà" or "hòa", a hyphen or
// a space, of a person also "al-Assad" or "Al-Assad", "J. R." or "J.R.") have one id. Diacritics are never dropped.
func idOf(kind schema.EntityKind, name string) string {
	words := strings.FieldsFunc(name, func(c rune) bool {
		return unicode.IsSpace(c) || c == '-' || c == '–' || kind == schema.Person && c == '.'
	})
	for i, w := range words {
		words[i] = text.Normalize(w)
		if kind == schema.Person {
			words[i] = capital(words[i])
		}
	}
	return schema.EntityID(kind, strings.Join(words, " "))
}

package entity

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSyllables(t *testing.T) {
	words := func(list ...string) map[string]bool {
		m := map[string]bool{}
		for _, w := range list {
			m[w] = true
		}
		return m
	}
	s := newSyllables(words("b", "đ", "gi", "kh", "ngh", "t", "tr"), words("a", "ac", "ach", "ao", "at", "iêng", "ươc", "ump", "ung"))
	for word, want := range map[string]bool{
		"bão": true, "ào": true, "giạt": true, "khác": true, "được": true, "trung": true, "nghiêng": true,
		"khac": false, "tach": false, "trump": false, "trước": true, "bzao": false, "": false, "nghiêngnghiêngnghiêng": false, "日本": false, "\xff": false,
	} {
		assert.Equal(t, want, s.can(word), word)
	}
}

func TestMisspelt(t *testing.T) {
	r := &resolver{parser: &parser{Recognizer: &Recognizer{vocabulary: &vocabulary{
		syllables: newSyllables(map[string]bool{"h": true, "th": true}, map[string]bool{"ung": true, "ưng": true, "uong": true}),
	}}}}
	for _, pair := range [][2]string{{"Pashinyan", "Pahsinyan"}, {"Ukraina", "Urkaina"}, {"Guterres", "Guteres"}, {"Lavrov", "Lavrof"}} {
		assert.True(t, r.misspelt(pair[0], pair[1]), pair)
		assert.True(t, r.misspelt(pair[1], pair[0]), pair)
	}
	for _, pair := range [][2]string{{"Hùng", "Hưng"}, {"Thung", "Thưng"}, {"Bush", "Busha"}, {"Lavrov", "Levrof"}, {"Powell", "Powers"}, {"Merkel", "Macron"}} {
		assert.False(t, r.misspelt(pair[0], pair[1]), pair)
	}
}

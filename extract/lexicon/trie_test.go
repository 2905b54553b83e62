package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

func TestTrieLongest(t *testing.T) {
	trie := lexicon.NewTrie[string](false)
	for _, phrase := range []string{"Nga", "Nagorny-Karabakh", "Hội đồng", "Hội đồng Bảo an", "TP.HCM", ""} {
		trie.Add(phrase, phrase)
	}
	for in, want := range map[string]string{
		"Nga nói":              "Nga",
		"nga nói":              "",
		"Nagorny-Karabakh":     "Nagorny-Karabakh",
		"Nagorny - Karabakh":   "Nagorny-Karabakh",
		"Nagorny Karabakh":     "Nagorny-Karabakh",
		"Nagorny\nKarabakh":    "",
		"Hội đồng Bảo an LHQ":  "Hội đồng Bảo an",
		"Hội đồng Bảo vệ":      "Hội đồng",
		"Hội đồng - Bảo an":    "Hội đồng Bảo an",
		"Hội":                  "",
		"TP.HCM":               "TP.HCM",
		"Ho\u0302\u0323i đồng": "Hội đồng",
	} {
		got, end, ok := trie.Longest(text.Words(in), 0)
		assert.Equal(t, want, got, in)
		assert.Equal(t, want != "", ok, in)
		assert.LessOrEqual(t, end, len(text.Words(in)))
	}
}

func TestTrieFoldsCase(t *testing.T) {
	trie := lexicon.NewTrie[int](true)
	trie.Add("Hoà bình", 1)
	v, end, ok := trie.Longest(text.Words("vì HÒA BÌNH."), 1)
	assert.True(t, ok)
	assert.Equal(t, 1, v)
	assert.Equal(t, 3, end)
}

func TestTrieWalksEveryMatch(t *testing.T) {
	trie := lexicon.NewTrie[string](true)
	trie.Add("bầu cử", "a")
	trie.Add("bầu cử", "b")
	trie.Add("bầu", "c")
	trie.Add("bầu cử sớm", "d")
	var got []string
	trie.Walk(text.Words("bầu cử sớm"), 0, func(v string, end int) { got = append(got, v) })
	assert.Equal(t, []string{"c", "a", "b", "d"}, got)
}

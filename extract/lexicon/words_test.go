package lexicon_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/lexicon"
)

func TestWords(t *testing.T) {
	var words lexicon.Words
	assert.Zero(t, words.Find("a"))
	known := []string{"", "a", "b", "ngày", "tháng", "nghiêng", "Nagorny", "aXb", "aYb", "a long word, and its middle is X", "a long word, and its middle is Y"}
	for i := range 2000 {
		known = append(known, fmt.Sprint("word ", i))
	}
	for i, word := range known {
		assert.Zero(t, words.Find(word), word)
		assert.EqualValues(t, i+1, words.Add(word), word)
	}
	for i, word := range known {
		assert.EqualValues(t, i+1, words.Add(word), word)
		assert.EqualValues(t, i+1, words.Find(word), word)
	}
	assert.Equal(t, len(known), words.Len())
	assert.Zero(t, words.Find("another"))
}

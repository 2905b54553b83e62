package lexicon_test

import (
	"strings"
	"testing"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
)

func BenchmarkTrieLongest(b *testing.B) {
	trie := lexicon.NewTrie[int](false)
	for i, phrase := range []string{"Nga", "Hội đồng Bảo an", "Liên hợp quốc", "Nagorny-Karabakh", "Thổ Nhĩ Kỳ", "Tổng thống", "Tổng thư ký"} {
		trie.Add(phrase, i)
	}
	s := strings.Repeat("Ngày 12/11, Tổng thống Nga và Tổng thư ký Liên hợp quốc họp về tình hình Nagorny - Karabakh, theo Hội đồng Bảo an. ", 20)
	tokens := text.Words(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			trie.Longest(tokens, i)
		}
	}
}

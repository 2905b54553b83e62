package lexicon_test

import (
	"os"
	"path/filepath"
	"testing"

	"chronograph/extract/lexicon"
)

func BenchmarkLoadGazetteer(b *testing.B) {
	pack := os.DirFS(filepath.Join("..", "lang", "vi"))
	b.ReportAllocs()
	for b.Loop() {
		if _, ps := lexicon.LoadGazetteer(pack, "lexicon"); ps.Err() != nil {
			b.Fatal(ps.Err())
		}
	}
}

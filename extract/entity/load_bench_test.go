package entity_test

import (
	"testing"

	"chronograph/extract/entity"
	"chronograph/extract/lexicon"
)

func BenchmarkLoad(b *testing.B) {
	gazetteer, ps := lexicon.LoadGazetteer(pack, "lexicon")
	if ps.Err() != nil {
		b.Fatal(ps.Err())
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, ps := entity.Load(pack, ".", gazetteer); ps.Err() != nil {
			b.Fatal(ps.Err())
		}
	}
}

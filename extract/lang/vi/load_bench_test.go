package vi_test

import (
	"testing"

	"chronograph/extract/lang/vi"
)

// BenchmarkLoad measures what every run pays before its first article.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := vi.Load(); err != nil {
			b.Fatal(err)
		}
	}
}

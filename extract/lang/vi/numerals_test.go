package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/lang/vi"
	"chronograph/extract/text"
)

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		text  string
		value float64
		words int // how many tokens the number takes
	}{
		{"30.000 người", 30000, 1},
		{"3,6 tỷ USD", 3.6e9, 2},
		{"1,5 nghìn tỷ đồng", 1.5e12, 3},
		{"hai nước", 2, 1},
		{"mười lăm ngày", 15, 2},
		{"hai mươi mốt", 21, 3},
		{"hai mươi năm", 20, 2}, // twenty years
		{"tám mươi tư", 84, 3},
		{"ba chục", 30, 2},
		{"một trăm linh năm", 105, 4},
		{"một trăm năm mươi", 150, 4},
		{"một trăm năm", 100, 2}, // a hundred years
		{"hai nghìn năm trăm", 2500, 4},
		{"ba triệu hai trăm nghìn", 3.2e6, 5},
		{"hai triệu rưỡi", 2.5e6, 3},
		{"1.234.567", 1234567, 1},
	} {
		value, end, ok := vi.Numerals{}.Number(text.Words(c.text), 0)
		assert.True(t, ok, c.text)
		assert.Equal(t, c.value, value, c.text)
		assert.Equal(t, c.words, end, c.text)
	}
}

func TestNoNumerals(t *testing.T) {
	for _, s := range []string{"", "hàng nghìn", "nghìn người", "năm 2014", "tư nhân", "mươi"} {
		_, _, ok := vi.Numerals{}.Number(text.Words(s), 0)
		assert.False(t, ok, s)
	}
}

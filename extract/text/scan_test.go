package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/text"
)

func norms(s string) string {
	var out []string
	for _, t := range text.Words(s) {
		out = append(out, t.Norm)
	}
	return strings.Join(out, "|")
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"Ngày 12/11, Nga cho biết":     "Ngày|12|/|11|,|Nga|cho|biết",
		"30.000 người, 3,6 tỷ USD":     "30.000|người|,|3,6|tỷ|USD",
		"1.234.567,8 và 1,000,000":     "1.234.567,8|và|1,000,000",
		"ngày 12.11.2020 và 24-8":      "ngày|12|.|11|.|2020|và|24|-|8",
		"các ngày 1,2,3":               "các|ngày|1|,|2|,|3",
		"15h30, MH17, F-16, km2, 5.":   "15|h|30|,|MH17|,|F|-|16|,|km2|,|5|.",
		"tháng9":                       "tháng|9",
		"Xi'an, Côte d’Ivoire, 'nóng'": "Xi'an|,|Côte|d'Ivoire|,|'|nóng|'",
		"phức tạp./.":                  "phức|tạp|.|/|.",
		"Nagorny-Karabakh":             "Nagorny|-|Karabakh",
		"100% $5 😀":                    "100|%|$|5|😀",
		"\ufeffNga":                    "Nga",
		"Ka\u00adra\u00adbakh":         "Karabakh",
	} {
		assert.Equal(t, want, norms(in), in)
	}
}

func TestToneMarks(t *testing.T) {
	for in, want := range map[string]string{
		"hoà": "hòa", "hòa": "hòa", "hoàn": "hoàn", "hòan": "hoàn", "HOÀ": "HÒA", "thuý": "thúy", "quý": "quý", "qúy": "quý",
		"quốc": "quốc", "gía": "giá", "giá": "giá", "gì": "gì", "gìn": "gìn", "giếng": "giếng", "toàn": "toàn", "khoẻ": "khỏe", "uỷ": "ủy", "Uỷ": "Ủy",
		"hoài": "hoài", "hòai": "hoài", "khuỷu": "khuỷu", "thuở": "thuở", "người": "người", "ngừơi": "người", "của": "của", "hữu": "hữu",
		"nghiệp": "nghiệp", "Chloé": "Chloé", "São": "São", "mua": "mua", "hoa\u0300": "hòa", "Vie\u0323\u0302t": "Việt", "oà": "òa", "İa\u0300": "İà",
	} {
		assert.Equal(t, want, text.Normalize(in), in)
		assert.Equal(t, want, norms(in), in)
	}
}

func TestTokenFlags(t *testing.T) {
	got := text.Words("Nga\r\nnói: ĐẠI hội 5")
	assert.Equal(t, "đại", got[3].Lower)
	assert.True(t, got[0].Upper && !got[0].Break && !got[0].Space)
	assert.True(t, got[1].Break && got[1].Space && !got[1].Upper)
	assert.False(t, got[2].Space, "colon")
	assert.Equal(t, []text.Kind{text.Word, text.Word, text.Punct, text.Word, text.Word, text.Number},
		[]text.Kind{got[0].Kind, got[1].Kind, got[2].Kind, got[3].Kind, got[4].Kind, got[5].Kind})
}

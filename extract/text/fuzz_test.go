package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"chronograph/extract/text"
)

// checkDocument holds what every stage above relies on.
func checkDocument(t *testing.T, d *text.Document) {
	t.Helper()
	at := 0
	for i, token := range d.Tokens {
		require.True(t, at <= token.Span.Start && token.Span.Start < token.Span.End && token.Span.End <= len(d.Text), "token %d: %v after %d", i, token.Span, at)
		covered := token.Span.In(d.Text)
		if token.Kind == text.Word {
			require.Equal(t, text.Normalize(covered), token.Norm)
		} else {
			require.Equal(t, norm.NFC.String(covered), token.Norm)
		}
		if utf8.ValidString(covered) {
			require.Equal(t, strings.ToLower(token.Norm), token.Lower)
		}
		at = token.Span.End
	}
	next := 0
	for i, s := range d.Sentences {
		require.Equal(t, next, s.First, "sentence %d", i)
		require.Less(t, s.First, s.End)
		require.Equal(t, d.SpanOf(s.First, s.End), s.Span)
		if i > 0 {
			require.LessOrEqual(t, d.Sentences[i-1].Paragraph, s.Paragraph)
		}
		next = s.End
	}
	require.Equal(t, len(d.Tokens), next)
}

func lowers(tokens []text.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.Lower
	}
	return out
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "\ufeff", "Nga\r\nMỹ", "Xung đột: hoà bình, qúy 30.000 (ảnh) “Hết.”./.", "a\u0301\u00ad’b 1,2,3 3,6 [x y z t u]", "( trái ) Ảnh: AFP/TTXVN Theo",
		"\xff\xfe", ">>> X\n| Y |\nChú thích ảnh\nA", "Ảnh:", "(", "Nguồn: ", ":", "- Ảnh", "Tin(1/2/2003)",
		"Ngày 5/9, bão đổ bộ\n\nNgười dân trú bão ngày 5/9.\nMưa lớn.\nHồng Vân (Theo AFP)\n\n\nNgười dân trú bão ngày 5/9.",
	} {
		f.Add(s)
	}
	rules := vietnamese(f)
	f.Fuzz(func(t *testing.T, s string) {
		d := rules.Parse(s)
		checkDocument(t, d)
		if !utf8.ValidString(s) {
			return
		}
		want := lowers(d.Tokens)
		for _, variant := range []string{norm.NFC.String(s), norm.NFD.String(s), "\ufeff" + s, strings.ReplaceAll(s, "\n", "\r\n")} {
			require.Equal(t, want, lowers(rules.Parse(variant).Tokens))
		}
	})
}

func TestVariantsOfOneTextReadTheSame(t *testing.T) {
	s := "Hoà bình ở Nagorny-Karabakh\nNgày 12/11, Ngoại trưởng Lavrov nói: “Chúng tôi đã nhất trí”.\nThu Hà (TTXVN)\n"
	rules := vietnamese(t)
	want := rules.Parse(s)
	for name, variant := range map[string]string{
		"NFD": norm.NFD.String(s), "BOM": "\ufeff" + s, "CRLF": strings.ReplaceAll(s, "\n", "\r\n"), "new tone marks": strings.ReplaceAll(s, "Hòa", "Hoà"),
	} {
		got := rules.Parse(variant)
		checkDocument(t, got)
		assert.Equal(t, lowers(want.Tokens), lowers(got.Tokens), name)
		require.Len(t, got.Sentences, len(want.Sentences), name)
		for i := range got.Sentences {
			assert.Equal(t, want.Sentences[i].Zone, got.Sentences[i].Zone, name)
		}
	}
}

// corpus returns the articles of the evaluation, or skips.
func corpus(t testing.TB) []string {
	files, _ := filepath.Glob("../../../shared/eval/docs/*.txt")
	if len(files) == 0 {
		t.Skip("the evaluation articles are not here")
	}
	var out []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		out = append(out, string(b))
	}
	return out
}

func TestDocumentsHold(t *testing.T) {
	rules := vietnamese(t)
	for _, s := range corpus(t) {
		checkDocument(t, rules.Parse(s))
	}
}

func BenchmarkParse(b *testing.B) {
	rules, articles := vietnamese(b), corpus(b)
	size := 0
	for _, a := range articles {
		size += len(a)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			rules.Parse(a)
		}
	}
}

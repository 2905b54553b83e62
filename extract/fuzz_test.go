package extract_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/text"
	"chronograph/schema"
)

// FuzzExtract reads any bytes: it must not panic, every span lies inside the
// text on the borders of letters, every value is TIMEX3, and every id that is
// referred to is an entity of the record.
func FuzzExtract(f *testing.F) {
	extractor := newExtractor(f)
	for _, seed := range seeds(f) {
		f.Add([]byte(seed), "")
		f.Add([]byte(seed), "2020-11-12")
	}
	f.Fuzz(func(t *testing.T, raw []byte, published string) {
		decoded, err := text.Decode(raw, "")
		if err != nil {
			return
		}
		article := articleOf(decoded)
		if day, err := schema.ParseDay(published); err == nil {
			article.Published = day
		}
		check(t, extractor.Extract(article))
	})
}

func seeds(f *testing.F) []string {
	texts := []string{
		"", "\ufeff", "ngày", "12/11", "từ tháng 2/1988 đến tháng 5/1994", "cùng ngày, ông Lavrov", "\r\n\r\n",
		"Ngoại trưởng Nga Sergei Lavrov hôm 12/11 gặp người đồng cấp Azerbaijan tại Moskva.",
		"Hoà Bình, thuý, qui\u0323, nga\u0300y 3\u20445", "49 binh sĩ thiệt mạng \xff trong đêm 12 rạng sáng 13/9",
	}
	files, err := filepath.Glob("../testdata/corpus/*.txt")
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		texts = append(texts, string(data))
	}
	return texts
}

// check holds an annotated article to what every one must be.
func check(t *testing.T, a schema.Annotated) {
	ids := map[string]bool{}
	for _, e := range a.Entities {
		assert.False(t, ids[e.ID], "%s twice", e.ID)
		ids[e.ID] = true
		assert.Equal(t, e.Kind, schema.KindOf(e.ID), e.ID)
		checkSpans(t, a.Article.Text, e.Mentions...)
	}
	for _, m := range a.Times {
		checkSpans(t, a.Article.Text, m.Span)
		checkTime(t, m.Time)
	}
	for _, e := range a.Events {
		checkEvent(t, a.Article.Text, e, ids)
	}
	_, err := schema.NewRecord(a).MarshalLine()
	require.NoError(t, err)
}

func checkEvent(t *testing.T, text string, e schema.EventMention, ids map[string]bool) {
	require.NotEmpty(t, e.Triggers)
	checkSpans(t, text, append(e.Triggers, e.Sentence)...)
	if !e.Time.Time.IsZero() {
		checkTime(t, e.Time.Time)
	}
	for _, p := range e.Participants {
		assert.True(t, ids[p.Entity], "participant %s is no entity", p.Entity)
		assert.Contains(t, []schema.Role{schema.Agent, schema.Target, schema.Mediator}, p.Role)
	}
	for _, place := range e.Places {
		assert.True(t, ids[place], "place %s is no entity", place)
	}
	assert.True(t, e.AttributedTo == "" || ids[e.AttributedTo], "attributed to %s", e.AttributedTo)
	assert.Contains(t, schema.Modalities, e.Modality)
}

func checkSpans(t *testing.T, text string, spans ...schema.Span) {
	for _, s := range spans {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%v lies outside the text", s)
		assert.True(t, utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End])), "%v cuts a letter", s)
	}
}

func checkTime(t *testing.T, value schema.Time) {
	again, err := schema.ParseTime(value.String())
	require.NoError(t, err)
	assert.Equal(t, value.String(), again.String())
}

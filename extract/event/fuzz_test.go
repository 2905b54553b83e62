package event_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract/event"
	"chronograph/extract/text"
	"chronograph/schema"
)

// FuzzRead holds any text to this: no panic, every span inside the text, every id known, the same events again.
func FuzzRead(f *testing.F) {
	c := newChain(f)
	for _, s := range []string{
		"", "?", "\"", "(", "Nga kêu gọi", "Ngày 12/11, \"Nga", "và và và", "bị bị bị được",
		"Ông Lavrov nói: \"Chúng tôi kêu gọi Armenia\n\nvà Azerbaijan\", ngày 12/11 (theo TASS", "hủy hủy cuộc gặp chấm dứt",
		"\ufeffNga \r\n tấn công 2.000 , 300 , 1 xe tăng", "do Nga do Mỹ do Pháp làm trung gian",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		in := c.input(s)
		got := c.reader.Read(in)
		known := map[string]bool{"": true}
		for _, e := range in.Entities {
			known[e.ID] = true
		}
		for _, e := range got {
			require.True(t, known[e.AttributedTo], e.AttributedTo)
			require.NotEmpty(t, e.Triggers)
			for _, span := range append(e.Triggers, e.Sentence) {
				require.True(t, 0 <= span.Start && span.Start < span.End && span.End <= len(s), "%v", span)
			}
			for _, p := range e.Participants {
				require.True(t, known[p.Entity], p.Entity)
			}
		}
		require.Equal(t, got, c.reader.Read(in))
	})
}

func TestReadTakesAnyDocument(t *testing.T) {
	c := newChain(t)
	tokens := text.Words("Nga kêu gọi Mỹ đàm phán ngày mai")
	require.NotPanics(t, func() {
		c.reader.Read(event.Input{Doc: &text.Document{}})
		c.reader.Read(event.Input{Doc: &text.Document{Text: "x", Tokens: tokens, Sentences: []text.Sentence{{First: 0, End: len(tokens)}}}})
		c.reader.Read(event.Input{Doc: &text.Document{Text: "x", Sentences: []text.Sentence{{}}}})
	})
}

func BenchmarkRead(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/eval/docs/*.txt")
	if len(files) == 0 {
		b.Skip("the evaluation articles are not here")
	}
	c := newChain(b)
	var inputs []event.Input
	size := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(b, err)
		inputs = append(inputs, c.input(string(data)))
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var events []schema.EventMention
	for b.Loop() {
		for _, in := range inputs {
			events = c.reader.Read(in)
		}
	}
	_ = events
}

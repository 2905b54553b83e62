package timex

import (
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// FuzzLoad: any rules are taken or refused, and what is taken reads any text.
func FuzzLoad(f *testing.F) {
	f.Add(english, "on 3 March, 2019, two weeks ago, 3/5")
	f.Add("rules: [{name: a, is: \"<b>? (c | {day>})~ ^ $\", match: [{text: b, value: x}]}]", "b c 3")
	f.Add("words: {w: [{is: \"{w}?\"}]}\nrules: [{name: a, is: \"x {w}\"}]", "x")
	f.Fuzz(func(t *testing.T, rules, text string) {
		tagger, problems := load(rules)
		if problems.Err() != nil {
			return
		}
		doc := phrase(text)
		for _, m := range tagger.Resolve(doc, tagger.Tag(doc), Reference{Day: schema.DayOf(2020, 11, 13)}) {
			require.Less(t, m.Span.Start, m.Span.End)
			require.LessOrEqual(t, m.Span.End, len(text))
			if value := m.Time.String(); value != "" {
				_, err := schema.ParseTime(value)
				require.NoError(t, err, text)
			}
		}
	})
}

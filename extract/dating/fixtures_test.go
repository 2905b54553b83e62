package dating_test

import (
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract/dating"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// reader is everything up to the Dater, with the Vietnamese data.
type reader struct {
	rules  *text.Rules
	tagger *timex.Tagger
	dater  *dating.Dater
}

// digits are numerals of digits alone; no text here counts in words.
type digits struct{}

func (digits) Begins() []string { return nil }

func (digits) Number(tokens []text.Token, at int) (float64, int, bool) {
	if at >= len(tokens) || tokens[at].Kind != text.Number {
		return 0, 0, false
	}
	n, err := strconv.ParseFloat(tokens[at].Norm, 64)
	return n, at + 1, err == nil
}

func newReader(t testing.TB) reader {
	pack := os.DirFS("../lang")
	rules, problems := text.Load(pack, "vi")
	require.NoError(t, problems.Err())
	tagger, problems := timex.Load(pack, "vi", digits{}, nil)
	require.NoError(t, problems.Err())
	gazetteer, problems := lexicon.LoadGazetteer(pack, "vi/lexicon")
	require.NoError(t, problems.Err())
	dater, problems := dating.Load(pack, "vi", tagger, gazetteer)
	require.NoError(t, problems.Err())
	return reader{rules, tagger, dater}
}

func (r reader) date(article string) dating.Result {
	doc := r.rules.Parse(article)
	return r.dater.Date(doc, r.tagger.Tag(doc), 0)
}

func day(t testing.TB, s string) schema.Day {
	if s == "" {
		return 0
	}
	d, err := schema.ParseDay(s)
	require.NoError(t, err)
	return d
}

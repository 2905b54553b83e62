package source_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/source"
	"chronograph/schema"
)

func lines(t *testing.T, in io.Reader) ([]schema.Article, []string) {
	return read(t, "", source.Options{Stdin: in}, "-")
}

func TestRecordFields(t *testing.T) {
	articles, errs := lines(t, strings.NewReader("\ufeff"+`{"id":"x1","url":"https://example.org/1","title":"Nga","text":"Nga rút quân.","published":"2020-11-12T23:30:00+07:00","source":"TTXVN","language":"en"}`+"\r\n"+
		`{"id":17,"text":"Mỹ rút quân."}`))
	assert.Empty(t, errs)
	require.Len(t, articles, 2)
	assert.Equal(t, schema.Article{
		ID: "article:x1", Path: "-:1", URL: "https://example.org/1", Title: "Nga", Text: "Nga rút quân.", Source: "TTXVN", Language: "en",
		Published: schema.DayOf(2020, 11, 12), Basis: []string{"metadata 2020-11-12"},
	}, articles[0])
	assert.Equal(t, schema.Article{ID: "article:17", Path: "-:2", Text: "Mỹ rút quân."}, articles[1])
}

func TestBrokenLinesAreNamedAndPassedOver(t *testing.T) {
	in := strings.Join([]string{
		`{"text":"một"}`, `{"text":`, `{"title":"x"}`, `{"text":"  "}`, `[1]`, `{"text":5}`, `{"text":"x","published":"12/11"}`, "{\"text\":\"\xff\"}", `{"text":"a\u0000"}`, `{"text":"hai"} x`, `{"text":"ba"}`,
	}, "\n")
	articles, errs := lines(t, strings.NewReader(in))
	assert.Equal(t, []string{"-:1", "-:11"}, pathsOf(articles))
	require.Len(t, errs, 9)
	for i, want := range []string{
		`-:2: the line is not JSON: unexpected end of JSON input`, `-:3: the line has no "text"`, `-:4: the line has no "text"`, `-:5: the line is a JSON array, not an object`,
		`-:6: "text" is a JSON number; it has to be a string`, `-:7: "published" is "12/11", not a day`, `-:8: the line is not UTF-8`, `-:9: "text" is not a text`, `-:10: the line is not JSON`,
	} {
		assert.Contains(t, errs[i], want)
	}
}

func TestALineTooLongIsPassedOver(t *testing.T) {
	in := io.MultiReader(&endless{left: source.MaxSize + 5<<20}, strings.NewReader("\n"+`{"text":"Nga"}`))
	articles, errs := lines(t, in)
	assert.Equal(t, []string{"-:2"}, pathsOf(articles))
	assert.Equal(t, []string{"-:1: 21 MB is too large for an article: at most 16 MB are read"}, errs)
}

func TestAFailingStreamEndsWithItsLine(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"text":"Nga"}`+"\n"), failing{})
	articles, errs := lines(t, in)
	assert.Len(t, articles, 1)
	assert.Equal(t, []string{"-:2: it can't be read: the line dropped"}, errs)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the line dropped") }

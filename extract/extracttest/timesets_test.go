package extracttest_test

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract"
	"chronograph/extract/lang/vi"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// row is a line of an outside set of times, by column.
type row map[string]string

// timeSet reads a set, or skips the test where the sets are not at hand.
func timeSet(t *testing.T, name string) []row {
	file, err := os.Open(filepath.Join("../../../shared/eval/times", name))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("eval/times/%s is not here: nothing to measure on", name)
	}
	require.NoError(t, err)
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.Comment, r.LazyQuotes = '\t', '#', true
	lines, err := r.ReadAll()
	require.NoError(t, err)
	var rows []row
	for _, line := range lines[1:] {
		cells := row{}
		for i, column := range lines[0] {
			cells[column] = line[i]
		}
		rows = append(rows, cells)
	}
	return rows
}

// phraseReader reads the phrases of a set as articles written on a day.
type phraseReader struct{ *extract.Extractor }

func newPhraseReader(t *testing.T) phraseReader {
	pack, err := vi.Load()
	require.NoError(t, err)
	return phraseReader{extract.New(pack)}
}

// found is a time found in a phrase, and how it was written.
type found struct {
	timex.Mention
	expr *timex.Expr
	text string
}

func (p phraseReader) times(t *testing.T, phrase, moment string) []found {
	day, err := schema.ParseDay(moment[:len("2006-01-02")])
	require.NoError(t, err)
	d := p.Times(schema.Article{Text: phrase, Published: day})
	out := make([]found, len(d.Times))
	for i, m := range d.Times {
		out[i] = found{m, &d.Expressions[i], m.Span.In(phrase)}
	}
	return out
}

// values shows what was found.
func values(times []found) string {
	var out []string
	for _, f := range times {
		out = append(out, f.text+" = "+f.Time.String())
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}

// share counts what is right of one kind of item.
type share struct{ all, right, news int }

func (s *share) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

package dating_test

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/dating"
	"chronograph/schema"
)

const shared = "../../../shared"

// needShared skips a test where the articles it measures on are not at hand.
func needShared(t testing.TB, name string) string {
	file := filepath.Join(shared, name)
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not here: nothing to measure on", name)
	}
	return file
}

// TestGoldDays holds the days of writing to those of the annotated articles, told nothing but their text.
func TestGoldDays(t *testing.T) {
	folder := needShared(t, "eval")
	files, err := filepath.Glob(filepath.Join(folder, "docs", "*.txt"))
	require.NoError(t, err)
	r, right := newReader(t), 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		article, err := os.ReadFile(file)
		require.NoError(t, err)
		got := r.date(string(article))
		if slices.Contains(goldDays(t, filepath.Join(folder, "gold", name+".json")), got.Day.String()) {
			right++
		} else {
			t.Logf("%s: %q, between %q and %q, %s", name, got.Day, got.Earliest, got.Latest, strings.Join(got.Basis(), "; "))
		}
	}
	t.Logf("%d of %d right", right, len(files))
	assert.GreaterOrEqual(t, right, 12)
}

func goldDays(t *testing.T, file string) []string {
	var gold struct {
		Published struct {
			Accept []string `json:"accept"`
		} `json:"published"`
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &gold))
	return gold.Published.Accept
}

// sampled says that every nth article of the corpus is measured.
const sampled = 8

// TestCorpusDays measures the days on articles whose day is known within two days.
func TestCorpusDays(t *testing.T) {
	days := estimatedDays(t, needShared(t, "corpus/baomoi2017_world_est_dates.tsv"))
	articles := needShared(t, "corpus/baomoi2017_world.tar.gz")
	r := newReader(t)
	all := map[dating.Certainty]tally{}
	eachArticle(t, articles, func(name, article string) {
		if want, ok := days[name]; ok {
			got := r.date(article)
			all[got.Certainty] = all[got.Certainty].with(got.Day, want)
		}
	})
	n, given := 0, tally{}
	for certainty, c := range all {
		t.Logf("%-8q %4d articles, %4d given a day, %4d days and %4d years right", certainty, c.articles, c.given, c.days, c.years)
		n += c.articles
		given.given, given.days, given.years = given.given+c.given, given.days+c.days, given.years+c.years
	}
	t.Logf("%d articles: given a day %.1f %%, of those right %.1f %%, in the right year %.1f %%", n,
		percent(given.given, n), percent(given.days, given.given), percent(given.years, given.given))
	likely := all[dating.Likely]
	assert.Greater(t, percent(given.given, n), 20.0)
	assert.Greater(t, percent(likely.years, likely.given), 90.0)
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// tally counts articles, those given a day, and those given the right one.
type tally struct{ articles, given, days, years int }

func (c tally) with(got, want schema.Day) tally {
	c.articles++
	if got != 0 {
		c.given++
		if got.Year() == want.Year() {
			c.years++
		}
		if off := got - want; -2 <= off && off <= 2 {
			c.days++
		}
	}
	return c
}

// estimatedDays reads file name and day a line, and keeps every nth.
func estimatedDays(t testing.TB, file string) map[string]schema.Day {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	days, n := map[string]schema.Day{}, 0
	for line := range strings.Lines(string(data)) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if n++; ok && n%sampled == 0 {
			days[name] = day(t, value)
		}
	}
	return days
}

// eachArticle calls do for every article of a packed corpus.
func eachArticle(t testing.TB, file string, do func(name, article string)) {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	require.NoError(t, err)
	for packed := tar.NewReader(unzipped); ; {
		header, err := packed.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
		article, err := io.ReadAll(packed)
		require.NoError(t, err)
		do(path.Base(header.Name), string(article))
	}
}

func BenchmarkDate(b *testing.B) {
	file := needShared(b, "corpus/baomoi2017_world.tar.gz")
	r, size, read := newReader(b), 0, []func(){}
	eachArticle(b, file, func(_, article string) {
		if size < 2_000_000 {
			size += len(article)
			doc := r.rules.Parse(article)
			exprs := r.tagger.Tag(doc)
			read = append(read, func() { r.dater.Date(doc, exprs, 0) })
		}
	})
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, date := range read {
			date()
		}
	}
}

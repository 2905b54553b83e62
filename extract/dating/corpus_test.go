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
	assert.GreaterOrEqual(t, right, 14)
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

// TestCorpusDays measures the days on articles whose day is known within two
// days. What the evidence weighs was counted on the first half of them; the second is news to it.
func TestCorpusDays(t *testing.T) {
	first, second := estimatedDays(t, needShared(t, "corpus/baomoi2017_world_est_dates.tsv"))
	articles := needShared(t, "corpus/baomoi2017_world.tar.gz")
	r := newReader(t)
	counted, fresh := tallies{}, tallies{}
	eachArticle(t, articles, func(name, article string) {
		if want, ok := first[name]; ok {
			counted.add(r.date(article), want)
		} else if want, ok := second[name]; ok {
			fresh.add(r.date(article), want)
		}
	})
	counted.log(t, "counted on")
	all := fresh.log(t, "fresh")
	assert.Greater(t, percent(all.given, all.articles), 60.0)
	assert.Greater(t, percent(all.years, all.given), 97.0)
	assert.Greater(t, percent(all.days, all.given), 80.0)
}

// TestOldNews measures the years of articles that are all of 2003 to 2006.
func TestOldNews(t *testing.T) {
	r, n, given, right := newReader(t), 0, 0, 0
	seen := 0
	eachArticle(t, needShared(t, "corpus/vntc_thegioi.tar.gz"), func(_, article string) {
		if seen++; seen%sampled != 0 {
			return
		}
		n++
		if day := r.date(article).Day; day != 0 {
			given++
			if y := day.Year(); 2003 <= y && y <= 2006 {
				right++
			}
		}
	})
	t.Logf("old news: %d articles, given a day %.1f %%, of those in 2003 to 2006 %.1f %%", n, percent(given, n), percent(right, given))
	assert.Greater(t, percent(right, given), 95.0)
}

// tallies are the articles of one half by how sure their day is.
type tallies map[dating.Certainty]tally

func (ts tallies) add(got dating.Result, want schema.Day) {
	ts[got.Certainty] = ts[got.Certainty].with(got.Day, want)
}

// log prints the tallies and returns their sum.
func (ts tallies) log(t *testing.T, half string) (all tally) {
	for certainty, c := range ts {
		t.Logf("%s: %-10q %4d articles, %4d given a day, %4d days and %4d years right", half, certainty, c.articles, c.given, c.days, c.years)
		all.articles, all.given = all.articles+c.articles, all.given+c.given
		all.days, all.years = all.days+c.days, all.years+c.years
	}
	t.Logf("%s: %d articles, given a day %.1f %%, of those right %.1f %%, in the right year %.1f %%", half, all.articles,
		percent(all.given, all.articles), percent(all.days, all.given), percent(all.years, all.given))
	return all
}

// sampled says that every nth article is measured.
const sampled = 4

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

// estimatedDays reads file name and day a line, keeps every nth, and parts them in the middle.
func estimatedDays(t testing.TB, file string) (first, second map[string]schema.Day) {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	first, second = map[string]schema.Day{}, map[string]schema.Day{}
	for i := 0; i < len(lines); i += sampled {
		name, value, _ := strings.Cut(strings.TrimSpace(lines[i]), "\t")
		half := first
		if i >= len(lines)/2 {
			half = second
		}
		half[name] = day(t, value)
	}
	return first, second
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

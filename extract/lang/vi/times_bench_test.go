//go:build unix

package vi_test

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// dated is an article and the day it was written.
type dated struct {
	text string
	day  schema.Day
}

// reader is what a time tagger needs: text in, values out.
type reader struct {
	rules  *text.Rules
	tagger *timex.Tagger
}

func (r reader) read(a dated) int {
	doc := r.rules.Parse(a.text)
	return len(r.tagger.Resolve(doc, r.tagger.Tag(doc), timex.Reference{Day: a.day}))
}

// BenchmarkTimes reads the articles of a corpus, each with its day; an operation is all of them.
func BenchmarkTimes(b *testing.B) {
	measure(b, datedCorpus(b)...)
}

// BenchmarkTimesLong shows that time grows with the length of the text and no faster.
func BenchmarkTimesLong(b *testing.B) {
	var all strings.Builder
	articles := datedCorpus(b)
	for _, a := range articles {
		all.WriteString(a.text)
		all.WriteString("\n")
	}
	for _, size := range []struct {
		name  string
		bytes int
	}{{"0.1MB", 100_000}, {"1MB", 1_000_000}, {"10MB", 10_000_000}} {
		b.Run(size.name, func(b *testing.B) {
			measure(b, dated{strings.ToValidUTF8(all.String()[:size.bytes], ""), articles[0].day})
		})
	}
}

func measure(b *testing.B, articles ...dated) {
	r := reader{furniture(b), times(b)}
	bytes, found := 0, 0
	for _, a := range articles {
		bytes += len(a.text)
		found += r.read(a) // warms up
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	begin, passes := processorTime(b), 0
	for b.Loop() {
		for _, a := range articles {
			r.read(a)
		}
		passes++
	}
	b.ReportMetric((processorTime(b)-begin).Seconds()/float64(passes), "cpu-s")
	b.ReportMetric(float64(found), "expressions")
	b.ReportMetric(float64(bytes), "bytes")
}

// processorTime is what this process has used of it: unlike the time on the wall, it doesn't count what others use.
func processorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// datedCorpus unpacks the articles whose day is known, in the order of the corpus.
func datedCorpus(b *testing.B) []dated {
	const corpus = "../../../../shared/corpus/baomoi2017_world"
	f, err := os.Open(corpus + ".tar.gz")
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip("no " + filepath.Base(corpus))
	}
	require.NoError(b, err)
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	require.NoError(b, err)
	days := daysOf(b, corpus+"_est_dates.tsv")
	var articles []dated
	for files := tar.NewReader(unzipped); ; {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			return articles
		}
		require.NoError(b, err)
		if day, ok := days[path.Base(header.Name)]; ok {
			article, err := io.ReadAll(files)
			require.NoError(b, err)
			articles = append(articles, dated{string(article), day})
		}
	}
}

// daysOf reads lines of a file name and the day it was written.
func daysOf(b *testing.B, file string) map[string]schema.Day {
	data, err := os.ReadFile(file)
	require.NoError(b, err)
	days := map[string]schema.Day{}
	for line := range strings.Lines(string(data)) {
		name, day, _ := strings.Cut(strings.TrimSpace(line), "\t")
		days[name], err = schema.ParseDay(day)
		require.NoError(b, err)
	}
	return days
}

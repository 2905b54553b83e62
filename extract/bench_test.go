package extract_test

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

const corpus = "../../shared/corpus/baomoi2017_world.tar.gz"

// BenchmarkExtract reads the articles of a corpus one after another; an operation is an article.
func BenchmarkExtract(b *testing.B) {
	articles := corpusArticles(b)
	extractor := newExtractor(b)
	total := 0
	for _, a := range articles {
		total += len(a.Text)
	}
	b.SetBytes(int64(total / len(articles)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		extractor.Extract(articles[i%len(articles)])
	}
}

// BenchmarkExtractLong shows that time grows with the length of the text and no faster: its MB/s is near the other's.
func BenchmarkExtractLong(b *testing.B) {
	var text strings.Builder
	for _, a := range corpusArticles(b)[:300] {
		text.WriteString(a.Text)
		text.WriteString("\n")
	}
	article := articleOf(text.String())
	extractor := newExtractor(b)
	b.SetBytes(int64(len(article.Text)))
	b.ReportAllocs()
	for b.Loop() {
		extractor.Extract(article)
	}
}

func newExtractor(t testing.TB) *extract.Extractor {
	pack, err := vi.Load()
	require.NoError(t, err)
	return extract.New(pack)
}

func articleOf(text string) schema.Article {
	title, _, _ := strings.Cut(text, "\n")
	return schema.Article{ID: schema.ArticleID(text), Title: title, Language: "vi", Text: text}
}

// corpusArticles unpacks the texts of the corpus in memory.
func corpusArticles(b *testing.B) []schema.Article {
	f, err := os.Open(corpus)
	if errors.Is(err, os.ErrNotExist) {
		b.Skip("no " + corpus)
	}
	require.NoError(b, err)
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	require.NoError(b, err)
	var articles []schema.Article
	for files := tar.NewReader(unzipped); ; {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			return articles
		}
		require.NoError(b, err)
		if !strings.HasSuffix(header.Name, ".txt") {
			continue
		}
		text, err := io.ReadAll(files)
		require.NoError(b, err)
		articles = append(articles, articleOf(string(text)))
	}
}

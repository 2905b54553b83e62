package source_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/source"
	"chronograph/schema"
)

// write fills a folder with files, by path.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(data), 0o644))
	}
	return dir
}

// read collects what Read yields, paths relative to dir.
func read(t *testing.T, dir string, opts source.Options, paths ...string) (articles []schema.Article, errs []string) {
	t.Helper()
	for a, err := range source.Read(t.Context(), paths, opts) {
		if err != nil {
			require.NotEmpty(t, schema.CodeOf(err), "%v", err)
			errs = append(errs, strings.TrimPrefix(err.Error(), dir+"/"))
			continue
		}
		a.Path = strings.TrimPrefix(a.Path, dir+"/")
		articles = append(articles, a)
	}
	return articles, errs
}

func pathsOf(articles []schema.Article) []string {
	var out []string
	for _, a := range articles {
		out = append(out, a.Path)
	}
	return out
}

func TestFoldersAreWalkedInPathOrder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": "Nga rút quân.", "a/2.txt": "Mỹ rút quân.", "a/1.TXT": "Pháp rút quân.", "c.jsonl": `{"text":"Đức rút quân."}` + "\n\n" + `{"text":"Ý rút quân."}`,
		"a/note.md": "bỏ qua", ".hidden/x.txt": "bỏ qua", "empty/readme": "",
	})
	articles, errs := read(t, dir, source.Options{}, dir)
	assert.Empty(t, errs)
	assert.Equal(t, []string{"a/1.TXT", "a/2.txt", "b.txt", "c.jsonl:1", "c.jsonl:3"}, pathsOf(articles))
	assert.Equal(t, schema.ArticleID("Nga rút quân."), articles[2].ID)
	assert.Equal(t, "Nga rút quân.", articles[2].Text)
	assert.Empty(t, articles[2].Title)

	articles, _ = read(t, dir, source.Options{}, filepath.Join(dir, "b.txt"), filepath.Join(dir, "a"))
	assert.Equal(t, []string{"b.txt", "a/1.TXT", "a/2.txt"}, pathsOf(articles), "the order given")
}

func TestBadPathsDoNotStopTheRest(t *testing.T) {
	dir := write(t, map[string]string{
		"good.txt": "Nga rút quân.", "empty.txt": " \n", "binary.txt": "a\x00b", "old.txt": "c\xd2a \xff", "x.docx": "PK", "none/readme": "x", "page.html": "<html><body></body></html>",
	})
	require.NoError(t, os.Symlink("loop.txt", filepath.Join(dir, "loop.txt")))
	in := func(name string) string { return filepath.Join(dir, name) }
	articles, errs := read(t, dir, source.Options{},
		in("gone.txt"), in("empty.txt"), in("binary.txt"), in("old.txt"), in("x.docx"), in("none"), in("loop.txt"), in("page.html"), in("good.txt"))
	assert.Equal(t, []string{"good.txt"}, pathsOf(articles))
	require.Len(t, errs, 8)
	for i, want := range []string{
		"gone.txt: there is no such file or folder", "empty.txt: there is no text in it", "binary.txt: not a text but binary data", "old.txt: not UTF-8: byte 0xd2 in line 1",
		"x.docx: not a kind of article that is read: .txt, .html, .htm or .jsonl", "none: no article in this folder", "loop.txt: a link that leads back to itself", "page.html: the page has no article text",
	} {
		assert.Contains(t, errs[i], want)
	}
}

func TestLinksAreFollowedButNotInCircles(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "Nga rút quân.", "out/b.txt": "Mỹ rút quân."})
	require.NoError(t, os.Symlink("..", filepath.Join(dir, "in", "up")))
	require.NoError(t, os.Symlink("../out", filepath.Join(dir, "in", "other")))
	articles, errs := read(t, dir, source.Options{}, filepath.Join(dir, "in"))
	assert.Equal(t, []string{"in/a.txt", "in/other/b.txt", "in/up/out/b.txt"}, pathsOf(articles))
	assert.Equal(t, []string{"in/up/in: a link that leads back to a folder above it"}, errs)
}

func TestUnreadableFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may read every file")
	}
	dir := write(t, map[string]string{"a.txt": "Nga"})
	require.NoError(t, os.Chmod(filepath.Join(dir, "a.txt"), 0))
	_, errs := read(t, dir, source.Options{}, dir)
	assert.Equal(t, []string{"a.txt: you may not read it"}, errs)
}

func TestAHugeFileIsRefusedUnread(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.txt")
	f, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, f.Truncate(100<<20))
	require.NoError(t, f.Close())
	allocated := testing.AllocsPerRun(1, func() {
		_, errs := read(t, filepath.Dir(path), source.Options{}, path)
		assert.Equal(t, []string{"huge.txt: 100 MB is too large for an article: at most 16 MB are read"}, errs)
	})
	assert.Less(t, allocated, 1000.0)
}

func TestGivenDayAndEncoding(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "cu\xd2a", "b.jsonl": `{"text":"Nga","published":"2020-11-12"}`})
	articles, errs := read(t, dir, source.Options{Encoding: "windows-1258", Published: schema.DayOf(2021, 1, 2)}, dir)
	assert.Empty(t, errs)
	require.Len(t, articles, 2)
	assert.Equal(t, "cu\u0309a", articles[0].Text)
	for _, a := range articles {
		assert.Equal(t, "2021-01-02", a.Published.String())
		assert.Equal(t, []string{"given as 2021-01-02"}, a.Basis)
	}
	_, errs = read(t, dir, source.Options{Encoding: "koi8-r"}, dir)
	assert.Equal(t, []string{`unknown encoding "koi8-r"; allowed: utf-8, utf-16, windows-1258`}, errs)
}

func TestReadStops(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "Nga", "b.txt": "Mỹ", "c.jsonl": `{"text":"Ý"}`})
	for range source.Read(t.Context(), []string{dir}, source.Options{}) {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, last := 0, error(nil)
	for _, err := range source.Read(ctx, []string{dir, "-"}, source.Options{Stdin: strings.NewReader("{}")}) {
		n, last = n+1, err
		cancel()
	}
	assert.Equal(t, 2, n)
	assert.ErrorIs(t, last, context.Canceled)
}

// endless yields a line without end, then one article.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range n {
		p[i] = 'x'
	}
	e.left -= n
	return n, nil
}

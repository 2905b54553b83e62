// Package source reads articles from text, HTML and JSON Lines files, folders
// and standard input: bytes in, schema.Article out.
package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"chronograph/extract/text"
	"chronograph/schema"
)

// MaxSize is how many bytes an article may have: a file, or a line of JSON Lines.
const MaxSize = 16 << 20

// Options say how articles are read. The zero value reads Unicode and what articles say of themselves.
type Options struct {
	Encoding  string     // of text and HTML files, see text.Decode
	Published schema.Day // the day of every article, 0 to believe their own
	Stdin     io.Reader  // what "-" reads, nil for standard input
	StdinText bool       // "-" is the text of one article, not JSON Lines
}

// Read yields the articles of paths in the order given: text (.txt), HTML
// (.html, .htm) and JSON Lines (.jsonl) files, folders with any of them, walked
// in path order, and "-" for JSON Lines, or one text, on standard input. What can't be read is
// yielded as a *schema.Error with its path and line, and the rest is read; only the end of ctx stops it, with its error.
func Read(ctx context.Context, paths []string, opts Options) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		r := reader{ctx: ctx, opts: opts, yield: yield}
		if _, err := text.Decode([]byte("?"), opts.Encoding); schema.CodeOf(err) == schema.BadUsage {
			r.fail(err, "", 0)
			return
		}
		for _, path := range paths {
			if !r.path(path) {
				return
			}
		}
	}
}

// reader reads one list of paths. Its methods return false when no more is wanted.
type reader struct {
	ctx   context.Context
	opts  Options
	yield func(schema.Article, error) bool
}

func (r *reader) path(path string) bool {
	if path == "-" {
		in := r.opts.Stdin
		if in == nil {
			in = os.Stdin
		}
		if r.opts.StdinText {
			return r.text(in, path)
		}
		return r.lines(in, path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return r.fail(missing(err), path, 0)
	}
	if info.IsDir() {
		return r.folder(path)
	}
	if !isArticle(path) {
		return r.fail(schema.Errorf(schema.BadUsage, "not a kind of article that is read: %s", kinds), path, 0)
	}
	return r.file(path, info)
}

const kinds = ".txt, .html, .htm or .jsonl"

func isArticle(path string) bool {
	switch extension(path) {
	case ".txt", ".html", ".htm", ".jsonl":
		return true
	}
	return false
}

func extension(path string) string { return strings.ToLower(filepath.Ext(path)) }

func (r *reader) file(path string, info fs.FileInfo) bool {
	if r.ctx.Err() != nil {
		return r.stop()
	}
	if !info.Mode().IsRegular() {
		return r.fail(schema.Errorf(schema.Missing, "not a file that can be read"), path, 0)
	}
	if extension(path) == ".jsonl" {
		f, err := os.Open(path)
		if err != nil {
			return r.fail(missing(err), path, 0)
		}
		defer f.Close()
		return r.lines(f, path)
	}
	if info.Size() > MaxSize {
		return r.fail(tooLarge(info.Size()), path, 0)
	}
	article, err := r.article(path)
	if err != nil {
		return r.fail(err, path, 0)
	}
	return r.give(article, path)
}

// article reads a file that is one article.
func (r *reader) article(path string) (schema.Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return schema.Article{}, missing(err)
	}
	defer f.Close()
	raw, err := whole(f)
	if err != nil {
		return schema.Article{}, err
	}
	if extension(path) != ".txt" {
		return page(raw, r.opts.Encoding)
	}
	decoded, err := text.Decode(raw, r.opts.Encoding)
	return schema.Article{Text: decoded}, err
}

// text reads the text of one article.
func (r *reader) text(in io.Reader, path string) bool {
	raw, err := whole(in)
	if err != nil {
		return r.fail(err, path, 0)
	}
	decoded, err := text.Decode(raw, r.opts.Encoding)
	if err != nil {
		return r.fail(err, path, 0)
	}
	return r.give(schema.Article{Text: decoded}, path)
}

// whole reads all that in holds, if that is no more than an article may have.
func whole(in io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(in, MaxSize+1))
	if err != nil {
		return nil, missing(err)
	}
	if len(raw) > MaxSize {
		return nil, tooLarge(int64(len(raw)))
	}
	return raw, nil
}

// give yields an article with what all articles have.
func (r *reader) give(a schema.Article, path string) bool {
	if r.ctx.Err() != nil {
		return r.stop()
	}
	a.Path = path
	if a.ID == "" {
		a.ID = schema.ArticleID(a.Text)
	}
	if r.opts.Published != 0 {
		a.Published, a.Basis = r.opts.Published, []string{"given as " + r.opts.Published.String()}
	}
	return r.yield(a, nil)
}

func (r *reader) stop() bool {
	r.yield(schema.Article{}, r.ctx.Err())
	return false
}

// fail yields an error with its place.
func (r *reader) fail(err error, path string, line int) bool {
	var e *schema.Error
	if !errors.As(err, &e) {
		e = schema.Errorf(schema.Missing, "it can't be read").Because(err)
	}
	return r.yield(schema.Article{}, e.At(path, line))
}

// missing says why a file or folder can't be read.
func missing(err error) *schema.Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return schema.Errorf(schema.Missing, "there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return schema.Errorf(schema.Missing, "you may not read it")
	case errors.Is(err, syscall.ELOOP):
		return schema.Errorf(schema.Missing, "a link that leads back to itself")
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return schema.Errorf(schema.Missing, "it can't be read").Because(err)
}

func tooLarge(size int64) *schema.Error {
	return schema.Errorf(schema.TooLarge, "%d MB is too large for an article: at most %d MB are read", size>>20, MaxSize>>20)
}

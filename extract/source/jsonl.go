package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"chronograph/schema"
)

// record is a line of JSON Lines; only text is required.
type record struct {
	ID        id     `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Published string `json:"published"` // a day or RFC 3339
	Source    string `json:"source"`
	Language  string `json:"language"`
}

// id is a string that may be written as a number.
type id string

func (i *id) UnmarshalJSON(b []byte) error {
	var n json.Number
	if b[0] != '"' && json.Unmarshal(b, &n) == nil {
		*i = id(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(i))
}

// lines reads an article a line, in memory for one line.
func (r *reader) lines(in io.Reader, path string) bool {
	lines := lineReader{in: bufio.NewReaderSize(in, 64<<10)}
	for n := 1; ; n++ {
		if r.ctx.Err() != nil {
			return r.stop()
		}
		line, err := lines.next()
		if errors.Is(err, io.EOF) {
			return true
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if !r.line(line, err, path, n) {
			return false
		}
		if err != nil && schema.CodeOf(err) == "" {
			return true // the file itself can't be read on
		}
	}
}

func (r *reader) line(line []byte, err error, path string, n int) bool {
	var article schema.Article
	if err == nil {
		article, err = parseRecord(line)
	}
	if err != nil {
		return r.fail(err, path, n)
	}
	return r.give(article, fmt.Sprintf("%s:%d", path, n))
}

func parseRecord(line []byte) (schema.Article, error) {
	if !utf8.Valid(line) {
		return schema.Article{}, schema.Errorf(schema.BadEncoding, "the line is not UTF-8")
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return schema.Article{}, badRecord(err)
	}
	if strings.TrimSpace(rec.Text) == "" {
		return schema.Article{}, schema.Errorf(schema.BadRecord, `the line has no "text"`)
	}
	if strings.ContainsRune(rec.Text, 0) {
		return schema.Article{}, schema.Errorf(schema.Binary, `"text" is not a text but binary data`)
	}
	return rec.article()
}

func (rec record) article() (schema.Article, error) {
	a := schema.Article{URL: rec.URL, Title: rec.Title, Text: rec.Text, Source: rec.Source, Language: rec.Language}
	if rec.ID != "" {
		a.ID = "article:" + string(rec.ID)
	}
	if rec.Published == "" {
		return a, nil
	}
	day, err := schema.ParseDay(rec.Published)
	if err != nil {
		return a, schema.Errorf(schema.BadDate, `"published" is %q, not a day: write it as 2020-11-12 or 2020-11-12T08:30:00+07:00`, rec.Published)
	}
	a.Published, a.Basis = day, []string{"metadata " + day.String()}
	return a, nil
}

// badRecord says what is wrong with a line in the words of JSON, not of Go.
func badRecord(err error) *schema.Error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return schema.Errorf(schema.BadRecord, "%q is a JSON %s; it has to be a string", wrong.Field, wrong.Value)
	}
	if errors.As(err, &wrong) {
		return schema.Errorf(schema.BadRecord, "the line is a JSON %s, not an object", wrong.Value)
	}
	return schema.Errorf(schema.BadRecord, "the line is not JSON").Because(err)
}

// lineReader reads lines of up to MaxSize bytes into one buffer.
type lineReader struct {
	in  *bufio.Reader
	buf []byte
}

// next returns the next line, valid until the next call; a line that is too
// long is passed over in small pieces and is an error, and io.EOF ends it.
func (l *lineReader) next() ([]byte, error) {
	l.buf = l.buf[:0]
	size := 0
	for {
		piece, err := l.in.ReadSlice('\n')
		size += len(piece)
		if size <= MaxSize {
			l.buf = append(l.buf, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && size == 0, err != nil && !errors.Is(err, io.EOF):
			return nil, err
		case size > MaxSize:
			return nil, tooLarge(int64(size))
		}
		return l.buf, nil
	}
}

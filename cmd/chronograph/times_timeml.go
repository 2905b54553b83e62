package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"chronograph/extract/timex"
	"chronograph/schema"
)

// writeTimeML writes texts as TimeML documents: one on stdout, or each into a file of --out.
func writeTimeML(c *cli.Context, s streams, texts iter.Seq[tagged]) error {
	out := timeMLWriter{s: s, folder: c.String("out"), written: map[string]bool{}}
	var failed error
	for t := range texts {
		if t.err == nil {
			t.err = out.write(t)
		}
		if t.err != nil {
			say(s, "%s", t.err)
			failed = errReported
		}
	}
	if err := c.Err(); err != nil {
		return err
	}
	return failed
}

type timeMLWriter struct {
	s       streams
	folder  string
	written map[string]bool // the names so far
}

func (w *timeMLWriter) write(t tagged) error {
	path := t.Article.Path
	name := "-"
	if w.folder != "" {
		name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + ".tml"
	}
	switch {
	case w.written[name] && w.folder == "":
		return schema.Errorf(schema.BadUsage, "more than one text needs --out FOLDER").At(path, 0)
	case w.written[name]:
		return schema.Errorf(schema.BadUsage, "%s is written already, of another text of this name", name).At(path, 0)
	}
	w.written[name] = true
	if w.folder == "" {
		_, err := io.WriteString(w.s.out, timeML(t))
		return err
	}
	if err := os.MkdirAll(w.folder, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(w.folder, name), []byte(timeML(t)), 0o644)
}

// timeML writes a text with its times as a TimeML document. t0 is the day of
// writing, XXXX-XX-XX where it is unknown.
func timeML(t tagged) string {
	day := t.Article.Published.String()
	if day == "" {
		day = "XXXX-XX-XX"
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n<TimeML>\n")
	fmt.Fprintf(&b, "<DOCID>%s</DOCID>\n", xmlText(t.Article.Path))
	fmt.Fprintf(&b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n<TEXT>", day, day)
	at := 0
	for i := range t.Times {
		span := t.Times[i].Span
		b.WriteString(xmlText(t.Article.Text[at:span.Start]))
		fmt.Fprintf(&b, `<TIMEX3 tid="t%d" type="%s" value="%s"%s>%s</TIMEX3>`,
			i+1, t.Times[i].Time.Kind, t.Times[i].Time, moreOf(&t.Expressions[i]), xmlText(span.In(t.Article.Text)))
		at = span.End
	}
	b.WriteString(xmlText(t.Article.Text[at:]))
	b.WriteString("</TEXT>\n</TimeML>\n")
	return b.String()
}

// moreOf writes the attributes that only some times have: "hơn", "đầu", and
// where a period lies that ends or begins on the day of writing.
func moreOf(e *timex.Expr) string {
	var more string
	if e.Mod != "" {
		more += ` mod="` + e.Mod + `"`
	}
	if e.Kind == schema.Duration && e.Anchor == timex.Publication {
		if e.Shift < 0 {
			return more + ` endPoint="t0"`
		}
		return more + ` beginPoint="t0"`
	}
	return more
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")

// xmlText escapes s; what no XML may hold becomes U+FFFD, so that offsets stay.
func xmlText(s string) string {
	return xmlEscapes.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s))
}

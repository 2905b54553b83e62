package main

import (
	"bytes"
	"encoding/json"
	"iter"

	"github.com/urfave/cli/v2"

	"chronograph/schema"
)

// timeLine is one time as a line of JSON.
type timeLine struct {
	Doc       string  `json:"doc"`
	Published *string `json:"published"` // the day the text was written, as far as it can be told
	schema.RecordTime
	Mod      *string `json:"mod"`      // TIMEX3's mod: "APPROX", "START", …
	Earliest *string `json:"earliest"` // its first and its last day
	Latest   *string `json:"latest"`
}

// writeTimeLines writes the times of texts one a line, those of one text at once.
func writeTimeLines(c *cli.Context, s streams, texts iter.Seq[tagged]) error {
	return writeLines(c, s, func(yield func(line) bool) {
		for t := range texts {
			if !yield(timeLinesOf(t)) {
				return
			}
		}
	})
}

func timeLinesOf(t tagged) line {
	if t.err != nil {
		return line{err: t.err}
	}
	record := schema.NewRecord(t.Annotated)
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	for i, m := range t.Times {
		err := enc.Encode(timeLine{
			Doc: record.Article.Path, Published: record.Article.Published, RecordTime: record.Times[i],
			Mod: known(t.Expressions[i].Mod), Earliest: known(m.Time.Earliest().String()), Latest: known(m.Time.Latest().String()),
		})
		if err != nil {
			return line{err: err}
		}
	}
	return line{json: lines.Bytes()}
}

// known is nil for "", which JSON writes as null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

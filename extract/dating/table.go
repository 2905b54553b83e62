package dating

import (
	"iter"
	"strings"
	"unicode/utf8"

	"chronograph/schema"
)

// tableReader reads tab-separated data line by line and keeps its problems.
// Lines that begin with # are comments; no column may be empty.
type tableReader struct {
	file     string
	header   string // the names of the columns, separated by ", "
	line     int
	columns  []string
	problems schema.Problems
}

// rows yields the columns of every line that has them all.
func (r *tableReader) rows(data string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for n, line := range strings.Split(data, "\n") {
			r.line = n + 1
			if line = strings.TrimSuffix(line, "\r"); line == "" || line[0] == '#' {
				continue
			}
			r.columns = strings.Split(line, "\t")
			if r.complete() && !yield(r.columns) {
				return
			}
		}
	}
}

func (r *tableReader) complete() bool {
	if len(r.columns) != strings.Count(r.header, ",")+1 {
		r.fail(0, "%d columns; allowed: %s", len(r.columns), r.header)
		return false
	}
	for i, c := range r.columns {
		if strings.TrimSpace(c) == "" {
			r.fail(i, "an empty column; write - where there is nothing")
		}
	}
	return true
}

// fail reports a problem of a column of the current line.
func (r *tableReader) fail(column int, format string, args ...any) {
	at := 1
	for _, c := range r.columns[:min(column, len(r.columns))] {
		at += utf8.RuneCountInString(c) + 1
	}
	r.problems.Add(r.file, r.line, at, format, args...)
}

// day reads a column as a day, 0 when it is none.
func (r *tableReader) day(column int) schema.Day {
	day, err := schema.ParseDay(r.columns[column])
	if err != nil {
		r.fail(column, "%q is not a day; write it as 2020-11-12", r.columns[column])
	}
	return day
}

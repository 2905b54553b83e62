package dating

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// The columns of the file of terms.
const (
	personColumn = iota
	namesColumn
	officeColumn
	ofColumn
	startColumn
	endColumn
	sourceColumn
	termColumns
)

var (
	officeCode = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	ofCode     = regexp.MustCompile(`^[A-Z]{2,}$`)
)

// ReadTerms reads terms of office from tab-separated lines
//
//	person  names  office  of  start  end  source
//
// and reports everything wrong with them. "-" is no other name, or no end.
func ReadTerms(file string, data []byte) (*Terms, schema.Problems) {
	r := &termsReader{file: file, terms: &Terms{names: lexicon.NewTrie[spelling](true)}, named: map[string]bool{}}
	for n, line := range strings.Split(string(data), "\n") {
		r.line = n + 1
		if line = strings.TrimSuffix(line, "\r"); line != "" && line[0] != '#' {
			r.read(line)
		}
	}
	r.terms.index()
	r.overlaps()
	return r.terms, r.problems
}

type termsReader struct {
	file     string
	line     int
	columns  []string
	terms    *Terms
	lines    []int           // of each term
	named    map[string]bool // persons whose names were read
	problems schema.Problems
}

// fail reports a problem of a column of the current line.
func (r *termsReader) fail(column int, format string, args ...any) {
	at := 1
	for _, c := range r.columns[:min(column, len(r.columns))] {
		at += utf8.RuneCountInString(c) + 1
	}
	r.problems.Add(r.file, r.line, at, format, args...)
}

func (r *termsReader) read(line string) {
	r.columns = strings.Split(line, "\t")
	if len(r.columns) != termColumns {
		r.fail(0, "%d columns; allowed: person, names, office, of, start, end, source", len(r.columns))
		return
	}
	for i, c := range r.columns {
		if strings.TrimSpace(c) == "" {
			r.fail(i, "an empty column; write - where there is nothing")
		}
	}
	term := Term{
		Person: r.columns[personColumn], Office: r.columns[officeColumn], Of: r.columns[ofColumn],
		Start: r.day(startColumn), Source: r.columns[sourceColumn],
	}
	if r.columns[endColumn] != "-" {
		term.End = r.day(endColumn)
	}
	r.check(term)
	r.names(term.Person)
	r.terms.all = append(r.terms.all, term)
	r.lines = append(r.lines, r.line)
}

func (r *termsReader) day(column int) schema.Day {
	day, err := schema.ParseDay(r.columns[column])
	if err != nil {
		r.fail(column, "%q is not a day; write it as 2020-11-12", r.columns[column])
	}
	return day
}

func (r *termsReader) check(term Term) {
	if !officeCode.MatchString(term.Office) {
		r.fail(officeColumn, "%q is not an office; write it as foreign_minister", term.Office)
	}
	if !ofCode.MatchString(term.Of) {
		r.fail(ofColumn, "%q is neither a country code nor an organization; write it as US or NATO", term.Of)
	}
	if term.End != 0 && term.End < term.Start {
		r.fail(endColumn, "the term ends before it begins, on %s", term.Start)
	}
}

// names files a person under the key and under the other spellings.
func (r *termsReader) names(person string) {
	if !r.named[person] {
		r.named[person] = true
		r.terms.names.Add(person, spelling{person: person})
	}
	if r.columns[namesColumn] == "-" {
		return
	}
	for _, name := range strings.Split(r.columns[namesColumn], " | ") {
		name, short := strings.CutPrefix(strings.TrimSpace(name), "~")
		if name == "" || name == person {
			r.fail(namesColumn, "%q is no other name of %s", name, person)
		}
		r.terms.names.Add(name, spelling{person, short})
	}
}

// overlaps reports terms of one office that begin before the one before has ended. A day of handover may belong to both.
func (r *termsReader) overlaps() {
	for _, held := range r.terms.offices {
		for i := 1; i < len(held); i++ {
			before, term := r.terms.all[held[i-1]], r.terms.all[held[i]]
			if before.End == 0 || before.End > term.Start {
				r.problems.Add(r.file, r.lines[held[i]], 1, "%s, %s of %s from %s, overlaps with %s in line %d",
					term.Person, term.Office, term.Of, term.Start, before.Person, r.lines[held[i-1]])
			}
		}
	}
}

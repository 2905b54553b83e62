package dating

import (
	"bytes"
	"regexp"
	"strings"

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
)

var (
	officeCode = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	ofCode     = regexp.MustCompile(`^[A-Z]{2,}$`)
	ofSeveral  = regexp.MustCompile(`^deputy_|_ministry_spokesperson$`) // offices that several hold at once
)

// ReadTerms reads terms of office from tab-separated lines
//
//	person  names  office  of  start  end  source
//
// and reports everything wrong with them. "-" is no other name, or no end.
func ReadTerms(file string, data []byte) (*Terms, schema.Problems) {
	r := &termsReader{
		tableReader: tableReader{file: file, header: "person, names, office, of, start, end, source"},
		terms:       &Terms{names: lexicon.NewTrieFor[spelling](true, someNames), all: make([]Term, 0, bytes.Count(data, []byte{'\n'}))}, named: map[string]bool{},
	}
	for row := range r.rows(string(data)) {
		r.read(row)
	}
	r.terms.index()
	r.overlaps()
	return r.terms, r.problems
}

// someNames is about how many names the holders of office have.
const someNames = 6_000

type termsReader struct {
	tableReader
	terms *Terms
	lines []int           // of each term
	named map[string]bool // persons whose names were read
}

func (r *termsReader) read(row []string) {
	term := Term{
		Person: row[personColumn], Office: row[officeColumn], Of: row[ofColumn],
		Start: r.day(startColumn), Source: row[sourceColumn],
	}
	if row[endColumn] != "-" {
		term.End = r.day(endColumn)
	}
	r.check(term)
	r.names(term.Person)
	r.terms.all = append(r.terms.all, term)
	r.lines = append(r.lines, r.line)
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
	for post, held := range r.terms.offices {
		if ofSeveral.MatchString(post.office) {
			continue
		}
		for i := 1; i < len(held); i++ {
			before, term := r.terms.all[held[i-1]], r.terms.all[held[i]]
			if before.End == 0 || before.End > term.Start {
				r.problems.Add(r.file, r.lines[held[i]], 1, "%s, %s of %s from %s, overlaps with %s in line %d",
					term.Person, term.Office, term.Of, term.Start, before.Person, r.lines[held[i-1]])
			}
		}
	}
}

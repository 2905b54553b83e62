package dating

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// The columns of the file of facts.
const (
	whenColumn = iota
	keywordsColumn
	whatColumn
	factSourceColumn
)

// How keywords are written: groups that must all be told, each of one or more phrases.
const (
	groupMark  = " & "
	phraseMark = " | "
	commonMark = "~" // before all: other things are told in these words too
)

// ReadFacts reads facts from tab-separated lines in order of their days
//
//	day  keywords  what  source
//
// and reports everything wrong with them. day is a day, a range of days, a month
// or a year: 2017-05-22, 2017-05-26/2017-05-27, 2018-06, 2018, or a range of months,
// which is a period and may go on: 2014-06/2019-12, 2014-09/. keywords are groups parted by
// " & " that must all be told close together; of the phrases in a group, parted by " | ", one will do.
// A fact whose keywords begin with ~ counts only where its own day and month is told beside it.
func ReadFacts(file string, data []byte) (*Facts, schema.Problems) {
	r := newFactsReader(bytes.Count(data, []byte{'\n'}))
	r.readAll(file, data)
	return r.done()
}

func newFactsReader(lines int) *factsReader {
	return &factsReader{
		tableReader: tableReader{header: "day, keywords, what, source"},
		facts:       &Facts{phrases: lexicon.NewTrieFor[phrase](true, somePhrases), all: make([]Fact, 0, lines)},
		numbers:     make(map[string]uint32, somePhrases), words: make(map[string][]text.Token, somePhrases*2/3),
		grouped: make([]uint32, 0, 10*lines), groups: make([][]uint32, 0, 4*lines),
	}
}

// readAll reads the lines of one file.
func (r *factsReader) readAll(file string, data []byte) {
	r.file, r.newest, r.sameDay = file, 0, 0
	for row := range r.rows(string(data)) {
		r.read(row)
	}
}

func (r *factsReader) done() (*Facts, schema.Problems) {
	r.facts.index(len(r.numbers))
	return r.facts, r.problems
}

type factsReader struct {
	tableReader
	facts   *Facts
	numbers map[string]uint32 // of the phrases
	words   map[string][]text.Token
	cut     []text.Token // of the phrase at hand
	grouped []uint32     // the phrases of the groups of all facts, one after the other
	groups  [][]uint32   // of all facts
	newest  schema.Day   // of the lines so far
	same    []keyworded  // the lines of the day read last
	sameDay schema.Day
}

// keyworded is a line and its keywords.
type keyworded struct {
	keywords string
	line     int
}

// somePhrases is about how many phrases the facts have.
const somePhrases = 16_000

func (r *factsReader) read(row []string) {
	f := Fact{When: r.when(), What: row[whatColumn], Source: row[factSourceColumn]}
	f.begin, f.end = f.When.Earliest(), f.When.Latest()
	r.once(f.first(), row[keywordsColumn])
	telling := false
	keywords, common := strings.CutPrefix(row[keywordsColumn], commonMark)
	f.common = common
	first := len(r.groups)
	for group := range strings.SplitSeq(keywords, groupMark) {
		from, named := len(r.grouped), true
		for p := range strings.SplitSeq(group, phraseMark) {
			r.grouped = append(r.grouped, r.phrase(p))
			named = named && isName(p)
		}
		telling = telling || named
		r.groups = append(r.groups, r.grouped[from:len(r.grouped):len(r.grouped)])
	}
	f.groups = r.groups[first:len(r.groups):len(r.groups)]
	if !telling && len(f.groups) < 2 {
		r.fail(keywordsColumn, "keywords that many happenings share; allowed: a name, or two groups at least")
	}
	if !f.When.IsZero() {
		r.facts.all = append(r.facts.all, f)
	}
}

// once reports keywords that were read before with the same first day.
func (r *factsReader) once(day schema.Day, keywords string) {
	if r.sameDay != day {
		r.sameDay, r.same = day, r.same[:0]
	}
	for _, before := range r.same {
		if before.keywords == keywords {
			r.fail(0, "the same day and keywords as in line %d", before.line)
		}
	}
	r.same = append(r.same, keyworded{keywords, r.line})
}

// parseWhen reads a day, or a range of them, without the detour that other times need: most facts are of days.
func parseWhen(value string) (schema.Time, error) {
	from, to, ranged := strings.Cut(value, "/")
	if len(from) != dayLength || ranged && len(to) != dayLength {
		return schema.ParseTime(value)
	}
	first, err := schema.ParseDay(from)
	if err != nil || !ranged {
		return schema.At(schema.OnDay(first)), err
	}
	last, err := schema.ParseDay(to)
	return schema.Between(schema.OnDay(first), schema.OnDay(last)), err
}

const dayLength = len("2017-05-22")

// when reads the day of a fact.
func (r *factsReader) when() schema.Time {
	value := r.columns[whenColumn]
	t, err := parseWhen(value)
	if err != nil || t.Earliest() == 0 || t.Latest() < t.Earliest() && !t.Open {
		r.fail(whenColumn, "%q is no day; allowed: 2017-05-22, 2017-05-26/2017-05-27, 2018-06, 2018", value)
		return schema.Time{}
	}
	if t.Earliest() < r.newest {
		r.fail(whenColumn, "%s stands after a later day; keep the lines in order", value)
	}
	r.newest = max(r.newest, t.Earliest())
	return t
}

// phrase files a phrase and returns its number.
func (r *factsReader) phrase(words string) uint32 {
	if strings.TrimSpace(words) != words || words == "" || strings.ContainsAny(words, "|&") {
		r.fail(keywordsColumn, "%q is no phrase; part groups by %q and phrases by %q", words, groupMark, phraseMark)
	}
	n, ok := r.numbers[words]
	if !ok {
		n = uint32(len(r.numbers))
		r.numbers[words] = n
		last := words[strings.LastIndexAny(words, " -")+1:]
		r.facts.phrases.AddWords(r.tokens(words), phrase{n, startsUpper(words), startsUpper(last)})
	}
	return n
}

// tokens cuts a phrase as text.Words does, but each of its words only the first time: a few thousand make up all phrases.
func (r *factsReader) tokens(phrase string) []text.Token {
	r.cut = r.cut[:0]
	for word := range strings.SplitSeq(phrase, " ") {
		tokens, ok := r.words[word]
		if !ok {
			tokens = text.Words(word)
			r.words[word] = tokens
		}
		r.cut = append(r.cut, tokens...)
	}
	return r.cut
}

// isName reports whether a phrase can hardly be told of many things: it has a capital, or four words.
func isName(words string) bool {
	return strings.IndexFunc(words, unicode.IsUpper) >= 0 || strings.Count(words, " ") >= 3
}

func startsUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

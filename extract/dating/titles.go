package dating

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// File is the name of the data file of a language pack that says how office holders are named.
const File = "dating.yaml"

// titles is how a language names those who hold an office.
type titles struct {
	heads   *lexicon.Trie[*title]
	between *lexicon.Trie[bool]
	before  *lexicon.Trie[standing]
	after   *lexicon.Trie[standing]
	open    *lexicon.Trie[bool] // before a year that may lie ahead
	upTo    *lexicon.Trie[bool] // before a day that has been reached
	names   *lexicon.Trie[bool] // before a day that is the name of an event
	respect *lexicon.Trie[bool] // before a surname: "ông"

	yearTold, monthTold *lexicon.Trie[telling] // before a year or a month of a year, or its first words

	years, sinceBefore, sinceAfter, nth *lexicon.Trie[bool] // around a number of years since something
}

// title is the wording of one or more offices.
type title struct {
	offices     []string // codes; none for a title of another office
	counterpart bool     // of the office named before
}

// standing is how somebody stands to an office.
type standing uint8

const (
	inOffice standing = iota
	former            // in office no more
	unsaid            // nobody says whether in office
	elected           // not in office yet
	entering          // in office since not long
	leaving           // in office, not for long
	untitled          // named without the title
)

// titlesFile is the form of the data file.
type titlesFile struct {
	Titles      map[string][]schema.Text `yaml:"titles"`
	Other       []schema.Text            `yaml:"other"`
	Counterpart []schema.Text            `yaml:"counterpart"`
	Between     []schema.Text            `yaml:"between"`
	Former      around                   `yaml:"former"`
	Unsaid      around                   `yaml:"unsaid"`
	Elected     around                   `yaml:"elected"`
	Entering    around                   `yaml:"entering"`
	Leaving     around                   `yaml:"leaving"`
	Open        []schema.Text            `yaml:"open"`
	UpTo        []schema.Text            `yaml:"up to"`
	Names       []schema.Text            `yaml:"names"`
	Respect     []schema.Text            `yaml:"respect"`
	YearsTold   ways                     `yaml:"years told"`
	MonthsTold  ways                     `yaml:"months told"`
	Since       since                    `yaml:"since"`
}

// around are the words before and after a title.
type around struct {
	Before []schema.Text `yaml:"before"`
	After  []schema.Text `yaml:"after"`
}

// since are the words around a number of years that tell an anniversary.
type since struct {
	Years  []schema.Text `yaml:"years"`  // what is counted, after the number
	Before []schema.Text `yaml:"before"` // before the number and what is counted
	After  []schema.Text `yaml:"after"`  // after the number, by itself
	Nth    []schema.Text `yaml:"nth"`    // before a number that counts without saying what
}

// loadTitles reads the titles of the language pack whose root is dir; every office must be one of the terms'.
func loadTitles(fsys fs.FS, dir string, offices []string) (*titles, schema.Problems) {
	name := path.Join(dir, File)
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, schema.Problems{{File: name, Message: err.Error()}}
	}
	var f titlesFile
	ps := schema.DecodeYAML(name, data, &f)
	b := titlesBuilder{file: name, problems: &ps, seen: map[string]*title{}}
	b.build(f, offices)
	return &b.titles, ps
}

type titlesBuilder struct {
	titles
	file     string
	problems *schema.Problems
	seen     map[string]*title // by phrase in lower case
}

func (b *titlesBuilder) build(f titlesFile, offices []string) {
	b.heads = lexicon.NewTrie[*title](true)
	b.before, b.after = lexicon.NewTrie[standing](true), lexicon.NewTrie[standing](true)
	for _, office := range sortedKeys(f.Titles) {
		for _, phrase := range f.Titles[office] {
			if !slices.Contains(offices, office) {
				b.problems.Add(b.file, phrase.Line, phrase.Column, "nobody holds the office %q in the terms; allowed: %s", office, strings.Join(offices, ", "))
				break
			}
			t := b.title(phrase)
			t.offices = append(t.offices, office)
		}
	}
	for _, office := range offices {
		if len(f.Titles[office]) == 0 {
			b.problems.Add(b.file, 1, 1, "no title for the office %q of the terms", office)
		}
	}
	for _, phrase := range f.Other {
		b.title(phrase)
	}
	for _, phrase := range f.Counterpart {
		b.title(phrase).counterpart = true
	}
	b.between, b.open, b.upTo, b.names = phrases(f.Between), phrases(f.Open), phrases(f.UpTo), phrases(f.Names)
	b.respect = phrases(f.Respect)
	b.yearTold, b.monthTold = f.YearsTold.trie(), f.MonthsTold.trie()
	b.years, b.nth = phrases(f.Since.Years), phrases(f.Since.Nth)
	b.sinceBefore, b.sinceAfter = phrases(f.Since.Before), phrases(f.Since.After)
	b.around(f.Former, former)
	b.around(f.Unsaid, unsaid)
	b.around(f.Elected, elected)
	b.around(f.Entering, entering)
	b.around(f.Leaving, leaving)
}

// title returns the title of a phrase, new or known.
func (b *titlesBuilder) title(phrase schema.Text) *title {
	key := strings.ToLower(phrase.Value)
	if key == "" {
		b.problems.Add(b.file, phrase.Line, phrase.Column, "an empty title")
	}
	t, ok := b.seen[key]
	if !ok {
		t = &title{}
		b.seen[key] = t
		b.heads.Add(phrase.Value, t)
	}
	return t
}

func (b *titlesBuilder) around(words around, s standing) {
	for _, phrase := range words.Before {
		b.before.Add(phrase.Value, s)
	}
	for _, phrase := range words.After {
		b.after.Add(phrase.Value, s)
	}
}

func phrases(texts []schema.Text) *lexicon.Trie[bool] {
	t := lexicon.NewTrie[bool](true)
	for _, phrase := range texts {
		t.Add(phrase.Value, true)
	}
	return t
}

// endsAt reports whether one of the phrases ends right before token at.
func endsAt(t *lexicon.Trie[bool], tokens []text.Token, at int) (found bool) {
	for i := max(0, at-longestCue); i < at; i++ {
		t.Walk(tokens[:at], i, func(_ bool, end int) { found = found || end == at })
	}
	return found
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func emptyTitles() *titles {
	b := titlesBuilder{seen: map[string]*title{}}
	b.build(titlesFile{}, nil)
	return &b.titles
}

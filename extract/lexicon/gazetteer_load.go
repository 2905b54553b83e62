package lexicon

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chronograph/extract/text"
	"chronograph/schema"
)

// LoadGazetteer reads every *.tsv file of a folder: one entity a line, the
// columns id, name, forms, country, note; and its atlas, every *.tsv file of the
// folder atlas in it: one place a line, the columns name, country, position,
// weight. The problems list everything wrong with them; the gazetteer holds what
// is right.
func LoadGazetteer(fsys fs.FS, dir string) (*Gazetteer, schema.Problems) {
	l := gazetteerLoader{g: &Gazetteer{
		names:   NewTrieFor[*name](true, usualForms),
		entries: make(map[string]*Entry, usualForms/2),
		bodies:  map[body]*Entry{},
	}}
	names, err := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	if err != nil || len(names) == 0 {
		l.ps.Add(dir, 0, 0, "no gazetteer files (*.tsv)")
	}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			l.ps.Add(name, 0, 0, "%s", err)
			continue
		}
		l.file(name, string(data))
	}
	l.checkCountries()
	l.bodies()
	sheets, ps := loadAtlas(fsys, path.Join(dir, "atlas"))
	l.g.atlas, l.ps = sheets, append(l.ps, ps...)
	return l.g, l.ps
}

// usualForms is about how many wordings a gazetteer has.
const usualForms = 8192

type gazetteerLoader struct {
	g      *Gazetteer
	ps     schema.Problems
	lines  []entryLine
	bodied []wording
}

// wording is a form of a body, to take its country's name off once all countries are read.
type wording struct {
	entry *Entry
	words []text.Token
}

// entryLine remembers where an entry with a country stands, to check it once all countries are read.
type entryLine struct {
	file  string
	line  int
	entry *Entry
}

const gazetteerColumns = "id, name, forms, country, note"

func (l *gazetteerLoader) file(name, data string) {
	line := 0
	for row := range strings.Lines(data) {
		line++
		row = strings.TrimRight(row, "\r\n")
		if row == "" || row[0] == '#' {
			continue
		}
		columns := strings.Split(norm.NFC.String(row), "\t")
		if len(columns) != 5 {
			l.ps.Add(name, line, 1, "%d columns; a line has 5, separated by tabs: %s", len(columns), gazetteerColumns)
			continue
		}
		l.entry(name, line, columns)
	}
}

func (l *gazetteerLoader) entry(file string, line int, columns []string) {
	e := &Entry{ID: columns[0], Kind: schema.KindOf(columns[0]), Name: strings.TrimSpace(columns[1])}
	_, key, _ := strings.Cut(e.ID, ":")
	switch {
	case !slices.Contains(schema.EntityKinds, e.Kind) || key == "":
		l.ps.Add(file, line, 1, "%q is no id; an id is one of person:, country:, organization:, group:, place: and a name", e.ID)
		return
	case e.Name == "":
		l.ps.Add(file, line, len(e.ID)+2, "%s has no name", e.ID)
		return
	case l.g.entries[e.ID] != nil:
		l.ps.Add(file, line, 1, "%s is already there", e.ID)
		return
	}
	l.country(e, columns[3], file, line)
	l.note(e, columns[4], file, line)
	l.g.entries[e.ID] = e
	l.forms(e, columns[2], file, line)
}

func (l *gazetteerLoader) country(e *Entry, code, file string, line int) {
	if code == "" || code == "-" {
		return
	}
	if len(code) != 2 || strings.ToUpper(code) != code {
		l.ps.Add(file, line, 1, "%s: country %q; write two capital letters (ISO 3166), or - for none", e.ID, code)
		return
	}
	e.Country = schema.EntityID(schema.Country, code)
	l.lines = append(l.lines, entryLine{file, line, e})
}

// note reads what the note says to the program: "media", or "lat,lng" for a place; anything else is for people.
func (l *gazetteerLoader) note(e *Entry, note, file string, line int) {
	e.Media = note == "media"
	if e.Kind != schema.Place && e.Kind != schema.Country {
		return
	}
	at, ok := positionOf(note)
	if !ok {
		return
	}
	if max(at.Latitude, -at.Latitude) > 90 || max(at.Longitude, -at.Longitude) > 180 {
		l.ps.Add(file, line, 1, "%s: %q is no position; write latitude,longitude", e.ID, note)
		return
	}
	e.Location = &at
}

// formMarks stand before a form: ambiguous, a seat of government, a common name.
const formMarks = "~@*"

func (l *gazetteerLoader) forms(e *Entry, list, file string, line int) {
	forms := []string{e.Name}
	if list != "" {
		forms = append(forms, strings.Split(list, "|")...)
	}
	marked := false // the name itself stands in the list with a mark of its own
	for _, form := range forms[1:] {
		marked = marked || strings.TrimLeft(strings.TrimSpace(form), formMarks) == e.Name
	}
	if marked {
		forms = forms[1:]
	}
	for _, form := range forms {
		l.form(e, strings.TrimSpace(form), file, line)
	}
}

func (l *gazetteerLoader) form(e *Entry, form, file string, line int) {
	bare := strings.TrimLeft(form, formMarks)
	marks := form[:len(form)-len(bare)]
	f := Form{Entry: e, Ambiguous: strings.Contains(marks, "~"), Seat: strings.Contains(marks, "@"), Common: strings.Contains(marks, "*")}
	words := text.Words(bare)
	if len(words) == 0 {
		l.ps.Add(file, line, 1, "%s: %q is no form; forms are separated by \" | \"", e.ID, form)
		return
	}
	n, ok := l.g.names.Exact(words)
	if !ok {
		n = &name{}
		l.g.names.AddWords(words, n)
	}
	n.add(words, f)
	if (e.Kind == schema.Organization || e.Kind == schema.Group) && e.Country != "" && len(words) > 1 {
		l.bodied = append(l.bodied, wording{e, words})
	}
}

// add files a reading under its spelling with its case, and under any case where the press varies it.
func (n *name) add(words []text.Token, f Form) {
	if f.Entry.Kind != schema.Person && len(words) > 1 {
		n.anyCase = withForm(n.anyCase, f)
	}
	for i := range n.variants {
		if v := &n.variants[i]; sameCase(v.words, words) {
			v.forms = withForm(v.forms, f)
			return
		}
	}
	n.variants = append(n.variants, variant{words, []Form{f}})
}

func withForm(forms []Form, f Form) []Form {
	for _, other := range forms {
		if other.Entry == f.Entry {
			return forms
		}
	}
	return append(forms, f)
}

// bodies files what bodies are called without their country: "Quốc hội Mỹ" is "quốc hội" of country:US.
func (l *gazetteerLoader) bodies() {
	for _, w := range l.bodied {
		end := len(w.words)
		for at := 1; at < len(w.words); at++ {
			if forms, last, ok := l.g.Longest(w.words, at); ok && last == len(w.words) && forms[0].Entry.ID == w.entry.Country && !forms[0].Seat {
				end = at
				break
			}
		}
		key := body{lowerWords(w.words[:end]), w.entry.Country}
		if _, taken := l.g.bodies[key]; !taken {
			l.g.bodies[key] = w.entry
		}
	}
}

// lowerWords joins words in lower case by spaces, hyphens between them left out.
func lowerWords(words []text.Token) string {
	var b strings.Builder
	for i := range words {
		if hyphenBetween(words, i) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].Lower)
	}
	return b.String()
}

func (l *gazetteerLoader) checkCountries() {
	for _, at := range l.lines {
		if l.g.entries[at.entry.Country] == nil {
			l.ps.Add(at.file, at.line, 1, "%s: there is no %s in the gazetteer", at.entry.ID, at.entry.Country)
		}
	}
}

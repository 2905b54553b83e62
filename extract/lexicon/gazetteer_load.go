package lexicon

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chronograph/extract/text"
	"chronograph/schema"
)

// LoadGazetteer reads every *.tsv file of a folder: one entity a line, the
// columns id, name, forms, country, note. The problems list everything wrong
// with them; the gazetteer holds what is right.
func LoadGazetteer(fsys fs.FS, dir string) (*Gazetteer, schema.Problems) {
	l := gazetteerLoader{
		g:      &Gazetteer{exact: NewTrie[int](false), folded: NewTrie[int](true), entries: map[string]*Entry{}},
		exact:  map[string]int{},
		folded: map[string]int{},
	}
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
	return l.g, l.ps
}

type gazetteerLoader struct {
	g             *Gazetteer
	exact, folded map[string]int // spelling -> index in g.forms
	ps            schema.Problems
	lines         []entryLine
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
	lat, lng, ok := strings.Cut(note, ",")
	if !ok || e.Kind != schema.Place && e.Kind != schema.Country {
		return
	}
	a, errA := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	b, errB := strconv.ParseFloat(strings.TrimSpace(lng), 64)
	if errA != nil || errB != nil {
		return
	}
	if a < -90 || a > 90 || b < -180 || b > 180 {
		l.ps.Add(file, line, 1, "%s: %q is no position; write latitude,longitude", e.ID, note)
		return
	}
	e.Lat, e.Lng, e.Located = a, b, true
}

func (l *gazetteerLoader) forms(e *Entry, list, file string, line int) {
	forms := []string{e.Name}
	if list != "" {
		forms = append(forms, strings.Split(list, "|")...)
	}
	marked := false // the name itself stands in the list with a mark of its own
	for _, form := range forms[1:] {
		marked = marked || strings.TrimLeft(strings.TrimSpace(form), "~@") == e.Name
	}
	if marked {
		forms = forms[1:]
	}
	for _, form := range forms {
		l.form(e, strings.TrimSpace(form), file, line)
	}
}

func (l *gazetteerLoader) form(e *Entry, form, file string, line int) {
	bare := strings.TrimLeft(form, "~@")
	f := Form{Entry: e, Ambiguous: strings.Contains(form[:len(form)-len(bare)], "~"), Seat: strings.Contains(form[:len(form)-len(bare)], "@")}
	words := text.Words(bare)
	if len(words) == 0 {
		l.ps.Add(file, line, 1, "%s: %q is no form; forms are separated by \" | \"", e.ID, form)
		return
	}
	l.add(l.g.exact, l.exact, bare, spelling(words, false), f)
	if e.Kind != schema.Person && len(words) > 1 {
		l.add(l.g.folded, l.folded, bare, spelling(words, true), f)
	}
}

// add files a reading under its spelling; two spellings that the trie can't tell apart share their readings.
func (l *gazetteerLoader) add(trie *Trie[int], index map[string]int, form, key string, f Form) {
	i, ok := index[key]
	if !ok {
		i = len(l.g.forms)
		index[key] = i
		l.g.forms = append(l.g.forms, nil)
		trie.Add(form, i)
	}
	for _, other := range l.g.forms[i] {
		if other.Entry == f.Entry {
			return
		}
	}
	l.g.forms[i] = append(l.g.forms[i], f)
}

func spelling(words []text.Token, fold bool) string {
	var b strings.Builder
	for _, w := range words {
		switch {
		case w.Norm == "-":
			continue
		case fold:
			b.WriteString(w.Lower)
		default:
			b.WriteString(w.Norm)
		}
		b.WriteByte(' ')
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

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
const usualForms = 16384

type gazetteerLoader struct {
	g      *Gazetteer
	ps     schema.Problems
	tokens []text.Token // of the file being read, all of it
	next   int          // the first of them that was not asked for yet
	lines  []entryLine
	bodied []wording
}

// entryLine remembers where an entry with a country stands, to check it once all countries are read.
type entryLine struct {
	file  string
	line  int
	entry *Entry
}

const gazetteerColumns = "id, name, forms, country, note"

// file reads one file. It is cut into tokens as a whole, which costs less than cutting every form by itself.
func (l *gazetteerLoader) file(name, data string) {
	data = norm.NFC.String(data)
	l.tokens, l.next = text.Words(data), 0
	line, at := 0, 0
	for row := range strings.Lines(data) {
		line++
		r := piece{strings.TrimRight(row, "\r\n"), at}
		at += len(row)
		if r.text == "" || r.text[0] == '#' {
			continue
		}
		if n := strings.Count(r.text, "\t") + 1; n != 5 {
			l.ps.Add(name, line, 1, "%d columns; a line has 5, separated by tabs: %s", n, gazetteerColumns)
			continue
		}
		l.entry(name, line, r)
	}
}

func (l *gazetteerLoader) entry(file string, line int, row piece) {
	id, row := row.cut('\t')
	name, row := row.cut('\t')
	name = name.trim()
	list, row := row.cut('\t')
	country, note := row.cut('\t')
	e := &Entry{ID: id.text, Kind: schema.KindOf(id.text), Name: name.text}
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
	l.country(e, country.text, file, line)
	l.note(e, note.text, file, line)
	l.g.entries[e.ID] = e
	l.forms(e, name, list, file, line)
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
	if known := l.g.entries[e.Country]; known != nil {
		e.Country = known.ID // one string for all
		return
	}
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

func (l *gazetteerLoader) checkCountries() {
	for _, at := range l.lines {
		if l.g.entries[at.entry.Country] == nil {
			l.ps.Add(at.file, at.line, 1, "%s: there is no %s in the gazetteer", at.entry.ID, at.entry.Country)
		}
	}
}

package lexicon

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// Entry is somebody or something the gazetteer knows.
type Entry struct {
	ID      string // country:RU, place:Stepanakert, organization:OSCE, person:Sergei Lavrov
	Kind    schema.EntityKind
	Name    string // the name to show
	Country string // id of the country it lies in or belongs to, "" when none
	Media   bool   // a news medium or agency
	Lat     float64
	Lng     float64
	Located bool // Lat and Lng are known
}

// Form is one reading of a wording: an entry, and how the wording stands for it.
type Form struct {
	Entry     *Entry
	Ambiguous bool // counts only with support: a title, a cue, an earlier plain mention
	Seat      bool // names the place its government sits in: Moskva for country:RU
}

// Gazetteer finds known names in text. It is safe for concurrent use.
type Gazetteer struct {
	exact   *Trie[int] // case as written
	folded  *Trie[int] // names of several words but those of people, which the press writes in any case
	forms   [][]Form
	entries map[string]*Entry
}

// Longest returns the readings of the longest known name that begins at
// tokens[at], in the order of the data files, and the index after its last
// token. A name in another case than the gazetteer's must have a capital letter.
func (g *Gazetteer) Longest(tokens []text.Token, at int) (forms []Form, end int, ok bool) {
	i, end, ok := g.exact.Longest(tokens, at)
	if j, longer, found := g.folded.Longest(tokens, at); found && longer > end && anyUpper(tokens[at:longer]) {
		i, end, ok = j, longer, true
	}
	if !ok {
		return nil, at, false
	}
	return g.forms[i], end, true
}

func anyUpper(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Upper {
			return true
		}
	}
	return false
}

// Entry returns the entry of an id.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	e, ok := g.entries[id]
	return e, ok
}

// Len is the number of entries.
func (g *Gazetteer) Len() int { return len(g.entries) }

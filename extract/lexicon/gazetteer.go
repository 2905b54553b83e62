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

	Location *schema.Position // about its middle, nil when unknown
}

// Form is one reading of a wording: an entry, and how the wording stands for it.
type Form struct {
	Entry     *Entry
	Ambiguous bool // counts only with support: a title, a cue, an earlier plain mention
	Common    bool // several countries have one called so: it is this one where the article is about its country
	Seat      bool // names the place its government sits in: Moskva for country:RU
}

// Gazetteer finds known names in text. It is safe for concurrent use.
type Gazetteer struct {
	names   *Trie[*name]
	entries map[string]*Entry
	bodies  map[body]*Entry
	atlas   atlas
}

// name is everything that the wordings of one spelling, case apart, stand for.
type name struct {
	variants []variant
	anyCase  []Form // of several words, and of no person: the press writes them in any case
}

// variant is a wording with its case as the data has it.
type variant struct {
	words []text.Token
	forms []Form
}

// body is what a body is called without its country, in lower case, and the id of the country.
type body struct{ words, country string }

// Longest returns the readings of the longest known name that begins at
// tokens[at], in the order of the data files, and the index after its last
// token. A name in another case than the gazetteer's must have a capital letter.
func (g *Gazetteer) Longest(tokens []text.Token, at int) (forms []Form, end int, ok bool) {
	end = at
	g.names.Walk(tokens, at, func(n *name, after int) {
		if found := n.read(tokens[at:after]); found != nil {
			forms, end, ok = found, after, true
		}
	})
	return forms, end, ok
}

// read returns what the tokens stand for: as they are written, else in any case.
func (n *name) read(tokens []text.Token) []Form {
	for i := range n.variants {
		if sameCase(n.variants[i].words, tokens) {
			return n.variants[i].forms
		}
	}
	if len(n.anyCase) > 0 && anyUpper(tokens) {
		return n.anyCase
	}
	return nil
}

// sameCase reports whether two runs of tokens that the trie can't tell apart have their capitals in the same places.
func sameCase(a, b []text.Token) bool {
	i := 0
	for j := range b {
		if hyphenBetween(b, j) {
			continue
		}
		for hyphenBetween(a, i) {
			i++
		}
		if a[i].Norm != b[j].Norm {
			return false
		}
		i++
	}
	return true
}

// Body returns the organization or group of a country (its id) that is called
// so, the words in lower case without the name of the country: "quốc hội" of
// country:US is the one whose form is "Quốc hội Mỹ".
func (g *Gazetteer) Body(words, country string) (*Entry, bool) {
	e, ok := g.bodies[body{words, country}]
	return e, ok
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

package dating

import (
	_ "embed"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// lifetime is how long a thing has borne its name.
type lifetime struct {
	name         string
	since, until schema.Day // until is 0 while it does
}

//go:embed names.tsv
var namesFile []byte

// readNames reads the lifetimes of names from tab-separated lines
//
//	name  other names  since  until  source
//
// and reports everything wrong with them.
func readNames(file string, data []byte) (*lexicon.Trie[*lifetime], schema.Problems) {
	names, r := lexicon.NewTrie[*lifetime](false), tableReader{file: file, header: "name, other names, since, until, source"}
	for row := range r.rows(string(data)) {
		life := &lifetime{name: row[0], since: r.day(2)}
		if row[3] != "-" {
			life.until = r.day(3)
		}
		if life.until != 0 && life.until < life.since {
			r.fail(3, "the name ends before it begins, on %s", life.since)
		}
		names.Add(row[0], life)
		if row[1] != "-" {
			for _, other := range strings.Split(row[1], " | ") {
				names.Add(other, life)
			}
		}
	}
	return names, r.problems
}

// named is a name with a lifetime, where the text uses it first.
type named struct {
	*lifetime
	first, end int // tokens
}

// namesIn finds the names with a lifetime that a document uses outside its foot.
func (d *Dater) namesIn(doc *text.Document) []named {
	var found []named
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Zone == text.Boilerplate || s.Zone == text.Foot {
			continue
		}
		for at := s.First; at < s.End; at++ {
			if life, end, ok := d.names.Longest(doc.Tokens[:s.End], at); ok {
				found = addName(found, named{life, at, end})
				at = end - 1
			}
		}
	}
	return found
}

func addName(found []named, n named) []named {
	for i := range found {
		if found[i].lifetime == n.lifetime {
			return found
		}
	}
	return append(found, n)
}

// weight says how well a name agrees with a day.
func (l *lifetime) weight(day schema.Day) float64 {
	switch {
	case day < l.since:
		return beforeName
	case l.until != 0 && day > l.until:
		return afterName
	}
	return 1
}

package dating

import (
	"io/fs"
	"slices"
	"sync"

	"chronograph/extract/lexicon"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// Dater works out when articles were written. It is safe for concurrent use.
type Dater struct {
	terms     *Terms
	facts     *Facts
	names     *lexicon.Trie[*lifetime]
	titles    *titles
	tagger    *timex.Tagger
	gazetteer *lexicon.Gazetteer
}

// Load reads the terms of office and the facts that chronograph ships and the titles of the
// language pack whose root is dir, and reports everything wrong with them. The
// tagger tells the tense of times; the gazetteer, which may be nil, knows the countries between a title and a name.
func Load(fsys fs.FS, dir string, tagger *timex.Tagger, gazetteer *lexicon.Gazetteer) (*Dater, schema.Problems) {
	var facts *Facts
	var wrong schema.Problems
	var loading sync.WaitGroup
	loading.Go(func() { facts, wrong = LoadFacts() })
	terms, problems := LoadTerms()
	names, more := readNames("names.tsv", namesFile)
	problems = append(problems, more...)
	titles, more := loadTitles(fsys, dir, terms.Offices())
	if titles == nil {
		titles = emptyTitles()
	}
	loading.Wait()
	return &Dater{terms, facts, names, titles, tagger, gazetteer}, slices.Concat(problems, more, wrong)
}

// Facts are the facts that the Dater uses.
func (d *Dater) Facts() *Facts { return d.facts }

// Terms are the terms of office that the Dater uses.
func (d *Dater) Terms() *Terms { return d.terms }

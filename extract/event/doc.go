// Package event reads what happened from sentences whose names and times are
// known. A language supplies trigger words with the roles of what stands around
// them, and the small words that part clauses; searching, scoping, dating and
// merging are here.
//
// A sentence becomes a row of pieces: triggers, clause words, names, times,
// numbers and marks; all other words only keep pieces apart. Every later step
// looks at pieces, never at letters.
package event

import (
	"chronograph/extract/dating"
	"chronograph/extract/entity"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// Input is an article with everything the stages before found in it.
type Input struct {
	Doc       *text.Document
	Entities  []schema.Entity
	Mentions  []entity.Mention // in token order
	Times     []timex.Mention  // in token order
	Published dating.Result
	Article   schema.Article // its id goes into the ids of the events
}

// Reader finds the events of articles in one language. It is safe for concurrent use.
type Reader struct {
	ontology *schema.Ontology
	numerals lexicon.Numerals
	words    *lexicon.Trie[*lemma]
	clauses  clauses
	examples []Example
	refusal  schema.EventType // of a statement with "sẽ không"
}

// Read returns the events of an article in the order of their first triggers.
func (r *Reader) Read(in Input) []schema.EventMention {
	a := newArticle(r, in)
	for i := range in.Doc.Sentences {
		if zone := in.Doc.Sentences[i].Zone; zone != text.Byline && zone != text.Boilerplate {
			a.sentence(i)
		}
	}
	all := merge(a.found, in.Published.Day)
	settle(all, in.Published.Day)
	return a.mentions(all)
}

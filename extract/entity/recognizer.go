package entity

import (
	"chronograph/extract/dating"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// Recognizer finds the people, countries, organizations, groups and places an
// article speaks of. It is safe for concurrent use.
type Recognizer struct {
	vocabulary *vocabulary
	gazetteer  *lexicon.Gazetteer
	terms      *dating.Terms // nil: none are known
	examples   []Example
}

// Recognize returns the entities of a document in the order they first appear,
// and every reference to them in token order, wider before narrower. Nothing
// is read inside the given times, in bylines and in boilerplate. The day of writing, 0 when unknown, tells who held an office.
func (r *Recognizer) Recognize(doc *text.Document, times []timex.Mention, day schema.Day) ([]schema.Entity, []Mention) {
	p := newParser(r, doc, times)
	p.day = day
	for i := range doc.Sentences {
		if s := &doc.Sentences[i]; s.Zone != text.Byline && s.Zone != text.Boilerplate && !p.signature(s) {
			p.sentence(i)
		}
	}
	p.split()
	return resolve(p)
}

// signature reports whether a sentence is only a name of Vietnamese syllables, as reporters sign: "Hoài Linh".
func (p *parser) signature(s *text.Sentence) bool {
	words := 0
	for i := s.First; i < s.End; i++ {
		t := &p.tokens[i]
		switch {
		case t.Norm == "(" && words > 0:
			return words >= 2
		case t.Kind == text.Word && t.Upper && !p.foreign(i) && words < 4:
			words++
		case t.Norm != "." && t.Norm != "-":
			return false
		}
	}
	return words >= 2 && s.Zone != text.Title
}

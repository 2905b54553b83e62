package event

import "chronograph/extract/text"

// kind says what a piece of a sentence is.
type kind uint8

const (
	trigger kind = iota
	word         // a clause word
	name         // a mention of an entity
	moment       // a time expression
	comma
	stop // ; : and other ends of a clause
	open
	closing
)

// use says how a trigger stands in its sentence.
type use uint8

const (
	verbal  use = iota
	lit         // a noun carried by a verb that means little: tiến hành đàm phán
	nominal     // a noun
	factual     // a verb made a noun: việc thành lập
)

// piece is a part of a sentence that means something for its events.
type piece struct {
	kind       kind
	first, end int // tokens, half open
	lemma      *lemma
	rule       *rule // of a trigger
	tail       int   // of a trigger: the piece of the trigger it is told together with, or itself
	covered    bool  // told together with a trigger before it
	at         int   // index of the mention or time
	governor   class // of a name: the preposition it stands under, skip for none
	linked     int   // of a name: the piece it is joined to on its left, or none
	list       bool  // joined by and, not by a comma alone
	aside      bool  // inside parentheses
	quoted     bool
	use        use
	verb       int // of a trigger: the piece its verb begins with
}

// none marks the absence of a piece, an event or an entity.
const none = -1

func (p *piece) is(c class) bool { return p.kind == word && p.lemma.class == c }

// gap is the number of words between two pieces that no piece covers.
func (a *article) gap(i, j int) int {
	n := 0
	for t := a.pieces[i].end; t < a.pieces[j].first; t++ {
		if a.in.Doc.Tokens[t].Kind <= text.Number {
			n++
		}
	}
	return n
}

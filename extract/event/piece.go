package event

import (
	"slices"

	"chronograph/extract/text"
)

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

// carve cuts sentence i into pieces.
func (a *article) carve(i int) {
	s := &a.in.Doc.Sentences[i]
	a.pieces = a.pieces[:0]
	a.quote, a.depth = none, 0
	if a.carry {
		a.quote = 0
	}
	for at := s.First; at < s.End; {
		at = a.carveAt(at, s)
	}
	a.carry = a.quote != none && s.Zone == text.Body && !a.lastOfParagraph(i)
	a.dropScareQuotes()
	a.cover()
	a.govern()
	a.classify()
}

// lastOfParagraph reports whether a paragraph ends with sentence i: no quotation runs further.
func (a *article) lastOfParagraph(i int) bool {
	ss := a.in.Doc.Sentences
	return i+1 >= len(ss) || ss[i+1].Paragraph > ss[i].Paragraph+1 || ss[i+1].Zone != ss[i].Zone
}

// carveAt adds the piece that begins at a token, if one does, and returns the token after it.
func (a *article) carveAt(at int, s *text.Sentence) int {
	if end := a.names(at); end > at {
		return end
	}
	for a.time < len(a.in.Times) && a.in.Times[a.time].First < at {
		a.time++
	}
	if a.time < len(a.in.Times) && a.in.Times[a.time].First == at {
		end := a.in.Times[a.time].End
		a.add(piece{kind: moment, first: at, end: end, at: a.time, lemma: a.tail(at, end)})
		return end
	}
	if kind := a.in.Doc.Tokens[at].Kind; kind == text.Punct || kind == text.Symbol {
		a.mark(at, s)
		return at + 1
	}
	if v, end := a.longest(at, s.End); v != nil {
		switch {
		case v.rule != nil || v.over != nil:
			a.add(piece{kind: trigger, first: at, end: end, lemma: v, rule: v.rule})
		case v.class != skip:
			a.add(piece{kind: word, first: at, end: end, lemma: v})
		}
		return end
	}
	return at + 1
}

// longest is the longest phrase at a token that no name or time runs out of.
func (a *article) longest(at, last int) (v *lemma, end int) {
	a.r.words.Walk(a.in.Doc.Tokens[:last], at, func(found *lemma, e int) {
		if a.clear(at, e) {
			v, end = found, e
		}
	})
	return v, end
}

// tail is the clause word a time expression ends with: "2 ngày sau khi".
func (a *article) tail(first, end int) *lemma {
	for at := max(first, end-2); at < end; at++ {
		if v, e, ok := a.r.words.Longest(a.in.Doc.Tokens, at); ok && e == end && v.class.clausal() {
			return v
		}
	}
	return nil
}

// names adds the widest names that begin at a token; a phrase that stands for several gives several.
func (a *article) names(at int) int {
	ms := a.in.Mentions
	for a.mention < len(ms) && ms[a.mention].First < at {
		a.mention++
	}
	end := at
	for ; a.mention < len(ms) && ms[a.mention].First == at; a.mention++ {
		if m := &ms[a.mention]; m.End >= end && m.End > at && m.Entity < len(a.in.Entities) && m.Entity >= 0 {
			end = m.End
			a.add(piece{kind: name, first: at, end: end, at: a.mention})
		}
	}
	return end
}

// clear reports whether no name or time begins inside a phrase.
func (a *article) clear(first, end int) bool {
	for m := a.mention; m < len(a.in.Mentions) && a.in.Mentions[m].First < end; m++ {
		if a.in.Mentions[m].First > first && a.in.Mentions[m].End > end {
			return false
		}
	}
	return true
}

func (a *article) add(p piece) {
	p.linked, p.aside, p.quoted, p.verb = none, a.depth > 0, a.quote != none, len(a.pieces)
	if p.aside && p.kind != name && p.kind != moment {
		return
	}
	a.pieces = append(a.pieces, p)
}

func (a *article) mark(at int, s *text.Sentence) {
	p := piece{first: at, end: at + 1}
	switch a.in.Doc.Tokens[at].Norm {
	case "(", "[":
		a.depth++
		return
	case ")", "]":
		a.depth = max(0, a.depth-1)
		return
	case ",":
		p.kind = comma
	case ";", ":", "?", "!", "…", "|", ".":
		p.kind = stop
	case "-", "–", "—":
		if !a.in.Doc.Tokens[at].Space {
			return
		}
		p.kind = comma
	case "“", "«":
		p.kind = open
	case "”", "»":
		p.kind = closing
	case `"`:
		p.kind = a.plainQuote(at, s)
	default:
		return
	}
	if p.kind == closing {
		a.closeQuote()
	}
	a.add(p)
	if p.kind == open {
		a.quote = len(a.pieces) - 1
	}
}

// plainQuote tells which end of a quotation a straight quote is.
func (a *article) plainQuote(at int, s *text.Sentence) kind {
	if a.quote != none {
		return closing
	}
	opened := false
	for i := range a.pieces {
		opened = opened || a.pieces[i].kind == closing
	}
	if !opened && at+1 < s.End && a.in.Doc.Tokens[at+1].Norm == "," {
		return closing
	}
	return open
}

// closeQuote ends a quotation; one that began in an earlier sentence covers all before.
func (a *article) closeQuote() {
	if a.quote == none {
		for i := range a.pieces {
			a.pieces[i].quoted = true
		}
	}
	a.quote = none
}

// scare is the number of tokens up to which a quotation is only a wording.
const scare = 6

// dropScareQuotes takes the marks of short quotations away: they part no clauses.
func (a *article) dropScareQuotes() {
	opened := none
	kept := a.pieces[:0]
	for _, p := range a.pieces {
		if p.kind == closing && opened != none && p.first-kept[opened].end <= scare {
			for i := opened; i < len(kept); i++ {
				kept[i].quoted = false
			}
			kept = append(kept[:opened], kept[opened+1:]...)
			opened = none
			continue
		}
		if p.kind == open {
			opened = len(kept)
		}
		kept = append(kept, p)
	}
	a.pieces = kept
}

// cover joins triggers that tell one event together, from the right: "hủy"
// and "cuộc gặp". A word that means nothing without the other is taken out.
func (a *article) cover() {
	kept := len(a.pieces)
	for k := len(a.pieces) - 1; k >= 0; k-- {
		p := a.pieces[k]
		if p.kind == trigger && p.lemma.over != nil && !a.coverFrom(&p, kept) {
			switch {
			case p.lemma.rule != nil:
			case p.lemma.class != skip:
				p.kind = word
			default:
				continue
			}
		}
		kept--
		a.pieces[kept] = p
	}
	a.pieces = append(a.pieces[:0], a.pieces[kept:]...)
	for i := range a.pieces {
		p := &a.pieces[i]
		p.verb, p.tail = i, i
		if p.rule != nil && p.rule.over != nil {
			p.tail = a.tailOf(i)
			a.pieces[p.tail].covered = true
		}
	}
}

// coverFrom gives p the rule that fits the trigger after it, among the pieces from kept on.
func (a *article) coverFrom(p *piece, kept int) bool {
	t := a.nextTrigger(p.end, kept)
	if t == none || a.pieces[t].rule == nil {
		return false
	}
	for _, r := range p.lemma.over {
		if slices.Contains(r.over, a.pieces[t].rule.typ) {
			p.rule = r
			return true
		}
	}
	return false
}

// coverGap is the number of uncovered words that may stand between triggers told together.
const coverGap = 3

// nextTrigger is the trigger that follows a token with only determiners and head words between.
func (a *article) nextTrigger(after, from int) int {
	gap := 0
	for t := from; t < len(a.pieces); t++ {
		q := &a.pieces[t]
		gap += q.first - after
		after = q.end
		switch {
		case gap > coverGap:
			return none
		case q.kind == trigger:
			return t
		case !q.is(determiner) && !q.is(head) && !q.is(fact) && !q.is(scheme):
			return none
		}
	}
	return none
}

func (a *article) tailOf(i int) int {
	if t := a.nextTrigger(a.pieces[i].end, i+1); t != none {
		return t
	}
	return i
}

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

package event

import "chronograph/extract/text"

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
		return a.beyond(at, end, s.End)
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

// beyond is the token after a phrase that means nothing and begins with a name: "các bên xung đột".
func (a *article) beyond(at, end, last int) int {
	if v, e := a.longest(at, last); v != nil && e > end && v.rule == nil && v.over == nil && v.class == skip {
		return e
	}
	return end
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

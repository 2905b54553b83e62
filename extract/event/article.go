package event

import (
	"chronograph/extract/entity"
	"chronograph/schema"
)

// article is one reading of one article.
type article struct {
	r  *Reader
	in Input

	pieces        []piece // of the sentence at hand
	mention, time int     // cursors
	quote, depth  int     // where a quotation is open; parentheses open
	found         []*found
	first         int // index in found of the first event of the sentence at hand

	carry   bool        // a quotation goes on in the next sentence
	pending []*found    // what was said in it so far
	subject []int       // of the last sentence with a subject
	lead    schema.Time // the date the article opens with
	running schema.Time // the date that holds in the paragraph
	para    int
	bodies  int // sentences of the body so far
}

func newArticle(r *Reader, in Input) *article {
	return &article{r: r, in: in, quote: none, para: none}
}

// sentence reads the events of sentence i.
func (a *article) sentence(i int) {
	a.carve(i)
	a.first = len(a.found)
	for k := range a.pieces {
		if a.pieces[k].kind == trigger {
			a.trigger(i, k)
		}
	}
	here := a.found[a.first:]
	a.attribute(here)
	a.borrow(here)
	a.absorb(here)
	a.date(i, here)
	a.claim(here)
	a.accompany(here)
	a.picture(here)
	a.prune(here)
	a.remember(here)
	a.retitle(i, here)
	kept := a.found[:a.first]
	for _, f := range here {
		if !f.dropped {
			kept = append(kept, f)
		}
	}
	a.found = kept
}

// trigger reads the event of the trigger at piece k.
func (a *article) trigger(i, k int) {
	p := &a.pieces[k]
	rule := p.rule
	if p.covered || k > 0 && a.pieces[k-1].is(attribute) && a.gap(k-1, k) == 0 {
		return
	}
	if p.use == nominal && rule.form == verb {
		return
	}
	s := &a.in.Doc.Sentences[i]
	f := &found{
		rule: rule, typ: rule.typ, nature: rule.nature, use: p.use, piece: p.tail, verb: p.verb, from: p.verb, sentence: i, zone: s.Zone, count: none,
		lemma: a.lemma(&a.pieces[p.verb]), triggers: []schema.Span{a.in.Doc.SpanOf(p.first, a.pieces[p.tail].end)}, modality: schema.Asserted,
	}
	if f.use == lit && a.gapTo(p.verb, k) <= 2 {
		f.triggers[0].Start = a.in.Doc.Tokens[a.pieces[p.verb].first].Span.Start
	}
	f.frame = a.frame(f)
	f.governor = a.governor(f)
	a.fillSubject(f)
	a.fillRight(f)
	a.modal(f)
	a.figures(f, s)
	a.found = append(a.found, f)
}

func (a *article) lemma(p *piece) string {
	s := ""
	for t := p.first; t < p.end; t++ {
		if s != "" {
			s += " "
		}
		s += a.in.Doc.Tokens[t].Lower
	}
	return s
}

// id is the entity id of the name at piece k.
func (a *article) id(k int) string { return a.in.Entities[a.entity(k)].ID }

func (a *article) entity(k int) int { return a.in.Mentions[a.pieces[k].at].Entity }

func (a *article) entityKind(k int) schema.EntityKind { return a.in.Entities[a.entity(k)].Kind }

// acts reports whether the name at piece k may take part in an event.
func (a *article) acts(k int) bool {
	p := &a.pieces[k]
	return p.kind == name && !p.aside && a.in.Mentions[p.at].Form != entity.Origin && !a.stance(k)
}

// stance reports whether the name at piece k only says what somebody is for or against: "chống Syria", "thân Nga".
func (a *article) stance(k int) bool {
	first := a.pieces[k].first
	if first == 0 {
		return false
	}
	_, end, ok := a.r.clauses.stances.Longest(a.in.Doc.Tokens, first-1)
	return ok && end == first
}

// scene reports whether the name at piece k can be where something happens.
func (a *article) scene(k int) bool {
	kind := a.entityKind(k)
	return kind == schema.Place || kind == schema.Country
}

// remember keeps what the next sentences refer back to.
func (a *article) remember(here []*found) {
	for _, f := range here {
		if f.said() && len(f.subject) > 0 && f.governor == nil {
			a.subject = f.subject
		}
	}
}

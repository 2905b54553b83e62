package event

import (
	"slices"

	"chronograph/schema"
)

// frame reads what stands to the left of an event's verb: subject, passive, scene.
func (a *article) frame(f *found) frame {
	fr := frame{first: none, barrier: none, byAt: none, started: true}
	if f.use == nominal || f.use == factual {
		a.scenesBefore(f.verb, &fr)
		return fr
	}
	for j := f.verb - 1; j >= 0; j-- {
		if !a.step(f, &fr, &j) {
			fr.barrier = j
			break
		}
	}
	if len(fr.who) == 0 && len(fr.owner) > 0 {
		fr.who = fr.owner
	}
	if fr.first != none && fr.edge == skip {
		fr.edge = a.edgeBefore(fr.first)
		a.openers(&fr)
	}
	fr.unnamed = len(fr.who) == 0 && a.wordsBefore(f) > 1
	return fr
}

// openers reads mediators and scenes that stand before the subject: "Tại Moskva, dưới sự trung gian của Nga, …".
func (a *article) openers(fr *frame) {
	for j := fr.first - 1; j >= 0; j-- {
		p := &a.pieces[j]
		if p.kind == trigger || p.kind >= stop || p.kind == word && p.lemma.class.clausal() {
			return
		}
		switch {
		case p.kind != name || !a.acts(j):
		case p.governor == mediator:
			fr.mediators = append(fr.mediators, a.entity(j))
		case p.governor == within && a.scene(j) && a.opensSentence(j):
			fr.places = append(fr.places, a.id(j))
		}
	}
}

// edgeBefore is the class of the clause word before piece k, with only times and adverbs between.
func (a *article) edgeBefore(k int) class {
	for j := k - 1; j >= 0 && a.gap(j, j+1) <= 2; j-- {
		p := &a.pieces[j]
		switch {
		case p.lemma != nil && p.kind != trigger && p.lemma.class.clausal():
			return p.lemma.class
		case p.kind == moment, p.is(adverb), p.is(determiner):
		case p.is(maybe) && a.gap(j, j+1) == 0:
			return hypothesis
		default:
			return skip
		}
	}
	return skip
}

// wordsBefore counts the uncovered words from the last mark or clause word to a verb.
func (a *article) wordsBefore(f *found) int {
	n, last := 0, f.verb
	for j := f.verb - 1; j >= 0; j-- {
		n += a.gap(j, last)
		last = j
		if p := &a.pieces[j]; p.kind == comma || p.kind >= stop || p.kind == trigger || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return n
		}
	}
	return n + a.pieces[last].first - a.in.Doc.Sentences[f.sentence].First
}

// step looks at piece j, may move j left over what it took, and reports whether the search goes on.
func (a *article) step(f *found, fr *frame, j *int) bool {
	p := &a.pieces[*j]
	switch p.kind {
	case name:
		return a.stepName(f, fr, j)
	case trigger:
		return a.stepTrigger(fr, j)
	case word:
		return a.stepWord(f, fr, *j)
	case comma:
		if *j == f.verb-1 {
			fr.joined = true
		}
	case open:
		return *j > 0 && a.pieces[*j-1].kind == name // Macron "sẽ yêu cầu …"
	case moment:
		if p.lemma != nil {
			fr.edge = p.lemma.class
			return false
		}
	default:
		return false
	}
	return true
}

func (a *article) stepName(f *found, fr *frame, j *int) bool {
	k := *j
	if !a.acts(k) {
		a.origin(k, f, fr)
		return true
	}
	chain, left := a.chain(k)
	fr.started = fr.started && a.pieces[left].governor == within
	*j = left
	switch g := a.pieces[left].governor; {
	case g == by:
		fr.agents, fr.passive, fr.byAt = chain, true, left-1
	case g == of && fr.owner == nil && len(fr.who) == 0 && !a.commaBetween(k, f.verb):
		fr.owner = chain
	case g == mediator:
		fr.mediators = append(fr.mediators, chain...)
	case g == within:
		fr.places = append(fr.places, a.scenes(left, k)...)
	case g == source && !a.commaBetween(k, f.verb):
		fr.who, fr.first = chain, left // "dẫn lời X nói"
		return false
	case g == skip && left > 0 && a.pieces[left-1].is(passive) && a.gap(left-1, left) == 0 && fr.agents == nil:
		fr.agents, fr.passive = chain, true
	case g == skip && !fr.joined && a.commaBetween(k, f.verb) && a.wordsBefore(f) > 1:
		return false // somebody without a name stands nearer: "…, ít nhất 200 người chết"
	case g == skip:
		fr.who, fr.first = chain, left
		return fr.joined && left > 0
	}
	return true
}

// origin takes a country that only says where somebody is from for him who has no name: "binh sĩ Nga".
func (a *article) origin(k int, f *found, fr *frame) {
	p := &a.pieces[k]
	if !p.aside && p.governor == skip && fr.owner == nil && len(fr.who) == 0 && !a.commaBetween(k, f.verb) {
		fr.owner = []int{a.entity(k)}
	}
}

func (a *article) commaBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if a.pieces[k].kind == comma {
			return true
		}
	}
	return false
}

func (a *article) stepTrigger(fr *frame, j *int) bool {
	p := &a.pieces[*j]
	if p.use == nominal || p.use == factual {
		fr.started = fr.started && p.rule.speech
		return true
	}
	if g := a.told(*j); g != nil && g.frame.byAt != none && !fr.joined {
		*j = g.frame.byAt // "N do X …" describes N: the subject stands before it
		return true
	}
	if fr.joined && !(fr.first != none && a.commaBetween(*j, fr.first)) {
		fr.who, fr.owner, fr.first = nil, nil, none // an object of the verb before
	}
	return false
}

func (a *article) stepWord(f *found, fr *frame, j int) bool {
	p := &a.pieces[j]
	switch c := p.lemma.class; {
	case c == passive && a.gapTo(j, f.verb) <= 3:
		fr.passive = true
	case c == and && j == f.verb-1:
		fr.joined = true
	case c == self:
		fr.self = true
		return false
	case c == source:
		return false // whoever is quoted has no name
	case c.clausal() && c != and:
		if len(fr.who) == 0 {
			fr.joined = fr.joined || c == breaks && j == f.verb-1
		}
		fr.edge = c
		return false
	}
	return true
}

// gapTo is the number of uncovered words between piece j and a verb.
func (a *article) gapTo(j, v int) int {
	n := 0
	for i := j; i < v; i++ {
		n += a.gap(i, i+1)
	}
	return n
}

// told returns the event of the sentence at hand whose trigger is piece k.
func (a *article) told(k int) *found {
	for i := len(a.found) - 1; i >= a.first; i-- {
		if a.found[i].piece == k {
			return a.found[i]
		}
	}
	return nil
}

// chain returns the entities of the list of names that ends with piece k, in
// order, and its first piece. A name joined by commas alone is no list.
func (a *article) chain(k int) (entities []int, left int) {
	list := k+1 < len(a.pieces) && a.gap(k, k+1) == 0 && (a.pieces[k+1].is(with) || a.pieces[k+1].is(and)) // "A, B cùng nhiều nước khác"
	left = k
	entities = []int{a.entity(k)}
	for {
		p := &a.pieces[left]
		list = list || p.list
		if p.linked == none || !list && !a.plainList(left) || !a.acts(p.linked) {
			break
		}
		left = p.linked
		entities = prepend(entities, a.entity(left))
	}
	return entities, left
}

// plainList reports whether the names up to piece k make a list without "và",
// as headlines write it: "Nga, Mỹ kêu gọi".
func (a *article) plainList(k int) bool {
	first := k
	for a.pieces[first].linked != none {
		if a.entityKind(first) != a.entityKind(a.pieces[first].linked) {
			return false
		}
		first = a.pieces[first].linked
	}
	j := a.beforeDeterminer(first)
	return j < 0 || a.pieces[j].kind >= stop || a.pieces[j].is(of) || a.pieces[j].kind == moment
}

func prepend(list []int, e int) []int {
	for _, have := range list {
		if have == e {
			return list
		}
	}
	return append([]int{e}, list...)
}

// scenes returns the places among the names from piece left to k.
func (a *article) scenes(left, k int) []string {
	var ids []string
	for j := left; j <= k; j++ {
		if a.pieces[j].kind == name && a.scene(j) {
			ids = append(ids, a.id(j))
		}
	}
	return ids
}

// scenesBefore reads where the clause before a noun happens.
func (a *article) scenesBefore(v int, fr *frame) {
	for j := v - 1; j >= 0; j-- {
		p := &a.pieces[j]
		if p.kind == trigger || p.kind >= stop || p.kind == word && p.lemma.class.clausal() {
			fr.barrier = j
			if p.kind == word {
				fr.edge = p.lemma.class
			}
			return
		}
		if p.kind == moment && p.lemma != nil {
			fr.barrier, fr.edge = j, p.lemma.class
			return
		}
		if p.kind == name && p.governor == within && a.scene(j) {
			fr.places = append(fr.places, a.id(j))
		}
	}
}

// fillSubject gives the subject its role; a verb without one shares that of the verb before.
func (a *article) fillSubject(f *found) {
	fr := &f.frame
	f.subject = fr.who
	if fr.zero() && f.use != nominal && f.use != factual && len(fr.agents) == 0 {
		f.subject = a.sharedSubject(f)
	}
	if a.serial(f) {
		return
	}
	role, agent := f.rule.subject, schema.Agent
	if fr.passive && len(fr.agents) > 0 || fr.passive && f.rule.subject == schema.Agent {
		role = f.rule.passive
	}
	for _, e := range f.subject {
		f.add(role, a.in.Entities[e].ID)
	}
	for _, e := range fr.mediators {
		f.add(schema.Mediator, a.in.Entities[e].ID)
	}
	for _, e := range fr.agents {
		f.add(agent, a.in.Entities[e].ID)
	}
	if !f.rule.speech {
		for _, id := range fr.places {
			f.addPlace(id)
		}
	}
}

// serial gives a verb right after a passive one the same sides: "bị X nổ súng khống chế".
func (a *article) serial(f *found) bool {
	b := f.frame.barrier
	if b == none || b != f.verb-1 || a.pieces[b].kind != trigger || a.gap(b, f.verb) > 0 || !f.frame.zero() {
		return false
	}
	g := a.told(b)
	if g == nil || !g.frame.passive || g.rule.speech {
		return false
	}
	f.parts = slices.Clone(g.parts)
	return true
}

// sharedSubject is the subject of the verb before in the sentence, or, at the
// head of a sentence, of the sentence before.
func (a *article) sharedSubject(f *found) []int {
	for i := len(a.found) - 1; i >= a.first; i-- {
		g := a.found[i]
		if g.use == nominal || g.use == factual || f.frame.joined && g.frame.edge.clausal() && g.frame.edge != breaks && g.frame.edge != complement {
			continue
		}
		if g.typ == schema.EventType("REQUEST") && f.governor == g {
			return nil // what is demanded is for others to do
		}
		return g.subject
	}
	if f.rule.speech && f.frame.started && (f.frame.barrier == none && a.opensWithDocument(f)) {
		return a.subject
	}
	return nil
}

// opensWithDocument reports whether the sentence begins with a statement's own
// noun, as in "Tuyên bố nêu rõ …", or with the verb itself.
func (a *article) opensWithDocument(f *found) bool {
	s := &a.in.Doc.Sentences[f.sentence]
	at := a.pieces[f.verb].first
	return holds(a.r.clauses.documents, a.in.Doc.Tokens[s.First:at])
}

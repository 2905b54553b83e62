package event

import "chronograph/schema"

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
	if len(fr.who) == 0 {
		a.headed(f, &fr)
	}
	fr.unnamed = len(fr.who) == 0 && a.wordsBefore(f) > 1
	return fr
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
	case g == within, g == to && f.is(encounter) && k == f.verb-1:
		fr.places = append(fr.places, a.scenes(left, k)...)
	case g == source && !a.commaBetween(k, f.verb):
		fr.who, fr.first = chain, left // "dẫn lời X nói"
		return false
	case g == skip && left > 0 && a.pieces[left-1].is(passive) && a.gap(left-1, left) <= doerWords && fr.agents == nil && !fr.joined:
		fr.agents, fr.passive = chain, true
	case g == skip && !fr.joined && a.commaBetween(k, f.verb) && a.wordsBefore(f) > 1:
		return false // somebody without a name stands nearer: "…, ít nhất 200 người chết"
	case g == skip:
		fr.who, fr.first = chain, left
		return fr.joined && left > 0 && !a.apposed(left, k)
	}
	return true
}

// apposed reports whether the names from piece i to k stand between two commas: "một lãnh đạo phe đối lập, X, cáo buộc …".
func (a *article) apposed(i, k int) bool {
	return i > 0 && k+1 < len(a.pieces) && a.pieces[i-1].kind == comma && a.pieces[k+1].kind == comma &&
		a.gap(i-1, i) == 0 && a.gap(k, k+1) == 0 && a.entityKind(k) == schema.Person
}

// headed takes the name a sentence begins with when the words after its comma
// only say who that is: "X, người đứng đầu phái đoàn, nói …".
func (a *article) headed(f *found, fr *frame) {
	k := 0
	for k < f.verb && a.pieces[k].kind >= open {
		k++
	}
	if k+1 >= f.verb || a.pieces[k].kind != name || !a.acts(k) || a.entityKind(k) != schema.Person || a.pieces[k+1].kind != comma || a.gap(k, k+1) > 0 {
		return
	}
	if _, _, ok := a.r.clauses.apposing.Longest(a.in.Doc.Tokens, a.pieces[k+1].end); !ok || a.namedBetween(k+2, f.verb) {
		return
	}
	fr.who, fr.first = []int{a.entity(k)}, k
}

// namedBetween reports whether a possible subject or the end of a clause stands between pieces.
func (a *article) namedBetween(i, j int) bool {
	for ; i < j; i++ {
		p := &a.pieces[i]
		if p.kind == name && p.governor == skip && a.acts(i) && a.entityKind(i) == schema.Person || p.kind >= stop || p.is(breaks) || p.kind == trigger && p.rule.speech && p.use == verbal {
			return true
		}
	}
	return false
}

// origin takes a country that only says where somebody is from for him who has no name: "binh sĩ Nga"; private people do not act for it, unless they are counted.
func (a *article) origin(k int, f *found, fr *frame) {
	p := &a.pieces[k]
	if !p.aside && (!a.in.Mentions[p.at].Private || f.is(crowd)) && p.governor == skip && fr.owner == nil && len(fr.who) == 0 && !a.commaBetween(k, f.verb) {
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
	case c == passive && a.gapTo(j, f.verb) <= passiveReach:
		fr.passive = true
	case c == and && a.joins(j, f.verb):
		fr.joined = true
	case c == self && j > 0 && a.pieces[j-1].is(of) && a.gap(j-1, j) == 0: // "thủy thủ của chúng ta"
	case c == self:
		fr.self = true
		return false
	case c == source:
		return false // whoever is quoted has no name
	case c.clausal() && c != and:
		if len(fr.who) == 0 {
			fr.joined = fr.joined || c == breaks && a.joins(j, f.verb)
		}
		fr.edge = c
		return false
	}
	return true
}

// joins reports whether a verb comes after the "và" or "nhưng" at piece j with
// only small words and times between: "gặp Y và sau đó đã ký …".
func (a *article) joins(j, v int) bool {
	for k := j + 1; k < v; k++ {
		p := &a.pieces[k]
		small := p.kind == word && p.lemma.class >= maybe && p.lemma.class <= adverb
		if !small && (p.kind != moment || p.lemma != nil) {
			return false
		}
	}
	return j == v-1 || a.gapTo(j, v) == 0
}

// doerWords is the number of words between "bị" and the name of who does it: "bị tòa án Brazil kết án".
const doerWords = 3

// passiveReach is the number of words of a nameless agent: "bị các nhóm vũ trang bắt cóc".
const passiveReach = 6

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

package event

import "chronograph/schema"

// govern finds the preposition each name stands under and joins names to lists.
func (a *article) govern() {
	for k := range a.pieces {
		if a.pieces[k].kind == name {
			a.governName(k)
		}
	}
}

func (a *article) governName(k int) {
	p := &a.pieces[k]
	if k == 0 {
		return
	}
	if prev := &a.pieces[k-1]; prev.kind == name && prev.first == p.first {
		p.governor, p.linked, p.list = prev.governor, k-1, true
		return
	}
	if left, list := a.joined(k); left != none {
		p.linked, p.list, p.governor = left, list, a.pieces[left].governor
		if !list && p.governor != skip && !a.address(left, k) && (!a.listGoesOn(k) || a.opensSentence(left)) {
			p.linked, p.governor = none, skip
		}
		return
	}
	p.governor = a.preposition(k)
}

// address reports whether name k only says in which country the place before
// it lies: "tại tỉnh Trung Sulawesi, Indonesia, …".
func (a *article) address(left, k int) bool {
	where := a.in.Entities[a.entity(left)]
	closed := k+1 == len(a.pieces) || a.pieces[k+1].kind >= comma && a.gap(k, k+1) == 0
	return closed && where.Kind == schema.Place && where.Country == a.id(k)
}

// joined returns the name that stands before a connector before name k.
func (a *article) joined(k int) (left int, list bool) {
	j := a.beforeDeterminer(k)
	if j <= 0 {
		return none, false
	}
	connector := &a.pieces[j]
	isList := connector.is(and) || connector.is(with) && !a.spaced(j-1, j)
	if connector.kind != comma && !isList {
		return none, false
	}
	left = j - 1
	for left > 0 && a.pieces[left].aside {
		left--
	}
	if a.pieces[left].kind != name || a.gap(left, j) > 0 || a.gap(j, k) > 1 {
		return none, false
	}
	return left, isList
}

func (a *article) spaced(i, j int) bool { return i < 0 || a.gap(i, j) > 0 }

// beforeDeterminer is the piece before name k, words like "các" and names in parentheses left out.
func (a *article) beforeDeterminer(k int) int {
	j := k - 1
	for j > 0 && a.pieces[j].is(determiner) && a.gap(j, k) == 0 {
		j--
	}
	return j
}

// listGoesOn reports whether name k is followed by ", name and name" or "and name".
func (a *article) listGoesOn(k int) bool {
	for j := k + 1; j+1 < len(a.pieces); j += 2 {
		if a.pieces[j+1].kind != name || a.gap(j-1, j) > 0 || a.gap(j, j+1) > 1 {
			return false
		}
		if a.pieces[j].is(and) {
			return true
		}
		if a.pieces[j].kind != comma {
			return false
		}
	}
	return false
}

// opensSentence reports whether the preposition of name k is the first thing of its clause: what follows the comma is another part.
func (a *article) opensSentence(k int) bool {
	j := a.beforeDeterminer(k) - 1
	return j < 0 || a.pieces[j].kind >= stop || a.pieces[j].kind == comma && a.gap(j, j+1) == 0 || a.pieces[j].is(breaks)
}

// preposition is the class of the preposition before name k, skip when there is none.
func (a *article) preposition(k int) class {
	j := a.beforeDeterminer(k)
	if j < 0 {
		return skip
	}
	p, gap := &a.pieces[j], a.gap(j, k)
	if p.is(against) && gap <= targetWords {
		return against
	}
	if gap <= 2 && p.kind == word && p.lemma.class.preposition() {
		return p.lemma.class
	}
	return skip
}

// targetWords is the number of words between "nhằm vào" and the name of whose it is: "nhằm vào 18 cá nhân Iran".
const targetWords = 4

// classify tells verbs from nouns among the triggers.
func (a *article) classify() {
	for k := range a.pieces {
		if a.pieces[k].kind == trigger {
			a.classifyTrigger(k)
		}
	}
}

func (a *article) classifyTrigger(k int) {
	p := &a.pieces[k]
	p.use = verbal
	j, headed := k, skip // j: where the noun phrase begins
	for j > 0 && a.gap(j-1, j) <= min(1, k-j) && a.nounOpener(j-1) {
		j--
		if c := a.pieces[j].lemma.class; headed == skip || headed == determiner {
			headed = c
		}
	}
	switch {
	case headed == fact || headed == scheme:
		p.use = factual
	case headed != skip, p.rule.form == noun, p.lemma.noun && p.lemma.rule == p.rule, p.rule.form == both && a.bareNoun(k), a.listedNoun(k):
		p.use = nominal
	}
	if j > 0 && a.pieces[j-1].is(light) && a.gap(j-1, j) <= 1 && p.use != factual {
		p.use, p.verb = lit, j-1
		if a.stayedOut(j - 1) {
			p.use, p.verb = nominal, k
		}
	}
}

// stayedOut reports whether the light verb at piece j says that somebody took
// no part: what the noun after it names happened all the same.
func (a *article) stayedOut(j int) bool {
	_, _, ok := a.r.clauses.partaking.Longest(a.in.Doc.Tokens, a.pieces[j].first)
	return ok && j > 0 && a.pieces[j-1].is(denied)
}

func (a *article) nounOpener(j int) bool {
	return a.pieces[j].is(head) || a.pieces[j].is(determiner) || a.pieces[j].is(fact) || a.pieces[j].is(scheme)
}

// bareNoun reports whether a trigger without a head word is a noun all the
// same: it stands where no verb can, at the head of a clause and before a verb of happening or "giữa".
func (a *article) bareNoun(k int) bool {
	if k+1 < len(a.pieces) {
		for j := k + 1; j < len(a.pieces) && j <= k+3; j++ {
			next := &a.pieces[j]
			if next.is(exist) || next.is(between) && j == k+1 && a.gap(k, j) == 0 {
				return true
			}
			if next.kind == name && next.governor == skip || next.kind == trigger || next.kind == stop || next.kind == comma || next.kind == word && next.lemma.class.clausal() {
				break
			}
		}
	}
	if k == 0 {
		return a.pieces[k].rule.speech && len(a.pieces) > 1 && (a.pieces[1].is(of) || a.pieces[1].kind == trigger) && a.gap(0, 1) <= 1
	}
	prev := &a.pieces[k-1]
	return a.gap(k-1, k) == 0 && (a.barefight(k) || a.takesNoun(prev, a.pieces[k].rule) || prev.is(exist) || prev.is(about) || prev.is(of) || prev.is(within) || prev.is(after))
}

// barefight reports whether a word for fighting opens a clause and no name
// follows: somebody must be named for it to be a verb.
func (a *article) barefight(k int) bool {
	prev := &a.pieces[k-1]
	opens := prev.is(breaks) || prev.is(when) || prev.is(complement) || prev.is(cause)
	named := k+1 < len(a.pieces) && a.pieces[k+1].kind == name && a.gap(k, k+1) <= 2
	return opens && a.pieces[k].rule.violent && !named
}

// takesNoun reports whether the trigger at piece k is what the verb of saying
// right before it is about: "bác bỏ cáo buộc", "chúc mừng bầu cử".
func (a *article) takesNoun(verb *piece, r *rule) bool {
	if verb.kind != trigger || verb.use != verbal || !verb.rule.speech {
		return false
	}
	if r.speech {
		return verb.rule.object != "" && !verb.rule.nature.is(demand)
	}
	return r.mutual || r.nature.is(staged)
}

// listedNoun reports whether a trigger is joined by "và" to a noun before it.
func (a *article) listedNoun(k int) bool {
	if k < 2 || !a.pieces[k-1].is(and) || a.gap(k-1, k) > 0 {
		return false
	}
	for j := k - 2; j >= 0 && j >= k-4; j-- {
		if p := &a.pieces[j]; p.kind == trigger {
			return p.use == nominal && p.rule.typ == a.pieces[k].rule.typ
		}
	}
	return false
}

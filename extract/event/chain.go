package event

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
		p := &a.pieces[j]
		if p.is(determiner) {
			n++
		}
		if p.kind == comma || p.kind >= stop || p.kind == trigger || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return n
		}
	}
	return n + a.pieces[last].first - a.in.Doc.Sentences[f.sentence].First
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
		if p.kind == name && (p.governor == within || p.governor == to && j == v-2) && a.scene(j) {
			fr.places = append(fr.places, a.id(j))
		}
	}
}

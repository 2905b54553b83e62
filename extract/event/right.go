package event

import "chronograph/schema"

// reach is how many uncovered words may stand between a verb and its object.
const reach = 5

// right is the walk over what follows a trigger.
type right struct {
	f      *found
	last   int  // last piece looked at
	object bool // an object was taken
	owned  bool // an owner was taken
	gap    int  // uncovered words since the trigger
	stood  int  // piece of the last place, or none
}

// fillRight reads objects, partners, mediators and places after a trigger.
func (a *article) fillRight(f *found) {
	w := &right{f: f, last: f.piece, stood: none}
	for j := f.piece + 1; j < len(a.pieces); j++ {
		w.gap += a.gap(w.last, j)
		if !a.rightward(w, j) {
			return
		}
		w.last = j
	}
}

func (a *article) rightward(w *right, j int) bool {
	p := &a.pieces[j]
	switch p.kind {
	case name:
		return a.rightName(w, j)
	case trigger:
		return p.use == nominal && w.f.rule.speech && w.f.use == verbal
	case word:
		return a.rightWord(w, j)
	case comma:
		return j+1 < len(a.pieces) && a.pieces[j+1].kind == name && (a.pieces[j+1].linked != none && a.listGoesOn(j+1) || w.stood == j-1)
	case moment:
		return p.lemma == nil
	}
	return false
}

func (a *article) rightWord(w *right, j int) bool {
	p := &a.pieces[j]
	switch c := p.lemma.class; {
	case c == and:
		return j+1 < len(a.pieces) && a.pieces[j+1].kind == name && a.pieces[j+1].linked != none
	case c == mediator:
		return true
	case c.clausal(), c == self:
		return false
	case c == mutual:
		a.eachOther(w)
	case c == exist:
		return w.f.use != verbal
	case c == maybe, c == must, c == planned, c == past, c == denied, c == passive:
		return w.f.use != verbal
	}
	return true
}

func (a *article) rightName(w *right, j int) bool {
	p := &a.pieces[j]
	if w.stood != none && a.follows(w.stood, j) && a.scene(j) {
		w.f.addPlace(a.id(j))
		w.stood = j
		return true
	}
	if !a.acts(j) {
		w.see(a, j)
		if p.governor == against && !p.aside && !w.f.rule.speech {
			w.f.add(schema.Target, a.id(j)) // "nhằm vào công dân Iran"
		}
		return true
	}
	if p.linked != none && p.linked > w.f.piece && (p.list || a.listGoesOn(j)) && a.sameRole(w, j) {
		return true
	}
	switch p.governor {
	case skip:
		a.directObject(w, j)
	case within, to, from:
		a.place(w, j)
	case with:
		w.see(a, j)
		w.f.add(w.f.rule.with, a.id(j))
	case between:
		if w.f.use != verbal && w.gap <= reach {
			w.f.add(schema.Agent, a.id(j))
		}
	case against:
		if !w.f.rule.speech || w.f.rule.object != "" {
			w.f.add(schema.Target, a.id(j))
		}
	case benefit:
		a.beneficiary(w, j)
	case by:
		a.doer(w, j)
	case mediator:
		w.f.add(schema.Mediator, a.id(j))
	case of:
		a.ownerOf(w, j)
	}
	return true
}

package event

import "chronograph/schema"

// follows reports whether name j only makes place i more precise: "tại New York, Mỹ", "ở Minsk (Belarus)".
func (a *article) follows(i, j int) bool {
	between := j - i - 1
	for k := i + 1; k < j; k++ {
		if !a.pieces[k].is(of) && a.pieces[k].kind != comma {
			return false
		}
	}
	return between <= 1 && (a.pieces[j].aside || between == 1) && a.gap(i, j) <= 2
}

// eachOther makes the subjects of a one-sided act its targets too.
func (a *article) eachOther(w *right) {
	if w.gap > 2 || w.f.rule.mutual {
		return
	}
	for _, e := range w.f.subject {
		w.f.addBoth(w.f.rule.object, a.in.Entities[e].ID)
	}
}

// sameRole gives name j the role of the name it is listed with.
func (a *article) sameRole(w *right, j int) bool {
	id := a.id(a.pieces[j].linked)
	for _, p := range w.f.parts {
		if p.Entity == id {
			w.f.add(p.Role, a.id(j))
			return true
		}
	}
	for _, place := range w.f.places {
		if place == id && a.scene(j) {
			w.f.addPlace(a.id(j))
			return true
		}
	}
	return false
}

// see notes what kind of name an event is with or about.
func (w *right) see(a *article, j int) {
	if w.f.objectKind == "" && w.gap <= reach {
		w.f.objectKind = a.entityKind(j)
	}
}

func (a *article) directObject(w *right, j int) {
	f := w.f
	if w.object || w.gap > reach {
		return
	}
	if f.use == nominal || f.use == factual && f.rule.form != verb {
		a.beside(w, j)
		return
	}
	w.object = true
	f.objectKind = a.entityKind(j)
	if f.rule.place && a.scene(j) && (f.rule.mutual || a.entityKind(j) == schema.Place) {
		f.addPlace(a.id(j))
		w.stood = j
		return
	}
	if f.frame.passive && len(f.frame.agents) == 0 {
		return
	}
	f.add(a.objectRole(f.rule), a.id(j))
	if f.rule.violent && f.rule.object == schema.Target && a.entityKind(j) == schema.Place {
		f.addPlace(a.id(j)) // "không kích Raqqa"
	}
}

// objectRole is the role of a direct object; a country taken is wronged: "chiếm Kuwait".
func (a *article) objectRole(r *rule) schema.Role {
	if r.place && !r.mutual {
		return schema.Target
	}
	return r.object
}

// beside reads a name that follows a noun without a preposition: "cuộc chiến
// Iraq" is where, "xung đột Armenia - Azerbaijan" is who.
func (a *article) beside(w *right, j int) {
	if w.gap > 0 {
		return
	}
	w.object = true
	listed := j+1 < len(a.pieces) && a.nextListed(j)
	switch {
	case w.f.rule.speech, w.f.is(accord):
	case w.f.rule.object == schema.Target && !w.f.rule.violent && !w.f.rule.mutual && a.entityKind(j) == schema.Country:
		w.f.add(schema.Target, a.id(j)) // "lệnh trừng phạt Nga"
	case a.scene(j) && !listed:
		w.f.addPlace(a.id(j))
		w.stood = j
	case listed || w.f.rule.mutual:
		w.f.add(schema.Agent, a.id(j))
	}
}

// nextListed reports whether a name is joined to name j on its right.
func (a *article) nextListed(j int) bool {
	for k := j + 1; k < len(a.pieces) && k <= j+2; k++ {
		if a.pieces[k].kind == name && a.pieces[k].linked == j {
			return true
		}
	}
	return false
}

func (a *article) place(w *right, j int) {
	f := w.f
	switch {
	case a.pieces[j].governor == from && f.rule.speech && f.rule.object != "":
		f.add(f.rule.object, a.id(j))
	case !a.scene(j):
		if a.pieces[j].governor == to && f.rule.object == schema.Target {
			f.add(schema.Target, a.id(j))
		}
	case a.pieces[j].governor == to && a.imposed(w, j):
		f.add(schema.Target, a.id(j))
	case (f.rule.speech || f.is(accord) && a.pieces[j].governor == to) && w.gap > 1, w.gap > 3*reach:
	default:
		f.addPlace(a.id(j))
		w.stood = j
	}
}

// imposed reports whether an act without violence is done to the country at
// piece j, not on the way there: "áp lệnh trừng phạt lên Iran".
func (a *article) imposed(w *right, j int) bool {
	r := w.f.rule
	return r.object == schema.Target && !r.violent && !r.mutual && !w.object && a.entityKind(j) == schema.Country && w.gap <= 1
}

func (a *article) beneficiary(w *right, j int) {
	if w.f.rule.object != "" && !w.f.rule.mutual || w.f.rule.speech && w.gap <= 1 {
		w.f.add(schema.Target, a.id(j))
	}
}

// doer reads "do X …" after a noun: the agent, or the mediator when X makes peace.
func (a *article) doer(w *right, j int) {
	for k := j + 1; k < len(a.pieces) && k <= j+6; k++ {
		if a.pieces[k].is(mediator) {
			w.f.add(schema.Mediator, a.id(j))
			return
		}
		if a.pieces[k].kind == trigger || a.pieces[k].kind >= stop {
			break
		}
	}
	if w.f.use == nominal || w.f.frame.passive {
		w.f.add(schema.Agent, a.id(j))
	}
}

// ownerOf reads "của X": who does what a noun names, or whom a speech is about.
func (a *article) ownerOf(w *right, j int) {
	switch f := w.f; {
	case f.use == nominal && !w.owned && w.gap <= reach:
		w.object, w.owned = true, true
		if f.is(victims) {
			f.add(schema.Target, a.id(j)) // "cái chết của X"
			return
		}
		f.add(schema.Agent, a.id(j))
	case f.use == verbal && f.rule.speech && f.rule.object != "" && !w.object && w.gap <= reach:
		w.object = true
		f.add(f.rule.object, a.id(j))
	case f.use == verbal && f.rule.mutual && f.rule.object == schema.Agent && !w.object && w.gap <= reach && f.is(encounter):
		w.object = true // "gặp các quan chức của Mỹ"
		f.objectKind = a.entityKind(j)
		f.add(f.rule.object, a.id(j))
	}
}

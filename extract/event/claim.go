package event

import (
	"slices"

	"chronograph/schema"
)

// accompany gives a meeting told by a noun with one side only the subject of
// the verb it goes with: "sau cuộc gặp với X, Y nói …".
func (a *article) accompany(here []*found) {
	for i, f := range here {
		if f.use != nominal || !f.rule.mutual || len(f.parts) != 1 || f.parts[0].Role != schema.Agent {
			continue
		}
		for j, g := range here {
			near := j == i+1 || j == i-1
			if near && g.use == verbal && len(g.subject) > 0 && !g.dropped && g.rule.speech {
				for _, e := range g.subject {
					f.add(schema.Agent, a.in.Entities[e].ID)
				}
				break
			}
		}
	}
}

// claim marks what one side says about fighting and its victims.
func (a *article) claim(here []*found) {
	for _, f := range here {
		g := f.governor
		if g == nil || f.dropped || f.rule.speech || f.modality != schema.Asserted {
			continue
		}
		for _, e := range g.subject {
			if f.rule.violent && g.is(plain|blame) && a.isParty(e) {
				f.modality, f.by = schema.Claimed, a.in.Entities[e].ID
			}
		}
	}
	for _, f := range here {
		if g := f.governor; g != nil && f.by == "" && f.modality != schema.Asserted && len(g.subject) > 0 && !f.rule.speech {
			f.by = a.in.Entities[g.subject[0]].ID
		}
	}
}

// isParty reports whether an entity speaks for a side.
func (a *article) isParty(e int) bool {
	switch x := &a.in.Entities[e]; x.Kind {
	case schema.Country, schema.Group:
		return true
	case schema.Organization:
		return a.r.clauses.isParty(x.Name)
	}
	return false
}

// prune drops what is no event of its own.
func (a *article) prune(here []*found) {
	for _, f := range here {
		bare := len(f.parts) == 0 && len(f.figures) == 0 && f.time.Time.IsZero()
		noun := f.use == nominal || f.use == factual
		switch {
		case f.dropped:
		case f.rule.kinds != nil && f.use == verbal && !slices.Contains(f.rule.kinds, f.objectKind):
			f.dropped = true
		case f.is(plain) && f.use == verbal && a.mediaSay(f):
			f.dropped = true
		case f.rule.happens && !a.happens(f):
			f.dropped = true
		case f.use == nominal && f.rule.speech:
			f.dropped = len(f.parts) == 0 || f.is(plain) && f.time.Time.IsZero()
		case noun:
			f.echo = bare && !a.happens(f)
		case bare && len(f.places) == 0:
			f.dropped = f.rule.weak && !a.uncounted(f) || !a.hasSubject(f)
		}
	}
}

// uncounted reports whether victims are told of without a number: "hàng trăm người đã thiệt mạng".
func (a *article) uncounted(f *found) bool {
	j := f.verb - 1
	for j >= 0 && a.pieces[j].kind == word && a.pieces[j].lemma.class >= maybe && a.pieces[j].lemma.class <= passive {
		j--
	}
	return f.is(victims) && f.frame.unnamed && j >= 0 && a.pieces[j].is(determiner) && a.gap(j, j+1) <= 2
}

// mediaSay reports whether only a news medium says it: that is where the paper has the news from.
func (a *article) mediaSay(f *found) bool {
	k := f.frame.first
	return k != none && a.pieces[k].kind == name && a.in.Mentions[a.pieces[k].at].Medium
}

// hasSubject reports whether any word stands before a verb in its clause.
func (a *article) hasSubject(f *found) bool {
	first := a.in.Doc.Sentences[f.sentence].First
	if b := f.frame.barrier; b != none {
		first = a.pieces[b].end
	}
	if f.frame.joined {
		return slices.ContainsFunc(a.found[a.first:], func(g *found) bool { return g.piece < f.piece && g.said() && !g.dropped })
	}
	return first < a.pieces[f.verb].first
}

// causes reports whether a noun is what made victims: "vụ nổ khiến 12 người thiệt mạng".
func (a *article) causes(f *found) bool {
	j := f.piece + 1
	if j >= len(a.pieces) || !a.pieces[j].is(cause) || f.is(victims) {
		return false
	}
	for _, g := range a.found[a.first:] {
		if g.is(victims) && !g.dropped && g.frame.barrier == j {
			return true
		}
	}
	return false
}

// happens reports whether a verb of happening stands by a noun.
func (a *article) happens(f *found) bool {
	for _, j := range [...]int{f.verb - 1, f.piece + 1, f.piece + 2} {
		if j >= 0 && j < len(a.pieces) && a.pieces[j].is(exist) {
			return true
		}
	}
	return a.causes(f)
}

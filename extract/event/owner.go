package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// datable reports whether piece m is a time that may be an event's.
func (a *article) datable(m int, s *text.Sentence) bool {
	p := &a.pieces[m]
	if p.kind != moment || p.lemma != nil {
		return false
	}
	t := a.in.Times[p.at].Time
	if t.IsZero() || blank(t) || t.Kind == schema.Duration || t.Kind == schema.Set {
		return false
	}
	if p.aside && s.Zone != text.Foot {
		return false
	}
	return m == 0 || !(a.pieces[m-1].is(after) && a.gap(m-1, m) == 0)
}

// blank reports whether nothing of a time is known: "hôm nay" in an article without a day.
func blank(t schema.Time) bool {
	return t.From.Grain <= schema.DayGrain && t.From.Grain != schema.Unknown && t.From.Year == 0 && t.From.Month == 0
}

// owner is the event a time belongs to: the one whose verb it stands before,
// else the last one before it.
func (a *article) owner(m int, here []*found) *found {
	prev, next := neighbours(m, here)
	if prev != nil && a.sealed(prev.piece, m) {
		prev = nil
	}
	switch {
	case next != nil && a.opens(m):
		return a.main(m, here)
	case prev == nil && next != nil && a.reaches(m, next):
		return next
	case prev != nil && next != nil && a.beforeVerb(m, prev, next):
		return next
	}
	return prev
}

// main is the event a time at the head of a clause is about: that of the main
// verb, else of a noun close by.
func (a *article) main(m int, here []*found) *found {
	for _, f := range here {
		edge := f.frame.edge
		if f.from > m && !f.dropped && f.use != nominal && f.governor == nil && (edge == skip || edge == breaks || !edge.clausal()) {
			return f
		}
	}
	for _, f := range here {
		if f.from > m && !f.dropped && (f.use != nominal || a.happens(f) || a.gapTo(m, f.verb) <= reach) && !f.frame.edge.clausal() {
			return f
		}
	}
	return nil
}

// sealed reports whether what is said begins between pieces i and j: a colon or a quotation.
func (a *article) sealed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if a.pieces[k].kind == stop || a.pieces[k].kind == open {
			return true
		}
	}
	return false
}

// reaches reports whether no clause begins between a time and the verb after it.
func (a *article) reaches(m int, next *found) bool {
	for j := m - 1; j >= 0 && a.pieces[j].kind < comma; j-- {
		if a.pieces[j].is(after) || a.pieces[j].is(when) {
			return false
		}
	}
	for j := m + 1; j < next.from; j++ {
		if p := &a.pieces[j]; p.kind >= stop || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return false
		}
	}
	return true
}

// neighbours returns the events told last before and first after piece m.
func neighbours(m int, here []*found) (prev, next *found) {
	for _, f := range here {
		switch {
		case f.dropped:
		case f.from < m && f.piece < m:
			prev = f
		case f.from > m && next == nil:
			next = f
		}
	}
	return prev, next
}

// opens reports whether a time stands at the head of a clause: after the start, a mark or "nhưng".
func (a *article) opens(m int) bool {
	for j := m - 1; j >= 0; j-- {
		p := &a.pieces[j]
		switch {
		case p.kind == word && (p.lemma.class == to || p.lemma.class == within || p.lemma.class == adverb):
		case p.kind == comma:
			return a.gap(j, m) == 0 && m+1 < len(a.pieces) && a.pieces[m+1].kind != comma && a.pieces[m+1].kind < stop && a.opensClause(j)
		default:
			return p.kind >= stop || p.is(breaks)
		}
	}
	return true
}

// opensClause reports whether a subject follows the comma at piece j before its verb.
func (a *article) opensClause(j int) bool {
	for k := j + 1; k < len(a.pieces); k++ {
		switch p := &a.pieces[k]; {
		case p.kind == name:
			return true
		case p.kind == comma, p.kind >= stop, p.kind == trigger:
			return false
		}
	}
	return false
}

// beforeVerb reports whether a time stands between a subject and its verb.
func (a *article) beforeVerb(m int, prev, next *found) bool {
	if m == 0 || a.pieces[m-1].kind != name || a.pieces[m-1].governor != skip || a.gap(m-1, m) > 0 {
		return false
	}
	for j := m + 1; j < next.from; j++ {
		p := &a.pieces[j]
		if p.kind == comma || p.kind >= stop || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return false
		}
	}
	for j := prev.piece + 1; j < m; j++ {
		p := &a.pieces[j]
		if p.kind == comma || p.kind >= stop || p.is(fact) || p.kind == word && p.lemma.class.clausal() {
			return true
		}
	}
	return prev.is(plain)
}

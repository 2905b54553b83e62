package event

import (
	"slices"

	"chronograph/extract/text"
	"chronograph/schema"
)

// merge makes one event of all tellings of a happening. An echo joins what is
// told elsewhere or is dropped.
func merge(all []*found, day schema.Day) []*found {
	var kept []*found
	for _, f := range all {
		if f.echo {
			continue
		}
		if g := same(kept, f, day); g != nil {
			g.join(f)
			continue
		}
		kept = append(kept, f)
	}
	for _, f := range all {
		if !f.echo {
			continue
		}
		switch g := echoed(kept, f, day); {
		case g != nil:
			g.triggers = append(g.triggers, f.triggers...)
			if len(g.places) == 0 {
				g.places = f.places
			}
		case f.rule.violent && len(f.places) > 0:
			kept = append(kept, f)
		}
	}
	return kept
}

// retold is how many events back or ahead a telling is looked for: more than an
// article has, so that it only bounds what a book would cost.
const retold = 400

// same returns the last event before f that f tells again.
func same(kept []*found, f *found, day schema.Day) *found {
	for i := len(kept) - 1; i >= max(0, len(kept)-retold); i-- {
		if g := kept[i]; g.typ == f.typ && g.agrees(f, day) {
			return g
		}
	}
	return nil
}

// echoed returns the event of the same type that a noun without anything of its own points to: the nearest before it, else the first after it.
func echoed(kept []*found, f *found, day schema.Day) *found {
	var best *found
	at, _ := slices.BinarySearchFunc(kept, f.sentence, func(g *found, sentence int) int { return g.sentence - sentence })
	for _, g := range kept[max(0, at-retold):min(len(kept), at+retold)] {
		if g.typ != f.typ || g.modality == schema.Denied || g.past(day) || f.zone != text.Title && len(f.places) > 0 && len(g.places) > 0 && !overlap(f.places, g.places) {
			continue
		}
		if g.sentence <= f.sentence || best == nil {
			best = g
		}
	}
	return best
}

// join adds another telling to g; the fuller one comes first.
func (g *found) join(f *found) {
	if g.weight() < f.weight() {
		g.triggers = append(slices.Clone(f.triggers), g.triggers...)
		g.sentence, g.title = f.sentence, f.title
	} else {
		g.triggers = append(g.triggers, f.triggers...)
	}
	for _, p := range f.parts {
		g.addBoth(p.Role, p.Entity)
	}
	for _, p := range f.places {
		g.addPlace(p)
	}
	for _, x := range f.figures {
		if !slices.ContainsFunc(g.figures, func(y schema.Figure) bool { return y.What == x.What && y.Value == x.Value }) {
			g.figures = append(g.figures, x)
		}
	}
	if g.time.Time.IsZero() {
		g.time = f.time
	}
	if g.by == "" || f.by == "" {
		g.by = ""
		if soft(g.modality) && (g.modality == schema.Asserted || f.modality == schema.Asserted) {
			g.modality = schema.Asserted
		}
	}
}

// weight is how much a telling says.
func (f *found) weight() int {
	n := len(f.parts) + len(f.places) + len(f.figures)
	if !f.time.Time.IsZero() {
		n++
	}
	return n
}

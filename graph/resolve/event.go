package resolve

import (
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// events makes an event of every group of mentions.
func (r *Resolver) events(groups iter.Seq[[]int32]) iter.Seq[driver.Event] {
	return func(yield func(driver.Event) bool) {
		var members []*mention
		for group := range groups {
			members = members[:0]
			for _, at := range group {
				members = append(members, r.mentions[at])
			}
			if !yield(r.event(members)) {
				return
			}
		}
	}
}

// event is what mentions, in order of id, say together.
func (r *Resolver) event(members []*mention) driver.Event {
	best := slices.MinFunc(members, compareTellings)
	e := driver.Event{
		ID: members[0].id, Type: best.typ, Title: best.title, Modality: modality(members), Sources: countSources(members),
		Figures: allFigures(members), Participants: r.participants(members), Places: r.scenes(members),
		Contradicts: contradictions(members),
	}
	e.Conflict = len(e.Contradicts) > 0
	dated := slices.MinFunc(members, compareDating(members))
	e.Time, e.Basis = dated.when.time, dated.basis
	e.Earliest, e.Latest = bounds(dated, members)
	for _, m := range members {
		e.Mentions = append(e.Mentions, m.id)
	}
	return e
}

// compareTellings puts the mention that tells an event best first: what is
// most real, dated by itself, with the most parties, in a line of a newspaper's length.
func compareTellings(a, b *mention) int {
	return cmp.Or(
		cmp.Compare(reality(a.modality), reality(b.modality)),
		cmp.Compare(firmness(a.basis), firmness(b.basis)),
		cmp.Compare(len(b.parties)+len(b.places), len(a.parties)+len(a.places)),
		cmp.Compare(awkward(a.title), awkward(b.title)),
		cmp.Compare(a.id, b.id),
	)
}

// awkward grades how far a title is from the length of a newspaper line.
func awkward(title string) int {
	const short, long = 30, 100
	switch n := utf8.RuneCountInString(title); {
	case n < short:
		return short - n
	case n > long:
		return n - long
	}
	return 0
}

func reality(m schema.Modality) int { return slices.Index(schema.Modalities, m) }

var firmest = []schema.TimeBasis{schema.Explicit, schema.Relative, schema.Anaphoric, schema.Inherited, schema.Bounded, schema.Undated}

func firmness(b schema.TimeBasis) int { return slices.Index(firmest, b) }

// modality is the most real of the mentions.
func modality(members []*mention) schema.Modality {
	return slices.MinFunc(members, func(a, b *mention) int { return cmp.Compare(reality(a.modality), reality(b.modality)) }).modality
}

// part is somebody's part in an event.
type part struct {
	actor string
	role  schema.Role
}

// participants is everybody whom a mention names, with how many sources do, and whoever is only meant.
func (r *Resolver) participants(members []*mention) []driver.Participation {
	named, inferred := tally[part]{}, tally[part]{}
	for _, m := range members {
		for _, p := range m.parties {
			if !slices.Contains(m.meant, party{p.id, -1, p.role}) {
				named.add(part{r.person(m.article, p.id), p.role}, m.article.source)
			}
		}
		for _, p := range m.meant {
			inferred.add(part{r.person(m.article, p.id), p.role}, m.article.source)
		}
	}
	out := make([]driver.Participation, 0, len(named)+len(inferred))
	for p, in := range named {
		out = append(out, driver.Participation{Actor: p.actor, Role: p.role, Support: len(in)})
	}
	for p, in := range inferred {
		if named[p] == nil {
			out = append(out, driver.Participation{Actor: p.actor, Role: p.role, Support: len(in), Inferred: true})
		}
	}
	slices.SortFunc(out, func(a, b driver.Participation) int {
		return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Role, b.Role))
	})
	return out
}

func (r *Resolver) scenes(members []*mention) []driver.Scene {
	sources := tally[int32]{}
	for _, m := range members {
		for _, p := range m.places {
			sources.add(p.id, m.article.source)
		}
	}
	out := make([]driver.Scene, 0, len(sources))
	for p, in := range sources {
		out = append(out, driver.Scene{Place: r.ids.names[p], Support: len(in)})
	}
	slices.SortFunc(out, func(a, b driver.Scene) int { return cmp.Compare(a.Place, b.Place) })
	return out
}

// tally notes which independent sources say a thing.
type tally[K comparable] map[K][]int32

func (t tally[K]) add(key K, source int32) {
	if !slices.Contains(t[key], source) {
		t[key] = append(t[key], source)
	}
}

func countSources(members []*mention) int {
	sources := tally[bool]{}
	for _, m := range members {
		sources.add(true, m.article.source)
	}
	return len(sources[true])
}

// allFigures returns every figure once.
func allFigures(members []*mention) []schema.Figure {
	var out []schema.Figure
	for _, m := range members {
		for _, f := range m.figures {
			if !slices.ContainsFunc(out, func(g schema.Figure) bool { return g.What == f.What && g.Value == f.Value }) {
				out = append(out, f)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b schema.Figure) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(b.Value, a.Value))
	})
	return out
}

package resolve

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf8"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// canonical makes an event of every group of mentions.
func canonical(mentions []*mention, groups [][]int32) []driver.Event {
	events := make([]driver.Event, len(groups))
	members := []*mention(nil)
	for i, group := range groups {
		members = members[:0]
		for _, at := range group {
			members = append(members, mentions[at])
		}
		events[i] = event(members)
	}
	return events
}

// event is what mentions, in order of id, say together.
func event(members []*mention) driver.Event {
	best := slices.MinFunc(members, compareTellings)
	e := driver.Event{
		ID: members[0].ID, Type: best.Type, Title: best.Title, Modality: modality(members),
		Sources: len(sourcesOf(members, func(*mention) bool { return true })),
		Figures: allFigures(members), Participants: participants(members), Places: scenes(members),
		Contradicts: contradictions(members),
	}
	e.Conflict = len(e.Contradicts) > 0
	dated := slices.MinFunc(members, compareDating(members))
	e.Time, e.Basis = dated.Time.Time, dated.Time.Basis
	e.Earliest, e.Latest = bounds(dated, members)
	for _, m := range members {
		e.Mentions = append(e.Mentions, m.ID)
	}
	return e
}

// compareTellings puts the mention that tells an event best first: what is
// most real, dated by itself, with the most parties, in a line of a newspaper's length.
func compareTellings(a, b *mention) int {
	return cmp.Or(
		cmp.Compare(reality(a.Modality), reality(b.Modality)),
		cmp.Compare(firmness(a.Time.Basis), firmness(b.Time.Basis)),
		cmp.Compare(len(b.parties)+len(b.Places), len(a.parties)+len(a.Places)),
		cmp.Compare(awkward(a.Title), awkward(b.Title)),
		cmp.Compare(a.ID, b.ID),
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
	return slices.MinFunc(members, func(a, b *mention) int { return cmp.Compare(reality(a.Modality), reality(b.Modality)) }).Modality
}

// compareDating puts the mention with the best time first: one that no other
// makes more precise, that the most sources give, firmly, finely.
func compareDating(members []*mention) func(a, b *mention) int {
	support := map[schema.Time]int{}
	for _, m := range members {
		support[m.Time.Time] = 0
	}
	for t := range support {
		support[t] = len(sourcesOf(members, func(m *mention) bool { return m.Time.Time == t }))
	}
	coarse := map[schema.Time]bool{}
	for t := range support {
		for finer := range support {
			coarse[t] = coarse[t] || holds(t, finer)
		}
	}
	return func(a, b *mention) int {
		return cmp.Or(
			compareBool(a.Time.Time.IsZero(), b.Time.Time.IsZero()),
			compareBool(coarse[a.Time.Time], coarse[b.Time.Time]),
			cmp.Compare(support[b.Time.Time], support[a.Time.Time]),
			cmp.Compare(firmness(a.Time.Basis), firmness(b.Time.Basis)),
			cmp.Compare(a.Time.Time.Grain(), b.Time.Time.Grain()),
			a.Time.Time.Compare(b.Time.Time),
			cmp.Compare(a.ID, b.ID),
		)
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// holds reports whether point t is coarser than o and o lies in it.
func holds(t, o schema.Time) bool {
	return t.IsPoint() && o.IsPoint() && t.Grain() > o.Grain() && t.Earliest() != 0 &&
		t.Earliest() <= o.Earliest() && o.Latest() <= t.Latest()
}

// bounds are the days of the best time, widened by mentions that contradict it,
// so that each of their days finds the event.
func bounds(best *mention, members []*mention) (first, last schema.Day) {
	if best.Time.Time.IsZero() {
		return best.Time.Earliest, best.Time.Latest
	}
	first, last = best.when.first, best.when.last
	for _, m := range members {
		if apart(best, m) {
			first = min(first, m.when.first)
			last = max(last, m.when.last)
		}
	}
	return first, last
}

// apart reports whether the days of two mentions have nothing in common.
func apart(a, b *mention) bool {
	return a.when.first != 0 && b.when.first != 0 && a.when.last != 0 && b.when.last != 0 &&
		(a.when.last < b.when.first || b.when.last < a.when.first)
}

// sourcesOf returns the independent texts of the mentions that are picked.
func sourcesOf(members []*mention, pick func(*mention) bool) map[int]bool {
	out := map[int]bool{}
	for _, m := range members {
		if pick(m) {
			out[m.source] = true
		}
	}
	return out
}

func participants(members []*mention) []driver.Participation {
	sources := map[schema.Participant]map[int]bool{}
	for _, m := range members {
		for _, p := range m.Participants {
			if sources[p] == nil {
				sources[p] = map[int]bool{}
			}
			sources[p][m.source] = true
		}
	}
	out := make([]driver.Participation, 0, len(sources))
	for p, in := range sources {
		out = append(out, driver.Participation{Actor: p.Entity, Role: p.Role, Support: len(in)})
	}
	slices.SortFunc(out, func(a, b driver.Participation) int {
		return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Role, b.Role))
	})
	return out
}

func scenes(members []*mention) []driver.Scene {
	sources := map[string]map[int]bool{}
	for _, m := range members {
		for _, p := range m.Places {
			if sources[p] == nil {
				sources[p] = map[int]bool{}
			}
			sources[p][m.source] = true
		}
	}
	out := make([]driver.Scene, 0, len(sources))
	for _, p := range slices.Sorted(maps.Keys(sources)) {
		out = append(out, driver.Scene{Place: p, Support: len(sources[p])})
	}
	return out
}

// allFigures returns every figure once.
func allFigures(members []*mention) []schema.Figure {
	var out []schema.Figure
	for _, m := range members {
		for _, f := range m.Figures {
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

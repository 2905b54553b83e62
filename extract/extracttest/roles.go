package extracttest

import (
	"fmt"
	"slices"

	"chronograph/schema"
)

// eightFigures are the kinds of figure that have to be named rightly; of any other only the value counts.
var eightFigures = [...]string{"killed", "wounded", "missing", "displaced", "captured", "deployed", "destroyed", "launched"}

// participants scores who takes part in an event and how. Those of a CASUALTY are left open.
func (c *comparison) participants(g Event, p schema.RecordEvent) {
	if g.Type == "CASUALTY" {
		return
	}
	taken := make([]bool, len(p.Participants))
	found, roles := 0, 0
	for _, want := range g.Participants {
		i := c.bestParticipant(want, p.Participants, taken)
		if i < 0 {
			c.miss("participant missed", fmt.Sprintf("%s: %v %s", g.ID, want.Entity, want.Role))
			continue
		}
		taken[i] = true
		found++
		roles += one(p.Participants[i].Role == want.Role)
	}
	c.Participants.add(found, len(p.Participants)-found, len(g.Participants)-found)
	c.Roles.add(roles, len(p.Participants)-roles, len(g.Participants)-roles)
}

// bestParticipant returns the first free participant that may be the wanted one, one in the same role before others.
func (c *comparison) bestParticipant(want Participant, have []schema.RecordParticipant, taken []bool) int {
	best := -1
	for i, x := range have {
		if taken[i] || !c.standsFor(x.Entity, want.Entity) {
			continue
		}
		if x.Role == want.Role {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

// standsFor reports whether an entity of the record may stand for one of the gold ids.
func (c *comparison) standsFor(id string, gold []string) bool {
	return slices.ContainsFunc(c.standFor[id], func(g string) bool { return slices.Contains(gold, g) })
}

func (c *comparison) places(g Event, p schema.RecordEvent) {
	found, good := 0, 0
	want := slices.Compact(slices.Sorted(slices.Values(g.Places)))
	for _, place := range want {
		found += one(slices.ContainsFunc(p.Places, func(id string) bool { return c.standsFor(id, []string{place}) }))
	}
	for _, id := range p.Places {
		good += one(c.standsFor(id, want))
	}
	c.Places.add(found, len(p.Places)-good, len(want)-found)
}

// figures scores the counts of an event; extra ones only count against an event that has some.
func (c *comparison) figures(g Event, p schema.RecordEvent) {
	asked, found := 0, 0
	for _, want := range g.Figures {
		if want.Value == nil {
			continue
		}
		asked++
		found += one(slices.ContainsFunc(p.Figures, want.matches))
	}
	if asked > 0 {
		c.Figures.add(found, len(p.Figures)-found, asked-found)
	}
}

func (f Figure) matches(got schema.RecordFigure) bool {
	return got.Value == *f.Value && (got.What == f.What || !slices.Contains(eightFigures[:], f.What))
}

package extracttest

import (
	"cmp"
	"fmt"
	"slices"

	"chronograph/schema"
)

// events pairs the happenings by their triggers and scores each pair.
func (c *comparison) events() {
	pairs := c.pairEvents()
	want, have := c.gold.Events, c.record.Events
	paired := make([]bool, len(have))
	spare := 0 // found and optional: neither asked for nor held against who finds it
	asked := 0
	for gi, pi := range pairs {
		if pi >= 0 {
			paired[pi] = true
			spare += one(want[gi].Optional)
		}
		asked += one(!want[gi].Optional)
	}
	found, typed := 0, 0
	for gi, g := range want {
		if g.Optional {
			continue
		}
		p := schema.RecordEvent{}
		if pi := pairs[gi]; pi >= 0 {
			p = have[pi]
			found++
			typed += one(c.pair(g, p))
		} else {
			c.miss("event missed", fmt.Sprintf("%s %s %s", g.ID, g.Type, g.told()))
		}
		c.participants(g, p)
		c.places(g, p)
		c.figures(g, p)
	}
	for pi, p := range have {
		if !paired[pi] {
			c.miss("event false", c.shown(p))
		}
	}
	c.EventsFound.add(found, len(have)-spare-found, asked-found)
	c.EventsTyped.add(typed, len(have)-spare-typed, asked-typed)
	c.dated(pairs)
}

// pairEvents returns for each gold event the event of the record that stands for it, -1 where none does.
func (c *comparison) pairEvents() []int {
	candidates := c.eventCandidates()
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.touching, a.touching),
			cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred))
	})
	pairs := slices.Repeat([]int{-1}, len(c.gold.Events))
	seen := make([]bool, len(c.record.Events))
	for _, x := range candidates {
		if pairs[x.gold] < 0 && !seen[x.pred] {
			pairs[x.gold], seen[x.pred] = x.pred, true
		}
	}
	return pairs
}

// candidate is a gold event and an event of the record whose triggers touch.
type candidate struct {
	gold, pred int
	rank       int // 0 when type and time are right; a wrong type weighs more than a wrong time
	touching   int // pairs of spans that overlap
}

func (c *comparison) eventCandidates() []candidate {
	var found []candidate
	for gi, g := range c.gold.Events {
		anchors := g.anchors(c.gold.Text)
		for pi, p := range c.record.Events {
			if n := touching(anchors, p.Triggers); n > 0 {
				rank := 2*one(!g.acceptsType(p.Type)) + one(!g.acceptsTime(timeOf(p)))
				found = append(found, candidate{gi, pi, rank, n})
			}
		}
	}
	return found
}

func touching(anchors []span, triggers []schema.RecordSpan) int {
	n := 0
	for _, a := range anchors {
		for _, t := range triggers {
			n += one(a.overlaps(spanOf(t)))
		}
	}
	return n
}

func (e Event) acceptsType(t schema.EventType) bool {
	return t == e.Type || slices.Contains(e.AcceptTypes, t)
}

func (e Event) acceptsTime(value string) bool {
	return value == e.Time || value == dayOf(e.Time) || slices.Contains(e.AcceptTimes, value)
}

// dateable reports whether the article tells when the event happened.
func (e Event) dateable() bool { return e.Time != "" || len(e.AcceptTimes) > 0 }

func timeOf(e schema.RecordEvent) string {
	if e.Time == nil {
		return ""
	}
	return value(e.Time.Value)
}

// pair scores type, time and modality of a found event, and reports whether the type is right.
func (c *comparison) pair(g Event, p schema.RecordEvent) bool {
	typeRight, timeRight := g.acceptsType(p.Type), g.acceptsTime(timeOf(p))
	if !typeRight {
		c.miss("event type", fmt.Sprintf("%s: %s for %s: %s", g.ID, p.Type, g.Type, g.told()))
	}
	c.EventTime.add(timeRight)
	if !timeRight {
		c.miss("event time", fmt.Sprintf("%s: %s for %s: %s", g.ID, orNone(timeOf(p)), orNone(g.Time), g.told()))
	}
	c.Modality.add(cmp.Or(p.Modality, schema.Asserted) == g.Modality)
	return typeRight
}

// dated counts the events with the right type and time, among those that can be dated.
func (c *comparison) dated(pairs []int) {
	right, dateable := 0, 0
	out := make([]bool, len(c.record.Events)) // not counted: optional, or without a time in the gold
	for gi, g := range c.gold.Events {
		dateable += one(g.dateable() && !g.Optional)
		pi := pairs[gi]
		if pi < 0 {
			continue
		}
		p := c.record.Events[pi]
		out[pi] = g.Optional || !g.dateable()
		right += one(!out[pi] && g.acceptsType(p.Type) && g.acceptsTime(timeOf(p)))
	}
	given := 0
	for pi, p := range c.record.Events {
		given += one(!out[pi] && timeOf(p) != "")
	}
	c.EventsDated.add(right, max(0, given-right), dateable-right)
}

// shown is an event of the record with its surroundings.
func (c *comparison) shown(p schema.RecordEvent) string {
	if len(p.Triggers) == 0 {
		return string(p.Type)
	}
	s := spanOf(p.Triggers[0])
	around := span{s.start - 30, s.end + 30}
	return fmt.Sprintf("%s %q … %q", p.Type, s.in(c.text), around.in(c.text))
}

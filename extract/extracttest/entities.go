package extracttest

import (
	"fmt"
	"slices"

	"chronograph/schema"
)

// entities matches by name: each entity of the record stands for at most one of the gold.
func (c *comparison) entities() {
	names := make([]map[string]bool, len(c.gold.Entities))
	for i, e := range c.gold.Entities {
		names[i] = folded(e.Names...)
	}
	c.standFor = make(map[string][]string)
	taken := make([]bool, len(names))
	for _, e := range c.record.Entities {
		c.entity(e, c.candidates(e, names, taken), taken)
	}
	for i, e := range c.gold.Entities {
		if e.Optional {
			continue
		}
		c.Entities.add(one(taken[i]), 0, one(!taken[i]))
		if !taken[i] {
			c.miss("entity missed", e.Names[0])
		}
	}
}

// candidates returns the gold entities that share a name with e, the best first.
func (c *comparison) candidates(e schema.RecordEntity, names []map[string]bool, taken []bool) []int {
	own := folded(append([]string{e.Name}, e.Aliases...)...)
	var hits []int
	for i, set := range names {
		if shareName(own, set) {
			hits = append(hits, i)
		}
	}
	rank := func(i int) int {
		return 4*one(taken[i]) + 2*one(c.gold.Entities[i].Kind != e.Kind) + one(!names[i][fold(e.Name)])
	}
	slices.SortStableFunc(hits, func(a, b int) int { return rank(a) - rank(b) })
	return hits
}

func shareName(a, b map[string]bool) bool {
	for n := range a {
		if b[n] {
			return true
		}
	}
	return false
}

func (c *comparison) entity(e schema.RecordEntity, hits []int, taken []bool) {
	if len(hits) == 0 {
		c.Entities.add(0, 1, 0)
		c.miss("entity false", e.Name)
		return
	}
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = c.gold.Entities[hit].ID
	}
	c.standFor[e.ID] = ids
	want := c.gold.Entities[hits[0]]
	switch {
	case want.Optional:
		taken[hits[0]] = true
	case taken[hits[0]]:
		c.Entities.add(0, 1, 0)
		c.miss("entity twice", e.Name)
	default:
		taken[hits[0]] = true
		c.EntityKind.add(want.Kind == e.Kind)
		if want.Kind != e.Kind {
			c.miss("entity kind", fmt.Sprintf("%s: %s for %s", e.Name, e.Kind, want.Kind))
		}
	}
}

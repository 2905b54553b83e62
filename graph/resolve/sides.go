package resolve

import (
	"fmt"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// names is what an article says of the entities it names, by id.
type names map[string]named

// named is the country an entity may stand for, "" for none, and the words it is called by.
type named struct {
	side  string
	words []int32
}

// namesIn says for which country each entity of an article may stand: "Putin"
// in one article is "Nga" in another.
func (r *Resolver) namesIn(entities []schema.Entity) names {
	country := countries(entities)
	out := make(names, len(entities))
	for _, e := range entities {
		side := country[e.ID]
		if side == "" {
			side = officeCountry(e.Offices, country)
		}
		out[e.ID] = named{side, r.called(e)}
	}
	return out
}

// officeCountry is the country of the offices if they agree on one.
func officeCountry(offices []schema.Office, country map[string]string) string {
	found := ""
	for _, o := range offices {
		c := country[o.Of]
		if schema.KindOf(o.Of) == schema.Country {
			c = o.Of
		}
		if c == "" {
			continue
		}
		if found != "" && found != c {
			return ""
		}
		found = c
	}
	return found
}

// called is the words of an entity's names and of the readable part of its id, sorted.
func (r *Resolver) called(e schema.Entity) []int32 {
	_, readable, _ := strings.Cut(e.ID, ":")
	out := slices.Clone(r.spelled(e.Name))
	out = append(out, r.spelled(readable)...)
	for _, alias := range e.Aliases {
		out = append(out, r.spelled(alias)...)
	}
	return distinct(out)
}

func (r *Resolver) spelled(name string) []int32 {
	words, ok := r.spelling[name]
	if !ok {
		words = r.words.words(driver.Key(name))
		r.spelling[strings.Clone(name)] = words
	}
	return words
}

// side numbers a country, -1 for none.
func (r *Resolver) side(country string) int32 {
	if country == "" {
		return -1
	}
	return r.ids.number(country)
}

// sidesOf names all for whom parties stand, in order.
func sidesOf(parties []party) string {
	stand := make([]int, len(parties))
	for i, p := range parties {
		stand[i] = int(p.id)
		if p.side >= 0 {
			stand[i] = int(p.side)
		}
	}
	slices.Sort(stand)
	return fmt.Sprint("sides ", stand)
}

// same reports whether two parties may be the same one: the same entity, or
// a country and somebody who may stand for it.
func (p party) same(o party) bool {
	if p.id == o.id {
		return p.side == o.side || p.side < 0 || o.side < 0 // else two of one name
	}
	return p.side >= 0 && p.side == o.side && (p.id == p.side || o.id == o.side)
}

// shared counts the parties of a that b has too.
func shared(a, b []party) int {
	n := 0
	for _, p := range a {
		for _, q := range b {
			if p.same(q) {
				n++
				break
			}
		}
	}
	return n
}

// fit is how much of the smaller list the other has: 0 to 1, and 1 when both
// are empty, -1 when only one is.
func fit(a, b []party) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(b) == 0:
		return 1
	case len(a) == 0:
		return -1
	}
	return float64(min(shared(a, b), shared(b, a))) / float64(len(a))
}

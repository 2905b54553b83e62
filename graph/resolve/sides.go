package resolve

import (
	"chronograph/graph/driver"
	"chronograph/schema"
)

// sidesOf says for which country each entity may stand: "Putin" in one article
// is "Nga" in another.
func sidesOf(entities []driver.Entity) map[string]string {
	country := make(map[string]string, len(entities))
	for _, e := range entities {
		if e.Kind == schema.Country {
			country[e.ID] = e.ID
		} else if e.Country != "" {
			country[e.ID] = e.Country
		}
	}
	sides := make(map[string]string, len(country))
	for _, e := range entities {
		switch {
		case country[e.ID] != "":
			sides[e.ID] = country[e.ID]
		case len(e.Offices) > 0:
			sides[e.ID] = officeCountry(e.Offices, country)
		}
	}
	return sides
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

// same reports whether two parties may be the same one: the same entity, or
// a country and somebody who may stand for it.
func (p party) same(o party) bool {
	if p.id == o.id {
		return true
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

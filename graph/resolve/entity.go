package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// naming counts what articles say of each entity, by id.
type naming struct {
	entries map[string]counted
	pending map[string]map[string]counted // of people by name and state, until all states are known
	states  map[string]*states
}

func newNaming() naming {
	return naming{map[string]counted{}, map[string]map[string]counted{}, map[string]*states{}}
}

// counted is how many articles say a thing, and when.
type counted map[saying]seen

// saying is driver.Said without its counts.
type saying struct{ field, value, of string }

type seen struct {
	articles    int
	first, last schema.Day
}

func (c counted) add(key saying, s seen) {
	old := c[key]
	if old.articles > 0 {
		s = seen{old.articles + s.articles, earlier(old.first, s.first), max(old.last, s.last)}
	}
	c[key] = s
}

func earlier(a, b schema.Day) schema.Day {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

func (n *naming) of(id string) counted {
	entry, ok := n.entries[id]
	if !ok {
		entry = counted{}
		n.entries[id] = entry
	}
	return entry
}

// entry is where to file what an article says of an entity.
func (n *naming) entry(e schema.Entity, country map[string]string, once seen) counted {
	id, state := claimed(e, country)
	if state == "" {
		return n.of(id)
	}
	n.of(id).add(saying{field: driver.SaidState, value: state}, once)
	n.statesOf(id).all[state]++
	if n.pending[id] == nil {
		n.pending[id] = map[string]counted{}
	}
	if n.pending[id][state] == nil {
		n.pending[id][state] = counted{}
	}
	return n.pending[id][state]
}

// add counts what an article says of the entities it names.
func (n *naming) add(a driver.Article) {
	acts, scenes := parts(a.Mentions)
	once := seen{1, a.Published, a.Published}
	country := countries(a.Entities)
	for _, e := range a.Entities {
		entry := n.entry(e, country, once)
		entry.add(saying{field: driver.SaidKind, value: string(e.Kind)}, once)
		entry.add(saying{field: driver.SaidName, value: e.Name}, once)
		if e.Country != "" {
			entry.add(saying{field: driver.SaidCountry, value: e.Country}, once)
		}
		if e.Location != nil {
			entry.add(saying{field: driver.SaidLocation, value: e.Location.String()}, once)
		}
		for _, alias := range e.Aliases {
			entry.add(saying{field: driver.SaidAlias, value: alias}, once)
		}
		for _, o := range e.Offices {
			entry.add(saying{driver.SaidOffice, o.Title, o.Of}, once)
		}
		if acts[e.ID] {
			entry.add(saying{field: driver.SaidActs}, once)
		}
		if scenes[e.ID] {
			entry.add(saying{field: driver.SaidScene}, once)
		}
	}
}

// parts tells who takes part in what mentions tell, and where it happens.
func parts(mentions []driver.Mention) (acts, scenes map[string]bool) {
	acts, scenes = map[string]bool{}, map[string]bool{}
	for _, m := range mentions {
		for _, p := range m.Participants {
			acts[p.Entity] = true
			if p.Inferred != "" {
				acts[p.Inferred] = true
			}
		}
		for _, p := range m.Places {
			scenes[p] = true
		}
	}
	return acts, scenes
}

// entities returns the entities in order of id.
func (n *naming) entities() []driver.Entity {
	n.settle()
	out := make([]driver.Entity, 0, len(n.entries))
	for _, id := range slices.Sorted(maps.Keys(n.entries)) {
		if n.entries[id].real() {
			out = append(out, n.entries[id].entity(id))
		}
	}
	return out
}

// real reports whether anything is said of an entity itself.
func (c counted) real() bool {
	for s := range c {
		if s.field != driver.SaidState {
			return true
		}
	}
	return false
}

func (c counted) entity(id string) driver.Entity {
	e := driver.Entity{ID: id, Said: c.said()}
	e.Kind = schema.EntityKind(most(e.Said, driver.SaidKind, cmp.Compare[string]))
	e.Name = most(e.Said, driver.SaidName, byLength)
	e.Country = most(e.Said, driver.SaidCountry, cmp.Compare[string])
	e.Location, _ = schema.ParsePosition(most(e.Said, driver.SaidLocation, cmp.Compare[string])) // String wrote it
	e.Actor, e.Place = e.Kind != schema.Place, e.Kind == schema.Place
	for _, s := range e.Said {
		switch s.Field {
		case driver.SaidName, driver.SaidAlias:
			if s.Value != e.Name {
				e.Aliases = append(e.Aliases, s.Value)
			}
		case driver.SaidOffice:
			e.Offices = append(e.Offices, schema.Office{Title: s.Value, Of: s.Of})
		case driver.SaidActs:
			e.Actor = true
		case driver.SaidScene:
			e.Place = true
		}
	}
	e.Aliases = distinct(e.Aliases)
	slices.SortFunc(e.Offices, func(a, b schema.Office) int { return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Title, b.Title)) })
	e.Keys = keys(e)
	return e
}

func (c counted) said() []driver.Said {
	out := make([]driver.Said, 0, len(c))
	for key, s := range c {
		out = append(out, driver.Said{Field: key.field, Value: key.value, Of: key.of, Articles: s.articles, First: s.first, Last: s.last})
	}
	slices.SortFunc(out, func(a, b driver.Said) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Of, b.Of))
	})
	return out
}

// keys is what an entity is found by: its names and the readable part of its id.
func keys(e driver.Entity) []string {
	_, readable, _ := strings.Cut(e.ID, ":")
	var out []string
	for _, name := range append([]string{e.Name, readable}, e.Aliases...) {
		if key := driver.Key(name); key != "" {
			out = append(out, key)
		}
	}
	return distinct(out)
}

// most returns the value of a field that most articles give; among equals the first in order.
func most(said []driver.Said, field string, order func(a, b string) int) string {
	best := driver.Said{}
	for _, s := range said {
		if s.Field == field && (s.Articles > best.Articles || s.Articles == best.Articles && order(s.Value, best.Value) < 0) {
			best = s
		}
	}
	return best.Value
}

// byLength puts the fuller name first.
func byLength(a, b string) int {
	return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
}

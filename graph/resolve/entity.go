package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// naming collects what articles say about each entity, by id.
type naming map[string]*named

// named counts how many articles give an entity a name, a country, an office.
type named struct {
	kinds     map[schema.EntityKind]int
	names     map[string]int
	aliases   map[string]int
	countries map[string]int
	offices   map[schema.Office]int
}

func (n naming) add(e schema.Entity) {
	entry, ok := n[e.ID]
	if !ok {
		entry = &named{map[schema.EntityKind]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[schema.Office]int{}}
		n[e.ID] = entry
	}
	entry.kinds[e.Kind]++
	entry.names[e.Name]++
	if e.Country != "" {
		entry.countries[e.Country]++
	}
	for _, alias := range e.Aliases {
		entry.aliases[alias]++
	}
	for _, office := range e.Offices {
		entry.offices[office]++
	}
}

// entities returns the entities in order of id.
func (n naming) entities() []driver.Entity {
	out := make([]driver.Entity, 0, len(n))
	for _, id := range slices.Sorted(maps.Keys(n)) {
		out = append(out, n[id].entity(id))
	}
	return out
}

func (n *named) entity(id string) driver.Entity {
	e := driver.Entity{
		ID: id, Kind: most(n.kinds, byKind), Name: most(n.names, byLength), Country: most(n.countries, cmp.Compare[string]),
		Offices: slices.SortedFunc(maps.Keys(n.offices), compareOffices),
	}
	aliases := maps.Clone(n.names)
	maps.Copy(aliases, n.aliases)
	delete(aliases, e.Name)
	e.Aliases = slices.Sorted(maps.Keys(aliases))
	e.Keys = keys(e)
	e.Actor, e.Place = e.Kind != schema.Place, e.Kind == schema.Place
	return e
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
	slices.Sort(out)
	return slices.Compact(out)
}

// markRoles lets what is used as a scene be a place, and who acts be an actor.
func (r *Resolver) markRoles(entities []driver.Entity) {
	acts, scenes := make([]bool, len(r.ids.names)), make([]bool, len(r.ids.names))
	for _, m := range r.mentions {
		for _, p := range m.parties {
			acts[p.id] = true
		}
		for _, p := range m.places {
			scenes[p.id] = true
		}
	}
	for i := range entities {
		e := &entities[i]
		n := r.ids.number(e.ID)
		e.Actor = e.Actor || acts[n]
		e.Place = e.Place || scenes[n]
	}
}

// most returns the key that was counted most often; among equals the first in order.
func most[K comparable](counts map[K]int, order func(a, b K) int) K {
	var best K
	found := 0
	for key, n := range counts {
		if n > found || n == found && order(key, best) < 0 {
			best, found = key, n
		}
	}
	return best
}

// byLength puts the fuller name first.
func byLength(a, b string) int {
	return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
}

func byKind(a, b schema.EntityKind) int { return cmp.Compare(a, b) }

func compareOffices(a, b schema.Office) int {
	return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Title, b.Title))
}

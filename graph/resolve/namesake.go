package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Two people of one name are told apart by the states whose offices their articles give them: each article says of which
// state, if any, it speaks. As long as all say the same there is one person. Of several, the one of the state that most
// articles give, and whoever no article gives one, keeps the id; each of the others has an id that names his state,
// "person:Kim Min Soo (KR)". Somebody whose offices change within a state stays one.

// claim says that an entity of an article is of a state, by number.
type claim struct{ entity, of, state int32 }

// claimed returns the id of a person without the state in it, and the state that an article says he is of, "" for none.
func claimed(e schema.Entity, country map[string]string) (id, state string) {
	if e.Kind != schema.Person {
		return e.ID, ""
	}
	if id, state, ok := ofState(e.ID); ok {
		return id, state
	}
	if c := officeCountry(e.Offices, country); c == e.Country {
		return e.ID, c
	}
	return e.ID, "" // who is known to be of another state than his office
}

// ofState splits the id of one of several people of a name: "person:Kim Min Soo (KR)".
func ofState(id string) (base, state string, ok bool) {
	i := strings.LastIndex(id, " (")
	if i < 0 || len(id) != i+len(" (KR)") || schema.KindOf(id) != schema.Person {
		return id, "", false
	}
	code := id[i+2 : len(id)-1]
	return id[:i], "country:" + code, strings.ToUpper(code) == code && strings.ToLower(code) != code
}

func withState(id, state string) string {
	_, code, _ := strings.Cut(state, ":")
	return id + " (" + code + ")"
}

// countries says of which country each entity of an article is.
func countries(entities []schema.Entity) map[string]string {
	country := make(map[string]string, len(entities))
	for _, e := range entities {
		if e.Kind == schema.Country {
			country[e.ID] = e.ID
		} else if e.Country != "" {
			country[e.ID] = e.Country
		}
	}
	return country
}

// claims returns what an article says of its people.
func (r *Resolver) claims(entities []schema.Entity) (out []claim) {
	country := countries(entities)
	for _, e := range entities {
		if id, state := claimed(e, country); state != "" {
			out = append(out, claim{r.ids.number(e.ID), r.ids.number(id), r.ids.number(state)})
		}
	}
	return slices.Clip(out)
}

// person returns the id under which the canon has an entity of an article.
func (r *Resolver) person(a *article, entity int32) string {
	i := slices.IndexFunc(a.claims, func(c claim) bool { return c.entity == entity })
	if i < 0 {
		return r.ids.names[entity]
	}
	return r.names.canonical(r.ids.names[a.claims[i].of], r.ids.names[a.claims[i].state])
}

// states counts how many articles give a person of a name an office of each state.
type states struct{ stored, all map[string]int }

// keeps is the state that most articles give, the first of several; "" for none.
func keeps(counts map[string]int) string {
	ordered := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	if len(ordered) == 0 {
		return ""
	}
	return ordered[0]
}

func (n *naming) statesOf(id string) *states {
	s, ok := n.states[id]
	if !ok {
		s = &states{map[string]int{}, map[string]int{}}
		n.states[id] = s
	}
	return s
}

// canonical returns the id of whoever of a name is of a state.
func (n *naming) canonical(id, state string) string {
	if s := n.states[id]; s == nil || keeps(s.all) == state || state == "" {
		return id
	}
	return withState(id, state)
}

// settle files what articles say under whom they speak of.
func (n *naming) settle() {
	for _, id := range slices.Sorted(maps.Keys(n.pending)) {
		for state, said := range n.pending[id] {
			entry := n.of(n.canonical(id, state))
			for key, s := range said {
				entry.add(key, s)
			}
		}
	}
	n.pending = nil
}

// Moves reports whether the new articles change who of a name keeps its id: then the canon has to be computed whole.
func (r *Resolver) Moves() bool {
	for _, s := range r.names.states {
		if was := keeps(s.stored); was != "" && was != keeps(s.all) {
			return true
		}
	}
	return false
}

// namesakes lists whose rows are needed to know who takes part in the mentions that are touched.
func (r *Resolver) namesakes() []string {
	wanted := map[string]bool{}
	want := func(id, state string) { wanted[id], wanted[withState(id, state)] = true, true }
	for id, byState := range r.names.pending {
		wanted[id] = true
		for state := range byState {
			want(id, state)
		}
	}
	for _, m := range r.mentions {
		for i := 0; m.touched && i < len(m.article.claims); i++ {
			c := m.article.claims[i]
			if slices.ContainsFunc(m.parties, func(p party) bool { return p.id == c.entity }) {
				want(r.ids.names[c.of], r.ids.names[c.state])
			}
		}
	}
	return slices.Collect(maps.Keys(wanted))
}

// base adds what was said before of a name and the states of those who bear it.
func (n *naming) base(e driver.Entity) {
	entry := n.of(e.ID)
	for _, s := range e.Said {
		entry.add(saying{s.Field, s.Value, s.Of}, seen{s.Articles, s.First, s.Last})
		if s.Field == driver.SaidState {
			st := n.statesOf(e.ID)
			st.stored[s.Value] += s.Articles
			st.all[s.Value] += s.Articles
		}
	}
}

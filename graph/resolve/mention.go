package resolve

import (
	"cmp"
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// mention is an event mention with what comparing needs at hand.
type mention struct {
	schema.EventMention
	article, source int
	published       schema.Day
	agents, targets []party
	parties         []party
	places          []place
	when            when
	title           []int32 // its words without those of its parties' names, sorted
}

// place is where a mention may have its scene.
type place struct {
	id    int32
	broad bool // a whole country, or only what the article is about: it says little
}

func (r *Resolver) mention(m schema.EventMention, article int) *mention {
	m.Triggers, m.Time.Why = nil, ""
	return &mention{EventMention: m, article: article, when: whenOf(m.Time), title: r.words.words(m.Title)}
}

// prepare fills what can only be told once all articles are known: who may
// stand for whom. The names of its parties leave the title: they are compared
// as parties already.
func (r *Resolver) prepare(m *mention, k known) {
	m.source, m.published = r.articles[m.article].source, r.articles[m.article].published
	for _, p := range m.Participants {
		m.title = without(m.title, k.words[p.Entity])
		q := party{r.ids.number(p.Entity), -1}
		if side := k.sides[p.Entity]; side != "" {
			q.side = r.ids.number(side)
		}
		m.parties = appendParty(m.parties, q)
		if p.Role == schema.Target {
			m.targets = appendParty(m.targets, q)
		} else {
			m.agents = appendParty(m.agents, q)
		}
	}
	for _, p := range m.Places {
		m.places = append(m.places, place{r.ids.number(p), schema.KindOf(p) == schema.Country})
	}
	if len(m.parties)+len(m.places) > 0 {
		return
	}
	for _, topic := range r.articles[m.article].topics { // who names nobody speaks of whom the article speaks of
		m.places = append(m.places, place{r.ids.number(topic), true})
	}
}

// topics returns the few entities that the mentions of an article name most.
func topics(mentions []driver.Mention) []string {
	const few = 4
	counts := map[string]int{}
	for _, m := range mentions {
		for _, p := range m.Participants {
			counts[p.Entity]++
		}
		for _, p := range m.Places {
			counts[p]++
		}
	}
	order := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return slices.Clone(order[:min(few, len(order))])
}

func appendParty(list []party, p party) []party {
	if slices.Contains(list, p) {
		return list
	}
	return append(list, p)
}

// sharedPlaces counts the places two mentions have in common; fine counts
// those that are not broad.
func sharedPlaces(a, b *mention) (all, fine int) {
	for _, p := range a.places {
		if slices.Contains(b.places, p) {
			all++
			if !p.broad {
				fine++
			}
		}
	}
	return all, fine
}

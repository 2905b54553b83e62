package resolve

import (
	"slices"

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

// place is a scene of a mention.
type place struct {
	id      int32
	country bool // a whole country, which says little
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
}

func appendParty(list []party, p party) []party {
	if slices.Contains(list, p) {
		return list
	}
	return append(list, p)
}

// sharedPlaces counts the places two mentions have in common; fine counts
// those that are not whole countries.
func sharedPlaces(a, b *mention) (all, fine int) {
	for _, p := range a.places {
		if slices.Contains(b.places, p) {
			all++
			if !p.country {
				fine++
			}
		}
	}
	return all, fine
}

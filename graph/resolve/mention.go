package resolve

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// mention is what resolving keeps of an event mention. There are millions, so
// what many share is a number or a pointer.
type mention struct {
	id, title string
	typ       schema.EventType
	modality  schema.Modality
	basis     schema.TimeBasis
	when      *when
	earliest  schema.Day // where the time itself is unknown
	latest    schema.Day
	article   *article
	parties   []party // agents and mediators, then targets
	targets   int     // where the targets begin
	places    []place
	topics    []place // when it names neither parties nor places: what its article is about
	words     []int32 // of the title, without those of its parties' names, sorted
	line      int32   // the number of the whole title
	marks     []int32 // the numbers of figures large enough to know the event by
	figures   []schema.Figure
}

// party is somebody in an event and the country it may stand for, -1 for none, by number.
type party struct {
	id, side int32
	role     schema.Role
}

// place is where a mention may be set, by number.
type place struct {
	id    int32
	broad bool // a whole country, or only a topic of the article: it says little
}

func (m *mention) agents() []party { return m.parties[:m.targets] }

func (m *mention) aims() []party { return m.parties[m.targets:] }

// telling is the smallest figure that chance seldom repeats.
const telling = 100

func (r *Resolver) mention(m schema.EventMention, a *article) *mention {
	out := &mention{
		id: m.ID, title: m.Title, typ: m.Type, modality: m.Modality, basis: m.Time.Basis, when: r.times.when(m.Time.Time),
		earliest: m.Time.Earliest, latest: m.Time.Latest, article: a, words: r.words.words(m.Title), line: r.lines.number(driver.Key(m.Title)), figures: m.Figures,
	}
	for _, p := range m.Participants {
		out.parties = append(out.parties, party{r.ids.number(p.Entity), -1, p.Role})
	}
	slices.SortStableFunc(out.parties, func(p, q party) int { return cmp.Compare(target(p), target(q)) })
	out.targets = slices.IndexFunc(out.parties, func(p party) bool { return p.role == schema.Target })
	if out.targets < 0 {
		out.targets = len(out.parties)
	}
	for _, f := range m.Figures {
		if f.Value >= telling {
			out.marks = append(out.marks, r.lines.number(fmt.Sprintf("%s=%g", f.What, f.Value)))
		}
	}
	for _, p := range m.Places {
		out.places = append(out.places, place{r.ids.number(p), schema.KindOf(p) == schema.Country})
	}
	return out
}

func target(p party) int {
	if p.role == schema.Target {
		return 1
	}
	return 0
}

// prepare fills what can only be told once all articles are known: who may
// stand for whom. The names of its parties leave the title: they are compared
// as parties already.
func (m *mention) prepare(k known) {
	for i := range m.parties {
		p := &m.parties[i]
		p.side = k.sides[p.id]
		m.words = without(m.words, k.words[p.id])
	}
	if len(m.parties)+len(m.places) == 0 {
		m.topics = m.article.topics
	}
}

// topics returns the few entities that the mentions of an article name most.
func (n *numbers) topics(mentions []driver.Mention) []place {
	const few = 6
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
	var out []place
	for _, id := range order[:min(few, len(order))] {
		out = append(out, place{n.number(id), true})
	}
	return out
}

// scenery is where a mention may be set; who names nobody may speak of
// anybody that its article speaks of.
func (m *mention) scenery() []place {
	if len(m.topics) > 0 {
		return m.topics
	}
	return m.places
}

// sharedPlaces counts the places two mentions have in common; fine counts
// those that are not broad in either. A topic is shared with parties too.
func sharedPlaces(a, b *mention) (all, fine int) {
	for _, p := range a.scenery() {
		for _, q := range b.scenery() {
			if p.id == q.id {
				all++
				fine += graded(!p.broad && !q.broad, 1)
			}
		}
	}
	return all + spokenOf(a.topics, b.parties) + spokenOf(b.topics, a.parties), fine
}

// spokenOf counts the topics that are among parties.
func spokenOf(topics []place, parties []party) int {
	n := 0
	for _, t := range topics {
		for _, p := range parties {
			n += graded(p.id == t.id || p.side == t.id, 1)
		}
	}
	return n
}

package resolve

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

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
	meant     []party // and not named
	targets   int     // where the targets begin
	places    []place
	topics    []place // when it names neither parties nor places: what its article is about
	words     []int32 // of the title, without those of its parties' names, sorted
	line      int32   // the number of the whole title
	sides     int32   // of an undated one: the number of all for whom its parties stand, 0 for none
	marks     []int32 // the numbers of figures large enough to know the event by
	figures   []schema.Figure
	touched   bool // its event may change
	asked     bool // its neighbours were asked for
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

func (r *Resolver) mention(m schema.EventMention, a *article, names names) *mention {
	line := driver.Key(m.Title) // reporters differ in case and diacritics
	out := &mention{
		id: m.ID, title: strings.Clone(m.Title), typ: m.Type, modality: m.Modality, basis: m.Time.Basis, when: r.times.when(m.Time.Time),
		earliest: m.Time.Earliest, latest: m.Time.Latest, article: a, words: r.words.words(line), line: r.lines.number(line), figures: ownFigures(m.Figures),
	}
	for _, p := range m.Participants {
		if p.Inferred != "" {
			out.meant = append(out.meant, party{r.ids.number(p.Inferred), -1, p.Role})
		}
		n := names[p.Entity]
		out.parties = append(out.parties, party{r.ids.number(p.Entity), r.side(n.side), p.Role})
		out.words = without(out.words, n.words)
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
	if len(out.parties)+len(out.places) == 0 {
		out.topics = a.topics
	}
	if out.when.shape == undated && len(out.parties) > 0 {
		out.sides = -1 - r.lines.number(sidesOf(out.parties))
	}
	return out
}

// ownFigures copies figures, so that they do not keep the text of their article in memory.
func ownFigures(figures []schema.Figure) []schema.Figure {
	out := slices.Clone(figures)
	for i := range out {
		out[i].What, out[i].Of = strings.Clone(out[i].What), strings.Clone(out[i].Of)
	}
	return out
}

func target(p party) int {
	if p.role == schema.Target {
		return 1
	}
	return 0
}

// Topics returns the few entities that the mentions of an article name most,
// most first: a mention that names nobody may speak of any of them.
func Topics(mentions []driver.Mention) []string {
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
	return order[:min(few, len(order))]
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

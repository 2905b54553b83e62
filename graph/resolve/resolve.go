// Package resolve is pure: from the evidence of many articles it computes the
// events, entities and reprints that stand once each. The order of the
// articles changes nothing: whatever is decided is decided by content and id.
//
// A mention is compared by what its own article says. So what new articles
// change can be told from the mentions near theirs: a Resolver is given the
// new articles, asks for what lies near, and computes that part of the canon.
package resolve

import (
	"cmp"
	"iter"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Result is what the canon has to hold: the whole of it, or what the new
// articles touch.
type Result struct {
	Events   iter.Seq[driver.Event] // made one by one, type by type: there are many
	Entities []driver.Entity        // in order of id
	Reprints []driver.Reprint       // in order of article
}

// Resolver collects evidence and resolves it.
type Resolver struct {
	articles map[string]*article
	mentions []*mention // in order of id once sorted
	names    naming
	times    calendar
	words    numbers // of titles and names
	lines    numbers // whole titles
	ids      numbers // of entities
	sources  numbers // of texts
	spelling map[string][]int32
	looked   map[string]bool // what was near and has been read
	part     bool            // there is a canon already, of which this changes a part
	touched  []pair          // of a part: the pairs of the mentions it touches
}

// New returns a Resolver without evidence.
func New() *Resolver {
	return &Resolver{articles: map[string]*article{}, names: newNaming(), times: calendar{}, spelling: map[string][]int32{}, looked: map[string]bool{}}
}

// article is what resolving keeps of an article.
type article struct {
	id        string
	published schema.Day
	textKey   string
	fresh     bool
	source    int32   // the number of its text: reprints share it
	topics    []place // the entities its events speak of most
	claims    []claim // of which states its people are
}

func (r *Resolver) article(a driver.Article) *article {
	if known, ok := r.articles[a.ID]; ok {
		return known
	}
	kept := &article{id: a.ID, published: a.Published, textKey: a.TextKey, source: r.sources.number(cmp.Or(a.TextKey, a.ID))}
	for _, id := range a.Topics {
		kept.topics = append(kept.topics, place{r.ids.number(id), true})
	}
	r.articles[a.ID] = kept
	return kept
}

// Add takes an article in that the canon does not follow from yet; it keeps
// neither text nor quotes.
func (r *Resolver) Add(a driver.Article) {
	kept := r.article(a)
	kept.fresh = true
	r.names.add(a)
	r.take(a, kept)
}

func (r *Resolver) take(a driver.Article, kept *article) {
	n := r.namesIn(a.Entities)
	kept.claims = r.claims(a.Entities)
	for _, m := range a.Mentions {
		r.mentions = append(r.mentions, r.mention(m.EventMention, kept, n))
	}
}

// Resolve computes the canon of everything that was added, or of a part what
// it changes. It is called once.
func (r *Resolver) Resolve() Result {
	r.sort()
	entities := r.names.entities()
	return Result{Events: r.events(r.groups()), Entities: entities, Reprints: r.reprints()}
}

func (r *Resolver) groups() iter.Seq[[]int32] {
	if !r.part {
		return clusters(r.mentions)
	}
	var touched []int32
	for i, m := range r.mentions {
		if m.touched {
			touched = append(touched, int32(i))
		}
	}
	j := newJoiner(r.mentions)
	j.joinAll(r.touched)
	return j.groups(touched)
}

// sort puts the mentions in order, each once.
func (r *Resolver) sort() {
	slices.SortStableFunc(r.mentions, func(a, b *mention) int { return cmp.Compare(a.id, b.id) })
	r.mentions = slices.CompactFunc(r.mentions, func(a, b *mention) bool { return a.id == b.id })
}

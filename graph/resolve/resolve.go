// Package resolve is pure: from the evidence of many articles it computes the
// events, entities and reprints that stand once each. The order of the
// articles changes nothing: whatever is decided is decided by content and id.
package resolve

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Result is the canon that follows from the evidence, all in order of id.
type Result struct {
	Events   iter.Seq[driver.Event] // made one by one: there are many
	Entities []driver.Entity
	Reprints []driver.Reprint
}

// Resolver collects evidence and resolves it.
type Resolver struct {
	articles []*article
	mentions []*mention
	names    naming
	times    calendar
	words    numbers // of titles
	lines    numbers // whole titles
	ids      numbers // of entities
}

// New returns a Resolver without evidence.
func New() *Resolver {
	return &Resolver{names: naming{}, times: calendar{}}
}

// article is what resolving keeps of an article.
type article struct {
	id        string
	published schema.Day
	textKey   string
	source    int     // the number of its text: reprints share it
	topics    []place // the entities its events speak of most
}

// Add takes one article in; it keeps neither text nor quotes.
func (r *Resolver) Add(a driver.Article) {
	kept := &article{id: a.ID, published: a.Published, textKey: a.TextKey, topics: r.ids.topics(a.Mentions)}
	r.articles = append(r.articles, kept)
	for _, e := range a.Entities {
		r.names.add(e)
	}
	for _, m := range a.Mentions {
		r.mentions = append(r.mentions, r.mention(m.EventMention, kept))
	}
}

// Resolve computes the canon of everything that was added. It is called once.
func (r *Resolver) Resolve() Result {
	reprints := r.sources()
	entities := r.names.entities()
	k := r.known(entities)
	slices.SortFunc(r.mentions, func(a, b *mention) int { return cmp.Compare(a.id, b.id) })
	for _, m := range r.mentions {
		m.prepare(k)
	}
	r.markRoles(entities)
	groups := clusters(r.mentions)
	return Result{Events: r.events(groups), Entities: entities, Reprints: reprints}
}

// known is what all articles together say about entities, by number.
type known struct {
	sides []int32   // the country it may stand for, -1 for none
	words [][]int32 // what it is called
}

func (r *Resolver) known(entities []driver.Entity) known {
	sides := sidesOf(entities)
	for _, e := range entities {
		r.ids.number(e.ID)
		if side := sides[e.ID]; side != "" {
			r.ids.number(side)
		}
	}
	k := known{make([]int32, len(r.ids.names)), make([][]int32, len(r.ids.names))}
	for i := range k.sides {
		k.sides[i] = -1
	}
	for _, e := range entities {
		i := r.ids.number(e.ID)
		k.words[i] = r.words.words(strings.Join(e.Keys, " "))
		if side := sides[e.ID]; side != "" {
			k.sides[i] = r.ids.number(side)
		}
	}
	return k
}

// sources numbers the texts of the articles and names the reprints: of the
// articles with one text the earliest, then the one with the smallest id, is
// the original.
func (r *Resolver) sources() []driver.Reprint {
	slices.SortFunc(r.articles, compareAge)
	originals := map[string]int{}
	var reprints []driver.Reprint
	for i, a := range r.articles {
		a.source = i
		original, found := originals[a.textKey]
		switch {
		case a.textKey == "":
		case found:
			a.source = original
			reprints = append(reprints, driver.Reprint{Article: a.id, Of: r.articles[original].id})
		default:
			originals[a.textKey] = i
		}
	}
	slices.SortFunc(reprints, func(a, b driver.Reprint) int { return cmp.Compare(a.Article, b.Article) })
	return reprints
}

func compareAge(a, b *article) int {
	if (a.published == 0) != (b.published == 0) {
		return cmp.Compare(b.published, a.published)
	}
	return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.id, b.id))
}

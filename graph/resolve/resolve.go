// Package resolve is pure: from the evidence of many articles it computes the
// events, entities and reprints that stand once each. The order of the
// articles changes nothing: whatever is decided is decided by content and id.
package resolve

import (
	"cmp"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Result is the canon that follows from the evidence; all lists are in order of id.
type Result struct {
	Events   []driver.Event
	Entities []driver.Entity
	Reprints []driver.Reprint
}

// Resolver collects evidence and resolves it. The zero Resolver is ready.
type Resolver struct {
	articles []article
	mentions []*mention
	names    naming
	words    numbers // of titles
	ids      numbers // of entities
}

// known is what all articles together say about entities, by id.
type known struct {
	sides map[string]string  // the country it may stand for
	words map[string][]int32 // what it is called
}

// article is what resolving keeps of an article.
type article struct {
	id        string
	published schema.Day
	textKey   string
	source    int      // the number of its text: reprints share it
	topics    []string // the entities its events speak of most
}

// Add takes one article in; it keeps neither text nor quotes.
func (r *Resolver) Add(a driver.Article) {
	at := len(r.articles)
	r.articles = append(r.articles, article{id: a.ID, published: a.Published, textKey: a.TextKey, topics: topics(a.Mentions)})
	for _, e := range a.Entities {
		r.names.add(e)
	}
	for _, m := range a.Mentions {
		r.mentions = append(r.mentions, r.mention(m.EventMention, at))
	}
}

// Resolve computes the canon of everything that was added.
func (r *Resolver) Resolve() Result {
	reprints := r.sources()
	entities := r.names.entities()
	k := known{sidesOf(entities), r.nameWords(entities)}
	slices.SortFunc(r.mentions, func(a, b *mention) int { return cmp.Compare(a.ID, b.ID) })
	for _, m := range r.mentions {
		r.prepare(m, k)
	}
	events := canonical(r.mentions, clusters(r.mentions))
	markRoles(entities, events)
	return Result{Events: events, Entities: entities, Reprints: reprints}
}

// nameWords returns the words that name each entity.
func (r *Resolver) nameWords(entities []driver.Entity) map[string][]int32 {
	out := make(map[string][]int32, len(entities))
	for _, e := range entities {
		out[e.ID] = r.words.words(strings.Join(e.Keys, " "))
	}
	return out
}

// sources numbers the texts of the articles and names the reprints: of the
// articles with one text the earliest, then the one with the smallest id, is
// the original.
func (r *Resolver) sources() []driver.Reprint {
	order := make([]int, len(r.articles))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return compareAge(r.articles[i], r.articles[j]) })
	originals := map[string]int{}
	var reprints []driver.Reprint
	for _, i := range order {
		a := &r.articles[i]
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

func compareAge(a, b article) int {
	if (a.published == 0) != (b.published == 0) {
		return cmp.Compare(b.published, a.published)
	}
	return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.id, b.id))
}

package graph

import (
	"cmp"
	"slices"

	"chronograph/graph/driver"
	"chronograph/graph/resolve"
	"chronograph/schema"
)

// row is an annotated article as the store keeps it: quotes cut out, lists in order.
func (g *Graph) row(a schema.Annotated) driver.Article {
	row := driver.Article{Article: a.Article, Hash: g.hash(a.Article), TextKey: textKey(a.Article)}
	for _, e := range a.Entities {
		e.Mentions, e.Inferred = nil, nil
		row.Entities = append(row.Entities, e)
	}
	for _, m := range a.Events {
		row.Mentions = append(row.Mentions, mentionRow(m, a.Article))
	}
	row.Entities = append(row.Entities, meant(a.Entities)...)
	row.Topics = resolve.Topics(row.Mentions)
	slices.SortFunc(row.Entities, func(a, b schema.Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(row.Mentions, func(a, b driver.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return row
}

// meant returns who is meant by the mentions of entities and not among them himself.
func meant(entities []schema.Entity) (out []schema.Entity) {
	known := map[string]bool{}
	for _, e := range entities {
		known[e.ID] = true
	}
	for _, e := range entities {
		for _, m := range e.Inferred {
			if !known[m.Means] {
				known[m.Means] = true
				who := schema.Entity{ID: m.Means, Kind: schema.KindOf(m.Means), Name: m.Name}
				if e.Kind == schema.Country {
					who.Country = e.ID // whose office he holds
				}
				out = append(out, who)
			}
		}
	}
	return out
}

func mentionRow(m schema.EventMention, a schema.Article) driver.Mention {
	row := driver.Mention{EventMention: m, Quote: cut(m.Sentence, a.Text), Near: resolve.Near(m, a.Published)}
	if len(m.Triggers) > 0 {
		row.Trigger = cut(m.Triggers[0], a.Text)
	}
	return row
}

// cut returns what a span covers; a span outside the text covers nothing.
func cut(s schema.Span, text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return s.In(text)
}

package neo4jstore

import (
	"context"
	"errors"
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// PutArticles implements driver.Store.
func (s *store) PutArticles(ctx context.Context, articles []driver.Article) (revision int64, err error) {
	ids := make([]string, len(articles))
	for i, a := range articles {
		if err := a.Check(); err != nil {
			return 0, err
		}
		ids[i] = a.ID
	}
	err = s.write(ctx, ids, func(t tx, now state) (parameters, error) {
		if err := t.take(now.articles); err != nil {
			return nil, err
		}
		revision = now.Revision + 1
		for part := range parts(articles) {
			if err := t.put(part, revision); err != nil {
				return nil, err
			}
		}
		return advanced(now, revision, len(now.articles) > 0), nil
	})
	return revision, atFault(articles, err)
}

// advanced is what a write of evidence leaves on the :Chronograph node.
func advanced(now state, revision int64, rewrites bool) parameters {
	values := parameters{"revision": revision}
	if rewrites {
		values["rewritten"], values["applied"] = revision, now.applied+1
	}
	return values
}

// atFault names the article that the server refused, when there is only one.
func atFault(articles []driver.Article, err error) error {
	var refused *schema.Error
	if len(articles) != 1 || !errors.As(err, &refused) || refused.Code != schema.BadRecord || refused.Path == articles[0].Path {
		return err
	}
	return schema.Errorf(schema.BadRecord, "the article %s can't be stored", articles[0].ID).At(articles[0].Path, 0).Because(err)
}

func (t tx) take(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	return t.do("take_articles", parameters{"ids": ids}, nil)
}

// put writes articles that are not there.
func (t tx) put(articles []driver.Article, revision int64) error {
	rows := make([]properties, len(articles))
	speakers := map[string]bool{}
	for i, a := range articles {
		mentions := make([]properties, len(a.Mentions))
		for j, m := range a.Mentions {
			mentions[j] = mentionProperties(m)
			speakers[m.AttributedTo] = true
		}
		rows[i] = properties{"article": articleProperties(a, revision), "mentions": mentions}
	}
	if err := t.name(speakers); err != nil {
		return err
	}
	return t.do("put_articles", parameters{"articles": rows}, nil)
}

// name makes nodes for entities that something is about to refer to.
func (t tx) name(ids map[string]bool) error {
	delete(ids, "")
	var rows []properties
	for _, id := range sortedKeys(ids) {
		if !t.named[id] {
			rows = append(rows, bareName(id))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	if t.named != nil {
		maps.Copy(t.named, ids)
	}
	return t.do("name_entities", parameters{"entities": rows}, nil)
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

// A statement takes so many articles, or fewer when their texts are long.
const (
	articlesAtOnce = 200
	bytesAtOnce    = 4 << 20
)

// parts cuts articles into what one statement takes.
func parts(articles []driver.Article) func(yield func([]driver.Article) bool) {
	return func(yield func([]driver.Article) bool) {
		start, size := 0, 0
		for i, a := range articles {
			if i > start && (i-start == articlesAtOnce || size+sizeOf(a) > bytesAtOnce) {
				if !yield(articles[start:i]) {
					return
				}
				start, size = i, 0
			}
			size += sizeOf(a)
		}
		if start < len(articles) {
			yield(articles[start:])
		}
	}
}

func sizeOf(a driver.Article) int {
	size := len(a.Text)
	for _, m := range a.Mentions {
		size += len(m.Quote) + len(m.Title)
	}
	return size
}

// RemoveArticles implements driver.Store.
func (s *store) RemoveArticles(ctx context.Context, ids []string) (int, error) {
	removed := 0
	err := s.write(ctx, ids, func(t tx, now state) (parameters, error) {
		if removed = len(now.articles); removed == 0 {
			return nil, nil
		}
		return advanced(now, now.Revision+1, true), t.take(now.articles)
	})
	if err != nil {
		return 0, err
	}
	return removed, nil
}

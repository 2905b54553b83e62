// Package graph is the knowledge graph over any store: it takes annotated
// articles in, computes what they say together, and turns it into timelines.
package graph

import (
	"context"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Graph is the knowledge graph that a store keeps.
type Graph struct {
	store     driver.Store
	extractor string
	batch     int
}

// Open returns the graph of a store. The extractor names the version of what
// annotates the articles: when it changes, every article is written anew.
func Open(store driver.Store, extractor string) *Graph {
	return &Graph{store: store, extractor: extractor, batch: 128}
}

// Close closes the store.
func (g *Graph) Close() error { return g.store.Close() }

// Remove takes articles out, with everything only they supported, and returns
// how many were there.
func (g *Graph) Remove(ctx context.Context, ids ...string) (int, error) {
	n, err := g.remove(ctx, ids)
	if err != nil {
		return n, err
	}
	return n, g.settle(ctx, nil)
}

// remove takes articles out, by halves when they are too many for one transaction.
func (g *Graph) remove(ctx context.Context, ids []string) (int, error) {
	n, err := g.store.RemoveArticles(ctx, ids)
	if schema.CodeOf(err) != schema.TooLarge || len(ids) < 2 {
		return n, err
	}
	half := len(ids) / 2
	if n, err = g.remove(ctx, ids[:half]); err != nil {
		return n, err
	}
	more, err := g.remove(ctx, ids[half:])
	return n + more, err
}

// RemoveAt takes out the articles that have one of the ids or were read at one
// of the paths, and returns how many were there.
func (g *Graph) RemoveAt(ctx context.Context, idsOrPaths ...string) (int, error) {
	stamps, err := g.store.Stamps(ctx, idsOrPaths, idsOrPaths)
	if err != nil {
		return 0, err
	}
	ids := make([]string, len(stamps))
	for i, st := range stamps {
		ids[i] = st.ID
	}
	return g.Remove(ctx, ids...)
}

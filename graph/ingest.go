package graph

import (
	"context"
	"errors"
	"iter"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Ingest takes annotated articles in and computes the canon anew when they
// changed anything. An error of the sequence is an article that could not be
// read: it is reported in the summary with the article's path, the rest goes
// on. Articles the graph holds already cost no writing; progress may be nil.
//
// An article is what has its id. The graph also remembers the paths it read:
// what a path held before and holds no more is taken out.
func (g *Graph) Ingest(ctx context.Context, articles iter.Seq2[schema.Annotated, error], progress func(Progress)) (Summary, error) {
	if progress == nil {
		progress = func(Progress) {}
	}
	state, err := g.store.State(ctx)
	if err != nil {
		return Summary{}, err
	}
	in := &intake{g: g, fresh: begun(state), seen: map[string]bool{}, paths: map[string]bool{}, written: map[string]bool{}, undated: map[string]*UndatedReason{}}
	read, err := in.takeAll(ctx, articles, progress)
	if err != nil {
		return in.summary, err
	}
	progress(Progress{Articles: read, Resolving: true})
	if err := g.settle(ctx, in.fresh); err != nil {
		return in.summary, err
	}
	return in.result(ctx)
}

// takeAll takes articles in and returns how many there were.
func (in *intake) takeAll(ctx context.Context, articles iter.Seq2[schema.Annotated, error], progress func(Progress)) (read int, err error) {
	defer func() { err = errors.Join(err, in.wait()) }()
	for a, err := range articles {
		read++
		if err := in.take(ctx, a, err); err != nil {
			return read, err
		}
		progress(Progress{Articles: read, Path: a.Article.Path})
	}
	return read, in.finish(ctx)
}

// Known reports for each article whether the graph already holds it as this
// extractor reads it: such an article may be ingested without annotations.
func (g *Graph) Known(ctx context.Context, articles []schema.Article) ([]bool, error) {
	ids := make([]string, len(articles))
	for i, a := range articles {
		ids[i] = a.ID
	}
	stored, err := g.stamps(ctx, ids)
	if err != nil {
		return nil, err
	}
	known := make([]bool, len(articles))
	for i, a := range articles {
		st, ok := stored[a.ID]
		known[i] = ok && g.fate(a, st, false) != write
	}
	return known, nil
}

func (g *Graph) stamps(ctx context.Context, ids []string) (map[string]driver.Stamp, error) {
	stamps, err := g.store.Stamps(ctx, ids, nil)
	out := make(map[string]driver.Stamp, len(stamps))
	for _, st := range stamps {
		out[st.ID] = st
	}
	return out, err
}

package graph

import (
	"context"

	"chronograph/graph/dossier"
	"chronograph/graph/timeline"
)

// Timeline answers a query. A name that nothing in the graph has is an error
// with the code NotFound.
func (g *Graph) Timeline(ctx context.Context, q timeline.Query) (timeline.Timeline, error) {
	return timeline.Build(ctx, g.store, q)
}

// Show gathers what the graph knows of whatever has a name. A name that
// nothing has is an error with the code NotFound.
func (g *Graph) Show(ctx context.Context, name string) ([]dossier.Dossier, error) {
	return dossier.Find(ctx, g.store, name)
}

// Actors lists who may take part in events, the most active first.
func (g *Graph) Actors(ctx context.Context) ([]dossier.Row, error) {
	return dossier.Actors(ctx, g.store)
}

// Places lists where events may happen, those of the most events first.
func (g *Graph) Places(ctx context.Context) ([]dossier.Row, error) {
	return dossier.Places(ctx, g.store)
}

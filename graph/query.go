package graph

import (
	"context"

	"chronograph/graph/timeline"
)

// Timeline answers a query. A name that nothing in the graph has is an error
// with the code NotFound.
func (g *Graph) Timeline(ctx context.Context, q timeline.Query) (timeline.Timeline, error) {
	return timeline.Build(ctx, g.store, q)
}

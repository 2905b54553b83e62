package graph

import (
	"context"
	"errors"
	"iter"

	"chronograph/schema"
)

// Ingest takes annotated articles in and computes the canon anew when they
// changed anything. An error of the sequence is an article that could not be
// read: it is reported in the summary with the article's path, the rest goes
// on. Articles the graph holds already cost no writing; progress may be nil.
func (g *Graph) Ingest(ctx context.Context, articles iter.Seq2[schema.Annotated, error], progress func(Progress)) (Summary, error) {
	return Summary{}, errors.New("not yet")
}

// Known reports for each article whether the graph already holds it as this
// extractor reads it: such an article may be ingested without annotations.
func (g *Graph) Known(ctx context.Context, articles []schema.Article) ([]bool, error) {
	return nil, errors.New("not yet")
}

func (g *Graph) settle(ctx context.Context) error { return errors.New("not yet") }

package main

import (
	"context"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"chronograph/extract"
	"chronograph/graph"
	"chronograph/schema"
)

func buildCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     "read articles into the graph",
		ArgsUsage: "PATH...",
		Flags: append(readingFlags(), storeFlag(),
			&cli.BoolFlag{Name: "quiet", DisableDefaultText: true, Usage: "no progress and no summary"},
			&cli.BoolFlag{Name: "remove", DisableDefaultText: true, Usage: "take the articles of these paths or ids out, with everything only they say"}),
		Action: func(c *cli.Context) error {
			if c.Bool("remove") {
				return remove(c, s)
			}
			return build(c, s)
		},
	}
}

// remove takes articles out that a build has read; their files may be gone.
func remove(c *cli.Context, s streams) error {
	if err := needArgs(c); err != nil {
		return err
	}
	g, err := openGraph(c)
	if err != nil {
		return err
	}
	defer g.Close()
	n, err := g.RemoveAt(c.Context, c.Args().Slice()...)
	if err != nil {
		return err
	}
	if n == 0 {
		say(s, "chronograph: the graph holds no article of that path or id")
		return errNothing
	}
	if !c.Bool("quiet") {
		fmt.Fprintf(s.out, "Articles  %s taken out\n", count(n, "article"))
	}
	return nil
}

func build(c *cli.Context, s streams) error {
	articles, err := articlesOf(c, s)
	if err != nil {
		return err
	}
	all, failed, found := begin(c.Context, articles)
	if !found {
		return nothingRead(c.Context, s, failed)
	}
	extractor, err := newExtractor()
	if err != nil {
		return err
	}
	g, err := makeGraph(c, extractor.Version())
	if err != nil {
		return err
	}
	defer g.Close()
	return ingest(c, s, builder{graph: g, extractor: extractor, jobs: c.Int("jobs"), tally: newTally()}, all)
}

// nothingRead ends a build without any article.
func nothingRead(ctx context.Context, s streams, failed []error) error {
	for _, err := range failed {
		say(s, "%s", err)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case len(failed) > 0:
		return errReported
	}
	say(s, "chronograph: no article to read")
	return errNothing
}

func ingest(c *cli.Context, s streams, b builder, articles iter.Seq[result]) error {
	quiet := c.Bool("quiet")
	bar := newBar(s, quiet)
	summary, err := b.graph.Ingest(c.Context, b.annotated(c.Context, articles), bar.show)
	bar.clear()
	for _, f := range summary.Failures {
		say(s, "%s", f.Err)
	}
	if err != nil {
		return err
	}
	if !quiet {
		printSummary(s.out, summary, b.tally, storeOf(c))
	}
	if len(summary.Failures) > 0 {
		return errReported
	}
	return nil
}

// builder annotates the articles that a graph does not hold yet.
type builder struct {
	graph     *graph.Graph
	extractor *extract.Extractor
	jobs      int
	tally     *tally
}

// chunk is how many articles are looked up in the graph at a time.
const chunk = 64

// annotated yields the articles in their order, those the graph holds already without annotations.
func (b builder) annotated(ctx context.Context, articles iter.Seq[result]) iter.Seq2[schema.Annotated, error] {
	return func(yield func(schema.Annotated, error) bool) {
		for r := range inOrder(ctx, b.lookUp(ctx, articles), b.jobs, b.annotate) {
			if r.err == nil {
				b.tally.add(r.annotated)
			}
			if !yield(r.annotated, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(schema.Annotated{}, err)
		}
	}
}

// looked is an article and whether the graph holds it.
type looked struct {
	result
	known bool
}

type annotation struct {
	annotated schema.Annotated
	err       error
}

func (b builder) annotate(l looked) annotation {
	switch {
	case l.err != nil:
		return annotation{err: l.err}
	case l.known:
		return annotation{annotated: schema.Annotated{Article: l.article}}
	}
	return annotation{annotated: b.extractor.Extract(l.article)}
}

// lookUp asks the graph about a chunk of articles at a time.
func (b builder) lookUp(ctx context.Context, articles iter.Seq[result]) iter.Seq[looked] {
	return func(yield func(looked) bool) {
		var waiting []result
		pass := func() bool {
			defer func() { waiting = waiting[:0] }()
			for _, l := range b.look(ctx, waiting) {
				if !yield(l) {
					return false
				}
			}
			return true
		}
		for r := range articles {
			if waiting = append(waiting, r); len(waiting) == chunk && !pass() {
				return
			}
		}
		pass()
	}
}

func (b builder) look(ctx context.Context, results []result) []looked {
	found := make([]looked, len(results))
	var articles []schema.Article
	for i, r := range results {
		found[i].result = r
		if r.err == nil {
			articles = append(articles, r.article)
		}
	}
	known, err := b.graph.Known(ctx, articles)
	if err != nil {
		return append(found, looked{result: result{err: err}})
	}
	for i := range found {
		if found[i].err == nil {
			found[i].known, known = known[0], known[1:]
		}
	}
	return found
}

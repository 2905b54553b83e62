package main

import (
	"context"
	"encoding/json"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"chronograph/extract"
	"chronograph/extract/extracttest"
	"chronograph/schema"
)

func evalCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "eval",
		Usage: "measure the extractors against annotated articles",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "gold", Usage: "the `FOLDER` of annotations, one JSON file an article"},
			&cli.StringFlag{Name: "docs", Usage: "the `FOLDER` of the articles", DefaultText: "docs beside the gold"},
			&cli.BoolFlag{Name: "errors", DisableDefaultText: true, Usage: "print every miss and false alarm too"},
			&cli.BoolFlag{Name: "json", DisableDefaultText: true, Usage: "print the figures as JSON"},
		},
		Action: func(c *cli.Context) error { return eval(c, s) },
	}
}

func eval(c *cli.Context, s streams) error {
	if err := noArgs(c); err != nil {
		return err
	}
	gold, docs := c.String("gold"), c.String("docs")
	if gold == "" {
		return schema.Errorf(schema.BadUsage, "which annotations? write %s --gold FOLDER", c.Command.HelpName)
	}
	if docs == "" {
		docs = filepath.Join(filepath.Dir(filepath.Clean(gold)), "docs")
	}
	golds, err := extracttest.Load(gold, docs)
	if err != nil {
		return err
	}
	extractor, err := newExtractor()
	if err != nil {
		return err
	}
	records, err := recordsOf(c.Context, extractor, golds, docs)
	if err != nil {
		return err
	}
	return printScores(c, s, golds, records)
}

// recordsOf extracts the articles of a gold folder as `extract` would, with the day only where it was given.
func recordsOf(ctx context.Context, extractor *extract.Extractor, golds []extracttest.Gold, docs string) ([]schema.Record, error) {
	var records []schema.Record
	for _, g := range golds {
		day, err := g.Published.Day()
		if err != nil {
			return nil, err
		}
		article, err := readOne(ctx, filepath.Join(docs, g.Doc), day)
		if err != nil {
			return nil, err
		}
		records = append(records, schema.NewRecord(extractor.Extract(article)))
	}
	return records, nil
}

func printScores(c *cli.Context, s streams, golds []extracttest.Gold, records []schema.Record) error {
	var report extracttest.Report
	if c.Bool("errors") {
		report = func(doc, what, detail string) { say(streams{err: s.out}, "%s: %s: %s", doc, what, detail) }
	}
	scores := extracttest.Score(golds, records, report)
	if !c.Bool("json") {
		return scores.WriteTable(s.out)
	}
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", " ")
	return enc.Encode(scores)
}

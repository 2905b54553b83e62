package main

import (
	"iter"

	"github.com/urfave/cli/v2"

	"chronograph/extract"
	"chronograph/schema"
)

func extractCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write what each article says, one JSON line an article, without a graph",
		ArgsUsage: "PATH...",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "format", Value: "jsonl", Usage: "how to write it: `FORMAT` jsonl"}),
		Action: func(c *cli.Context) error { return extractTo(c, s) },
	}
}

func extractTo(c *cli.Context, s streams) error {
	if err := oneOf("format", c.String("format"), []string{"jsonl"}); err != nil {
		return err
	}
	articles, err := articlesOf(c, s)
	if err != nil {
		return err
	}
	extractor, err := newExtractor()
	if err != nil {
		return err
	}
	lines := inOrder(c.Context, articles, c.Int("jobs"), func(r result) line { return lineOf(extractor, r) })
	return writeLines(c, s, lines)
}

// line is a record as it is printed, or why there is none.
type line struct {
	json []byte
	err  error
}

func lineOf(extractor *extract.Extractor, r result) line {
	if r.err != nil {
		return line{err: r.err}
	}
	json, err := schema.NewRecord(extractor.Extract(r.article)).MarshalLine()
	return line{append(json, '\n'), err}
}

// writeLines prints every record at once, so that whoever reads the other end never waits for a full buffer.
func writeLines(c *cli.Context, s streams, lines iter.Seq[line]) error {
	var failed error
	for l := range lines {
		if l.err != nil {
			say(s, "%s", l.err)
			failed = errReported
			continue
		}
		if _, err := s.out.Write(l.json); err != nil {
			return err
		}
	}
	if err := c.Err(); err != nil {
		return err
	}
	return failed
}

package main

import (
	"iter"

	"github.com/urfave/cli/v2"

	"chronograph/extract"
	"chronograph/schema"
)

func timesCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "times",
		Usage:     "find the calendar times of texts and give them TIMEX3 values",
		ArgsUsage: "PATH...",
		Description: "reads texts as extract does, except that - is one text on standard input. jsonl is one line a time:\n" +
			"doc, published, start and end (code points), text, type, value, mod, earliest, latest, basis.\n" +
			"timeml is the text with TIMEX3 tags in it: of one text on standard output, of many with --out FOLDER.",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "format", Value: "jsonl", Usage: "how to write it: `FORMAT` jsonl, timeml"},
			&cli.StringFlag{Name: "out", Usage: "write one file a text into `FOLDER`: only timeml needs it"},
			&cli.BoolFlag{Name: "strict", DisableDefaultText: true, Usage: "only times with a number of their own: not hôm qua, thứ Hai, tuần trước"}),
		Action: func(c *cli.Context) error { return times(c, s) },
	}
}

func times(c *cli.Context, s streams) error {
	if err := oneOf("format", c.String("format"), []string{"jsonl", "timeml"}); err != nil {
		return err
	}
	if c.IsSet("out") && c.String("format") != "timeml" {
		return schema.Errorf(schema.BadUsage, "--out goes with --format timeml")
	}
	options, err := readingOptions(c, s)
	if err != nil {
		return err
	}
	options.StdinText = true
	extractor, err := newExtractor()
	if err != nil {
		return err
	}
	texts := inOrder(c.Context, read(c.Context, c.Args().Slice(), options), c.Int("jobs"), func(r result) tagged {
		return tag(extractor, r, c.Bool("strict"))
	})
	write := writeTimeLines
	if c.String("format") == "timeml" {
		write = writeTimeML
	}
	found := false
	if err := write(c, s, noting(texts, &found)); err != nil || found {
		return err
	}
	say(s, "no times found")
	return errNothing
}

// noting passes texts on and notes whether any has a time.
func noting(texts iter.Seq[tagged], found *bool) iter.Seq[tagged] {
	return func(yield func(tagged) bool) {
		for t := range texts {
			*found = *found || len(t.Times) > 0
			if !yield(t) {
				return
			}
		}
	}
}

// tagged is a text with its times, or why there is none.
type tagged struct {
	extract.Derivation
	err error
}

// tag finds the times of a text; strict leaves out those without a number.
func tag(extractor *extract.Extractor, r result, strict bool) tagged {
	if r.err != nil {
		return tagged{err: r.err}
	}
	d := extractor.Times(r.article)
	if strict {
		dropCasual(&d)
	}
	return tagged{Derivation: d}
}

func dropCasual(d *extract.Derivation) {
	n := 0
	for i := range d.Expressions {
		if !d.Expressions[i].Casual() {
			d.Expressions[n], d.Times[n], d.Annotated.Times[n] = d.Expressions[i], d.Times[i], d.Annotated.Times[i]
			n++
		}
	}
	d.Expressions, d.Times, d.Annotated.Times = d.Expressions[:n], d.Times[:n], d.Annotated.Times[:n]
}

package main

import (
	"context"
	"iter"
	"runtime"

	"github.com/urfave/cli/v2"

	"chronograph/extract/source"
	"chronograph/extract/text"
	"chronograph/schema"
)

// readingFlags are the flags of the commands that read articles.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		publishedFlag(),
		&cli.StringFlag{Name: "encoding", Usage: "the `NAME` of the encoding of texts that are not Unicode: windows-1258"},
		&cli.IntFlag{Name: "jobs", Value: runtime.GOMAXPROCS(0), Usage: "work on `N` articles at a time; it changes no output"},
	}
}

func publishedFlag() cli.Flag {
	return &cli.StringFlag{Name: "published", Usage: "the `DAY` of writing, as 2020-11-12, where you know it better than the text"}
}

// articlesOf reads the articles that the arguments of c name, one after another.
func articlesOf(c *cli.Context, s streams) (iter.Seq[result], error) {
	options, err := readingOptions(c, s)
	if err != nil {
		return nil, err
	}
	return read(c.Context, c.Args().Slice(), options), nil
}

// readingOptions checks the arguments and the flags of a command that reads articles.
func readingOptions(c *cli.Context, s streams) (source.Options, error) {
	if err := needArgs(c); err != nil {
		return source.Options{}, err
	}
	if n := c.Int("jobs"); n < 1 {
		return source.Options{}, schema.Errorf(schema.BadUsage, "--jobs %d: at least 1 article has to be worked on at a time", n)
	}
	day, err := publishedOf(c)
	if err != nil {
		return source.Options{}, err
	}
	encoding := c.String("encoding")
	if _, err := text.Decode([]byte("?"), encoding); schema.CodeOf(err) == schema.BadUsage {
		return source.Options{}, err
	}
	return source.Options{Encoding: encoding, Published: day, Stdin: s.in}, nil
}

// publishedOf reads --published, 0 when it is not given.
func publishedOf(c *cli.Context) (schema.Day, error) {
	value := c.String("published")
	if !c.IsSet("published") {
		return 0, nil
	}
	day, err := schema.ParseDay(value)
	if err != nil {
		return 0, schema.Errorf(schema.BadDate, "--published %q is not a day; write 2020-11-12", value)
	}
	return day, nil
}

// result is an article, or why there is none.
type result struct {
	article schema.Article
	err     error
}

func read(ctx context.Context, paths []string, options source.Options) iter.Seq[result] {
	return func(yield func(result) bool) {
		for a, err := range source.Read(ctx, paths, options) {
			if !yield(result{a, err}) {
				return
			}
		}
	}
}

// readOne reads a file that holds one article.
func readOne(ctx context.Context, path string, day schema.Day) (schema.Article, error) {
	for r := range read(ctx, []string{path}, source.Options{Published: day}) {
		return r.article, r.err
	}
	return schema.Article{}, schema.Errorf(schema.Empty, "there is no article in it").At(path, 0)
}

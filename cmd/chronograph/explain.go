package main

import (
	"bufio"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/extract"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

func explainCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show how a text is read and which rules fire",
		ArgsUsage: `"câu"`,
		Flags: []cli.Flag{
			publishedFlag(),
			&cli.StringFlag{Name: "dating", Usage: "show what the day of the article in `FILE` is worked out from"},
		},
		Action: func(c *cli.Context) error { return explain(c, s) },
	}
}

func explain(c *cli.Context, s streams) error {
	article, err := explained(c)
	if err != nil {
		return err
	}
	pack, err := vi.Load()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(s.out)
	x := explainer{extract.New(pack).Derive(article), pack.Events, w}
	if c.IsSet("dating") {
		x.dating()
		return w.Flush()
	}
	x.sentences()
	x.dating()
	x.times()
	x.entities()
	x.events()
	return w.Flush()
}

// explained is the article to explain: a file, or the arguments as one text.
func explained(c *cli.Context) (schema.Article, error) {
	day, err := publishedOf(c)
	if err != nil {
		return schema.Article{}, err
	}
	if file := c.String("dating"); c.IsSet("dating") {
		if err := noArgs(c); err != nil {
			return schema.Article{}, err
		}
		return readOne(c.Context, file, day)
	}
	if err := needArgs(c); err != nil {
		return schema.Article{}, err
	}
	text := strings.Join(c.Args().Slice(), " ")
	return schema.Article{ID: schema.ArticleID(text), Language: "vi", Text: text, Published: day}, nil
}

package main

import (
	"github.com/urfave/cli/v2"

	"chronograph/schema"
)

// bulkFormat is the whole graph as the files of a bulk load, which are no drawing of a selection.
const bulkFormat = "neo4j-csv"

func graphCommand(s streams) *cli.Command {
	format := &cli.StringFlag{Name: "format", Value: graphFormats()[0].name, Usage: "how to write it: `FORMAT` dot, or " + bulkFormat + " for the whole graph"}
	return &cli.Command{
		Name:  "graph",
		Usage: "draw events, actors and places",
		Flags: append(filterFlags(), format,
			&cli.StringFlag{Name: "out", Usage: "the `FOLDER` that --format " + bulkFormat + " fills"}),
		Action: func(c *cli.Context) error {
			if c.String("format") == bulkFormat {
				return bulkFiles(c, s)
			}
			return show(c, s, graphFormats())
		},
	}
}

// bulkFiles writes the whole graph for neo4j-admin database import.
func bulkFiles(c *cli.Context, s streams) error {
	if err := noArgs(c); err != nil {
		return err
	}
	for _, name := range c.LocalFlagNames() {
		if name != "format" && name != "out" && name != "store" {
			return schema.Errorf(schema.BadUsage, "--format %s writes the whole graph; it takes --out and --store, not --%s", bulkFormat, name)
		}
	}
	out := c.String("out")
	if out == "" {
		return schema.Errorf(schema.BadUsage, "--format %s needs --out FOLDER", bulkFormat)
	}
	if err := writeBulk(c, out); err != nil {
		return err
	}
	say(s, "Next: cd %s && neo4j-admin database import full neo4j @import.args, start the server, chronograph store init", out)
	return nil
}

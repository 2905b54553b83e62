package main

import "github.com/urfave/cli/v2"

func graphCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:   "graph",
		Usage:  "draw events, actors and places",
		Flags:  append(filterFlags(), formatFlag(graphFormats())),
		Action: func(c *cli.Context) error { return show(c, s, graphFormats()) },
	}
}

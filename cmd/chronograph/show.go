package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/graph"
	"chronograph/graph/dossier"
	"chronograph/graph/export"
	"chronograph/schema"
)

func showCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "print everything known of an actor or a place",
		ArgsUsage: "NAME",
		Flags: []cli.Flag{storeFlag(),
			&cli.StringFlag{Name: "format", Value: "text", Usage: "how to write it: `FORMAT` text, json"}},
		Action: func(c *cli.Context) error { return showEntity(c, s) },
	}
}

func showEntity(c *cli.Context, s streams) error {
	if err := oneOf("format", c.String("format"), []string{"text", "json"}); err != nil {
		return err
	}
	name := strings.Join(c.Args().Slice(), " ") // the quotes are easily forgotten
	if name == "" {
		return schema.Errorf(schema.BadUsage, "whom or what? chronograph show %q", "Sergei Lavrov")
	}
	g, err := openGraph(c)
	if err != nil {
		return err
	}
	defer g.Close()
	found, err := g.Show(c.Context, name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(s.out)
	if c.String("format") == "json" {
		err = export.DossierJSON(w, found)
	} else {
		err = dossiers(w, found, width(s.out))
	}
	if err != nil {
		return err
	}
	return w.Flush()
}

func dossiers(w io.Writer, found []dossier.Dossier, columns int) error {
	for i, d := range found {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if err := export.Dossier(w, d, export.Options{Width: columns}); err != nil {
			return err
		}
	}
	return nil
}

// listing is a command that lists entities of the graph.
type listing struct {
	name, usage string
	rows        func(*graph.Graph, context.Context) ([]dossier.Row, error)
}

var (
	actors = listing{"actors", "list who takes part in events, with counts", (*graph.Graph).Actors}
	places = listing{"places", "list where events happen, with counts", (*graph.Graph).Places}
)

func listCommand(s streams, l listing) *cli.Command {
	return &cli.Command{
		Name:  l.name,
		Usage: l.usage,
		Flags: []cli.Flag{storeFlag(),
			&cli.StringSliceFlag{Name: "kind", Usage: "only one `KIND`: person, country, organization, group, place"},
			&cli.StringFlag{Name: "format", Value: "table", Usage: "how to write it: `FORMAT` table, json, csv"}},
		Action: func(c *cli.Context) error { return list(c, s, l) },
	}
}

func list(c *cli.Context, s streams, l listing) error {
	if err := noArgs(c); err != nil {
		return err
	}
	write := map[string]func(io.Writer, []dossier.Row) error{"table": export.ListTable, "json": export.ListJSON, "csv": export.ListCSV}
	if err := oneOf("format", c.String("format"), []string{"table", "json", "csv"}); err != nil {
		return err
	}
	kinds, err := kindsOf(c)
	if err != nil {
		return err
	}
	g, err := openGraph(c)
	if err != nil {
		return err
	}
	defer g.Close()
	rows, err := l.rows(g, c.Context)
	if err != nil {
		return err
	}
	if len(kinds) > 0 {
		rows = slices.DeleteFunc(rows, func(r dossier.Row) bool { return !slices.Contains(kinds, string(r.Kind)) })
	}
	if len(rows) == 0 {
		say(s, "chronograph: the graph holds none")
		return errNothing
	}
	w := bufio.NewWriter(s.out)
	if err := write[c.String("format")](w, rows); err != nil {
		return err
	}
	return w.Flush()
}

func kindsOf(c *cli.Context) ([]string, error) {
	var all []string
	for _, k := range schema.EntityKinds {
		all = append(all, string(k))
	}
	kinds := listed(c, "kind")
	for _, k := range kinds {
		if err := oneOf("kind", k, all); err != nil {
			return nil, err
		}
	}
	return kinds, nil
}

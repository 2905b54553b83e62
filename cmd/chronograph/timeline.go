package main

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/graph/export"
	"chronograph/graph/timeline"
)

// format is a way to write a timeline.
type format struct {
	name  string
	write func(w io.Writer, t timeline.Timeline, width int) error
}

func timelineFormats() []format {
	return []format{
		{"table", func(w io.Writer, t timeline.Timeline, width int) error {
			return export.Table(w, t, export.Options{Width: width})
		}},
		{"markdown", func(w io.Writer, t timeline.Timeline, _ int) error { return export.Markdown(w, t) }},
		{"json", func(w io.Writer, t timeline.Timeline, _ int) error { return export.JSON(w, t) }},
		{"csv", func(w io.Writer, t timeline.Timeline, _ int) error { return export.CSV(w, t) }},
	}
}

func graphFormats() []format {
	return []format{
		{"dot", func(w io.Writer, t timeline.Timeline, _ int) error { return export.Dot(w, t) }},
	}
}

func timelineCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "timeline",
		Usage: "print what happened, in order",
		Flags: append(filterFlags(), formatFlag(timelineFormats()),
			&cli.BoolFlag{Name: "undated", DisableDefaultText: true, Usage: "also events whose day is not known, last"}),
		Action: func(c *cli.Context) error { return show(c, s, timelineFormats()) },
	}
}

func formatFlag(formats []format) cli.Flag {
	return &cli.StringFlag{Name: "format", Value: formats[0].name, Usage: "how to write it: `FORMAT` " + strings.Join(formatNames(formats), ", ")}
}

func formatNames(formats []format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// show prints the events that the flags of c select in one of formats.
func show(c *cli.Context, s streams, formats []format) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := oneOf("format", c.String("format"), formatNames(formats)); err != nil {
		return err
	}
	q, err := query(c)
	if err != nil {
		return err
	}
	t, err := ask(c, q)
	if err != nil {
		return err
	}
	leftOut := 0
	if !c.Bool("undated") {
		leftOut = dropUndated(&t)
	}
	chosen := formats[slices.Index(formatNames(formats), c.String("format"))]
	if err := write(s, t, chosen); err != nil {
		return err
	}
	return tellLeftOut(s, t, leftOut)
}

func ask(c *cli.Context, q timeline.Query) (timeline.Timeline, error) {
	g, err := openGraph(c)
	if err != nil {
		return timeline.Timeline{}, err
	}
	defer g.Close()
	return g.Timeline(c.Context, q)
}

// dropUndated leaves out the events without a day and returns how many they are.
func dropUndated(t *timeline.Timeline) int {
	all := len(t.Entries)
	t.Entries = slices.DeleteFunc(t.Entries, func(e timeline.Entry) bool { return !e.HasDay() })
	return all - len(t.Entries)
}

func write(s streams, t timeline.Timeline, f format) error {
	if len(t.Entries) == 0 && f.name == "table" {
		return nil
	}
	w := bufio.NewWriter(s.out)
	if err := f.write(w, t, width(s.out)); err != nil {
		return err
	}
	return w.Flush()
}

// tellLeftOut says what the timeline does not show.
func tellLeftOut(s streams, t timeline.Timeline, undated int) error {
	if undated > 0 {
		say(s, "%s without a known day not shown; --undated shows them", count(undated, "event"))
	}
	if len(t.Entries) > 0 {
		return nil
	}
	say(s, "chronograph: no event matches")
	return errNothing
}

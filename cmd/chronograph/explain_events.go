package main

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"chronograph/schema"
)

func (x explainer) events() {
	if len(x.Events) == 0 {
		fmt.Fprintln(x.w, "Events: none")
	}
	for i, e := range x.Events {
		x.section(fmt.Sprintf("Event %d: %s, %s: %s", i+1, e.Type, e.Modality, printable(e.Title)), func(w io.Writer) { x.event(w, e) })
	}
}

func (x explainer) event(w io.Writer, e schema.EventMention) {
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "  %s\t%s\n", name, printable(value))
		}
	}
	for _, t := range e.Triggers {
		row("trigger", x.quote(t)+"  "+x.reader.RuleAt(t.In(x.Doc.Text)))
	}
	row("time", eventTime(e.Time))
	for _, p := range e.Participants {
		row(string(p.Role), p.Entity+meaning(p.Inferred))
	}
	row("where", strings.Join(e.Places, ", "))
	row("says", e.AttributedTo)
	for _, f := range e.Figures {
		row("figure", figure(f))
	}
}

func eventTime(t schema.EventTime) string {
	parts := []string{cmp.Or(t.Time.String(), "unknown"), string(t.Basis), t.Why}
	if t.Why == string(t.Basis) {
		parts = parts[:2]
	}
	if t.Time.IsZero() && t.Latest != 0 {
		parts[0] = "not after " + t.Latest.String()
	}
	return strings.Join(compact(parts), ", ")
}

func compact(parts []string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

func figure(f schema.Figure) string {
	number := strconv.FormatFloat(f.Value, 'f', -1, 64)
	return strings.Join(compact([]string{string(f.Qualifier), number, f.Of, "(" + f.What + ")"}), " ")
}

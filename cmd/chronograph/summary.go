package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"chronograph/graph"
	"chronograph/schema"
)

// printSummary tells what a build read, what the graph now holds, what could
// not be dated and why, and what to do next.
func printSummary(w io.Writer, s graph.Summary, t *tally, store string) {
	rows := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name, text string) {
		if text != "" {
			fmt.Fprintf(rows, "%s\t%s\n", name, text)
		}
	}
	row("Articles", articlesRead(s))
	row("Graph", inGraph(s))
	row("Dates", t.covered())
	row("Events by type", counted(t.types, 8, func(typ schema.EventType) string { return string(typ) }))
	row("Most active", counted(t.actors, 8, t.name))
	row("Scenes", counted(t.places, 8, t.name))
	row("Not dated", undated(s, t))
	rows.Flush()
	printUndated(w, s.Undated)
	fmt.Fprintf(w, "\nNext: %s\n", nextStep(store))
}

func articlesRead(s graph.Summary) string {
	parts := []string{count(s.New, "new article")}
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
	}
	add(s.Changed, "changed")
	add(s.Unchanged, "unchanged")
	add(s.Repeated, "repeated")
	add(s.Replaced, "taken out")
	add(len(s.Failures), "failed")
	return strings.Join(parts, ", ")
}

func inGraph(s graph.Summary) string {
	text := fmt.Sprintf("%s (%d dated), %s, %s", count(s.Events, "event"), s.Dated, count(s.Actors, "actor"), count(s.Places, "place"))
	if s.Conflicts > 0 {
		text += fmt.Sprintf("; sources disagree on %s", count(s.Conflicts, "event"))
	}
	return text
}

// covered is the span of dates of the events read.
func (t *tally) covered() string {
	if t.first.Grain == schema.Unknown && t.last.Grain == schema.Unknown {
		return ""
	}
	return t.first.String() + " to " + t.last.String()
}

func (t *tally) name(id string) string {
	if name, ok := t.names[id]; ok {
		return printable(name)
	}
	return printable(id)
}

// counted writes the most frequent keys with their counts: "STATE 20, ASSAULT 15".
func counted[K ~string](counts map[K]int, n int, name func(K) string) string {
	var parts []string
	for _, k := range top(counts, n) {
		parts = append(parts, fmt.Sprintf("%s %d", name(k), counts[k]))
	}
	if more := len(counts) - n; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, ", ")
}

func undated(s graph.Summary, t *tally) string {
	mentions := 0
	for _, u := range s.Undated {
		mentions += u.Count
	}
	var parts []string
	if mentions > 0 {
		parts = append(parts, count(mentions, "event")+" as told by an article")
	}
	if t.undatedDay > 0 {
		parts = append(parts, "the day of "+count(t.undatedDay, "article")+" (pass it with --published)")
	}
	return strings.Join(parts, "; ")
}

// printUndated lists the reasons, the most frequent first, each with one example.
func printUndated(w io.Writer, reasons []graph.UndatedReason) {
	for _, r := range reasons {
		fmt.Fprintf(w, "  %4d  %s", r.Count, printable(r.Why))
		if len(r.Examples) > 0 {
			e := r.Examples[0]
			fmt.Fprintf(w, ", as %q in %s", shorten(printable(e.Title), 60), printable(e.Path))
		}
		fmt.Fprintln(w)
	}
}

// shorten cuts s to at most n letters.
func shorten(s string, n int) string {
	letters := []rune(s)
	if len(letters) <= n {
		return s
	}
	return strings.TrimRight(string(letters[:n-1]), " ") + "…"
}

func nextStep(store string) string {
	if store == defaultStore {
		return "chronograph timeline"
	}
	return "chronograph timeline --store " + store
}

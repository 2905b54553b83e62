package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"chronograph/graph/timeline"
	"chronograph/schema"
)

// Dot writes a Graphviz digraph: events as boxes in the order of time, actors
// as ellipses, places as house shapes; who acts leads to the event, the event
// to whom it is aimed at and where it happened.
func Dot(w io.Writer, t timeline.Timeline) error {
	d := dot{w: bufio.NewWriter(w), drawn: map[string]bool{}}
	d.line(`digraph chronograph {`)
	d.line(`  graph [rankdir=LR, charset="UTF-8", fontname="Noto Sans", ranksep=1.2, nodesep=0.25, newrank=true];`)
	d.line(`  node [fontname="Noto Sans", fontsize=11, style=filled, fillcolor=white];`)
	d.line(`  edge [fontname="Noto Sans", fontsize=9, color="#666666"];`)
	for _, e := range t.Entries {
		d.event(e)
	}
	d.timeAxis(t.Entries)
	d.line(`}`)
	return d.w.Flush()
}

type dot struct {
	w     *bufio.Writer
	drawn map[string]bool // actors and places
}

func (d *dot) line(format string, args ...any) {
	fmt.Fprintf(d.w, format+"\n", args...)
}

// eventColours tells classes of types apart: words, deeds together, pressure, violence, institutions.
var eventColours = map[schema.EventType]string{
	"STATE": "#eef3fb", "REQUEST": "#eef3fb", "SUPPORT": "#eef3fb",
	"ACCUSE": "#fdf1dc", "REJECT": "#fdf1dc", "THREATEN": "#fdf1dc", "PROTEST": "#fdf1dc",
	"AGREE": "#e2f3e2", "CONSULT": "#e2f3e2", "COOPERATE": "#e2f3e2", "AID": "#e2f3e2", "RETREAT": "#e2f3e2",
	"SANCTION": "#fbe3c8", "COERCE": "#fbe3c8", "MOBILIZE": "#fbe3c8",
	"ASSAULT": "#f8d7d4", "CASUALTY": "#f8d7d4", "DISASTER": "#f8d7d4",
	"ORGANIZE": "#ece6f5", "ELECT": "#ece6f5",
}

func (d *dot) event(e timeline.Entry) {
	label := strings.Join(append([]string{When(e.Event)}, wrap(headline(e), 36)...), "\n")
	colour := cmp.Or(eventColours[e.Type], "#ffffff")
	style := ""
	if e.Conflict {
		style = `, color="#c0392b", penwidth=2`
	}
	d.line(`  %s [shape=box, label=%s, fillcolor=%s%s];`, quoted(e.ID), quoted(label), quoted(colour), style)
	for _, p := range e.Who {
		d.node(p.ID, p.Name, "ellipse", "#ffffff")
		style := participation(p)
		if p.Role == schema.Target {
			d.line(`  %s -> %s%s;`, quoted(e.ID), quoted(p.ID), style)
			continue
		}
		d.line(`  %s -> %s%s;`, quoted(p.ID), quoted(e.ID), style)
	}
	for _, s := range e.Where {
		d.node(s.ID, s.Name, "house", "#f5f5f5")
		d.line(`  %s -> %s [style=dotted, arrowhead=none];`, quoted(e.ID), quoted(s.ID))
	}
}

func (d *dot) node(id, name, shape, colour string) {
	if d.drawn[id] {
		return
	}
	d.drawn[id] = true
	d.line(`  %s [shape=%s, label=%s, fillcolor=%s];`, quoted(id), shape, quoted(clean(name)), quoted(colour))
}

// timeAxis keeps the dated events in one column in the order of time.
func (d *dot) timeAxis(entries []timeline.Entry) {
	var dated []string
	for _, e := range entries {
		if e.HasDay() {
			dated = append(dated, quoted(e.ID))
		}
	}
	if len(dated) < 2 {
		return
	}
	d.line(`  { rank=same; %s [style=invis]; }`, strings.Join(dated, " -> "))
}

// quoted writes a string of the DOT language.
func quoted(s string) string {
	s = strings.ReplaceAll(visible(s), `\`, `\\`)
	s = strings.ReplaceAll(s, `"`, `\"`)
	return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"`
}

// participation is how the arrow of somebody who takes part looks: dashed for a mediator, grey for whom no article names.
func participation(p timeline.Participant) string {
	var looks []string
	if p.Role == schema.Mediator {
		looks = append(looks, "style=dashed")
	}
	if p.Inferred {
		looks = append(looks, `color="#999999", label="suy ra"`)
	}
	if looks == nil {
		return ""
	}
	return " [" + strings.Join(looks, ", ") + "]"
}

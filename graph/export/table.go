package export

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"chronograph/graph/timeline"
)

// Options is what the caller knows about where the text goes.
type Options struct {
	Width int // of a table in columns; 0 means no limit and nothing is wrapped
}

// row is one event of a table: its cells, and the notes that stand under them.
type row struct {
	cells []string
	notes []string
}

var heads = []string{"NGÀY", "SỰ KIỆN", "AI", "Ở ĐÂU", "NGUỒN"}

const gap = 2

// Table writes an event a row in aligned columns: its date, the event as a
// newspaper line, who, where, how many independent sources; under it the
// quotes with their articles, and who gives which date where they disagree.
func Table(w io.Writer, t timeline.Timeline, o Options) error {
	rows := make([]row, len(t.Entries))
	for i, e := range t.Entries {
		rows[i] = tableRow(e)
	}
	widths := widthsFor(rows, o.Width)
	out := bufio.NewWriter(w)
	writeCells(out, heads, widths)
	for _, r := range rows {
		writeCells(out, r.cells, widths)
		writeNotes(out, r.notes, widths[0]+gap, o.Width)
	}
	return out.Flush()
}

func tableRow(e timeline.Entry) row {
	title := headline(e)
	if numbers := figures(e.Figures); numbers != "" {
		title += " [" + numbers + "]"
	}
	return row{[]string{When(e.Event), title, who(e), where(e), strconv.Itoa(e.Sources)}, notes(e)}
}

// quotes is how many quotes of one event a table shows.
const quotes = 3

func notes(e timeline.Entry) []string {
	var out []string
	if dates := disagreement(e); dates != nil {
		out = append(out, "≠ "+strings.Join(dates, " | "))
	}
	seen := map[string]bool{}
	for _, t := range e.Said {
		quote := clean(t.Quote)
		if quote == "" || seen[quote] {
			continue
		}
		seen[quote] = true
		if len(seen) > quotes {
			continue
		}
		out = append(out, "“"+quote+"” — "+credit(t))
	}
	if len(seen) > quotes {
		out = append(out, fmt.Sprintf("… và %d câu nữa", len(seen)-quotes))
	}
	return out
}

func writeCells(w *bufio.Writer, cells []string, widths []int) {
	lines := make([][]string, len(cells))
	height := 1
	for i, cell := range cells {
		lines[i] = wrap(cell, widths[i])
		height = max(height, len(lines[i]))
	}
	for at := range height {
		var line strings.Builder
		for i := range cells {
			if at < len(lines[i]) {
				line.WriteString(pad(lines[i][at], widths[i]))
			} else {
				line.WriteString(strings.Repeat(" ", widths[i]))
			}
			line.WriteString(strings.Repeat(" ", gap))
		}
		w.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// noteLines is how many lines of a quote are shown when lines are wrapped.
const noteLines = 3

func writeNotes(w *bufio.Writer, notes []string, indent, limit int) {
	room := 0
	if limit > 0 {
		room = max(10, limit-indent)
	}
	for _, note := range notes {
		lines := wrap(note, room)
		if room > 0 {
			lines = shorten(lines, noteLines, room)
		}
		for _, line := range lines {
			w.WriteString(strings.Repeat(" ", indent) + line + "\n")
		}
	}
}

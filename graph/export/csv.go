package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"chronograph/graph/timeline"
	"chronograph/schema"
)

var csvHeads = []string{"date", "end_date", "time", "when", "type", "title", "agents", "targets", "mediators", "places",
	"modality", "figures", "sources", "conflict", "dates", "articles", "published", "quotes", "id"}

// CSV writes a header and a row an event. Several values in a cell are parted
// by " | ". A cell that a spreadsheet would run as a formula begins with '.
func CSV(w io.Writer, t timeline.Timeline) error {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeads); err != nil {
		return err
	}
	for _, e := range t.Entries {
		cells := csvRow(e)
		for i, cell := range cells {
			cells[i] = inert(cell)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(e timeline.Entry) []string {
	var articles, published, quotes []string
	for _, t := range e.Said {
		articles = append(articles, clean(address(t.Article)))
		published = append(published, t.Article.Published.String())
		quotes = append(quotes, clean(t.Quote))
	}
	return []string{
		e.Earliest.String(), e.Latest.String(), e.Time.String(), When(e.Event), string(e.Type), clean(e.Title),
		listed(names(e, schema.Agent)), listed(names(e, schema.Target)), listed(names(e, schema.Mediator)), where(e),
		string(e.Modality), figures(e.Figures), strconv.Itoa(e.Sources), strconv.FormatBool(e.Conflict), listed(disagreement(e)),
		listed(articles), listed(published), listed(quotes), e.ID,
	}
}

func listed(items []string) string { return strings.Join(items, " | ") }

// inert marks a cell that a spreadsheet would run.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

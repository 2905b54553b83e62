package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"chronograph/graph/dossier"
	"chronograph/schema"
)

// listed columns of actors and places.
var listHeads = []string{"TÊN", "LOẠI", "SỰ KIỆN", "BÀI", "TỪ", "ĐẾN", "CÒN GỌI LÀ"}

// moreNames is how many other names a list shows.
const moreNames = 3

// ListTable writes actors or places a line each in aligned columns.
func ListTable(w io.Writer, rows []dossier.Row) error {
	lines := [][]string{listHeads}
	for _, r := range rows {
		names := r.Aliases[:min(len(r.Aliases), moreNames)]
		lines = append(lines, []string{clean(r.Name), string(r.Kind), strconv.Itoa(r.Events), strconv.Itoa(r.Articles),
			Day(r.First), Day(r.Last), clean(strings.Join(names, ", "))})
	}
	return writeColumns(w, lines)
}

func writeColumns(w io.Writer, lines [][]string) error {
	widths := make([]int, len(listHeads))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], width(cell))
		}
	}
	var out strings.Builder
	for _, line := range lines {
		var text strings.Builder
		for i, cell := range line {
			text.WriteString(pad(cell, widths[i]+gap))
		}
		out.WriteString(strings.TrimRight(text.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// ListCSV writes actors or places with a header.
func ListCSV(w io.Writer, rows []dossier.Row) error {
	out := csv.NewWriter(w)
	lines := [][]string{{"id", "name", "kind", "country", "latitude", "longitude", "events", "articles", "first", "last", "aliases"}}
	for _, r := range rows {
		north, east, _ := strings.Cut(r.Location.String(), ",")
		lines = append(lines, []string{r.ID, clean(r.Name), string(r.Kind), r.Country, north, east, strconv.Itoa(r.Events), strconv.Itoa(r.Articles),
			r.First.String(), r.Last.String(), clean(listed(r.Aliases))})
	}
	for _, line := range lines {
		for i, cell := range line {
			if i < 4 || i > 5 { // a position may begin with a minus
				line[i] = inert(cell)
			}
		}
	}
	return out.WriteAll(lines)
}

// ListItem is one line of what ListJSON writes. Unknown is null.
type ListItem struct {
	DocumentEntity
	Country   *string          `json:"country"`
	Location  *DocumentPoint   `json:"location"`
	Aliases   []string         `json:"aliases"`
	Offices   []DocumentOffice `json:"offices"`
	Events    int              `json:"events"`
	Articles  int              `json:"articles"`
	FirstSeen *string          `json:"first"` // the earliest day of its events
	LastSeen  *string          `json:"last"`
}

// DocumentPoint is a position in degrees of WGS84.
type DocumentPoint struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// DocumentOffice is a post somebody holds.
type DocumentOffice struct {
	Title string  `json:"title"`
	Of    *string `json:"of"` // entity id
}

// ListJSON writes actors or places as one list.
func ListJSON(w io.Writer, rows []dossier.Row) error {
	return writeJSON(w, each(rows, listItem))
}

func listItem(r dossier.Row) ListItem {
	return ListItem{
		DocumentEntity: documentEntity(r.Entity), Country: known(r.Country), Location: point84(r.Location), Aliases: each(r.Aliases, visible),
		Offices: each(r.Offices, func(o schema.Office) DocumentOffice { return DocumentOffice{visible(o.Title), known(o.Of)} }),
		Events:  r.Events, Articles: r.Articles, FirstSeen: known(r.First.String()), LastSeen: known(r.Last.String()),
	}
}

func point84(p *schema.Position) *DocumentPoint { return (*DocumentPoint)(p) }

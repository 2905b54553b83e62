package export

import (
	"fmt"
	"io"
	"strings"

	"chronograph/graph/dossier"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// Dossier writes what is known of an entity: its names, country, place and
// posts, then the timeline of its events as Table does, then the articles.
func Dossier(w io.Writer, d dossier.Dossier, o Options) error {
	facts := [][2]string{{clean(d.Name), d.ID}}
	add := func(name, value string) {
		if value != "" {
			facts = append(facts, [2]string{name, value})
		}
	}
	add("Tên", namesLine(d.Names))
	add("Thuộc", clean(d.Home))
	add("Vị trí", d.Location.String())
	for _, p := range d.Posts {
		add("Chức vụ", postLine(p))
	}
	add("Sự kiện", fmt.Sprint(len(d.Entries)))
	add("Bài", fmt.Sprint(len(d.Articles)))
	if err := writeFacts(w, facts, o.Width); err != nil {
		return err
	}
	if len(d.Entries) > 0 {
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
		if err := Table(w, timeline.Timeline{Entries: d.Entries}, o); err != nil {
			return err
		}
	}
	return writeArticles(w, d.Articles)
}

func writeFacts(w io.Writer, facts [][2]string, limit int) error {
	first := 0
	for _, f := range facts {
		first = max(first, width(f[0]))
	}
	room := 0
	if limit > 0 {
		room = max(20, limit-first-gap)
	}
	var out strings.Builder
	for _, f := range facts {
		head := f[0]
		for _, line := range wrap(f[1], room) {
			out.WriteString(pad(head, first+gap) + line + "\n")
			head = ""
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func namesLine(names []dossier.Name) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = fmt.Sprintf("%s (%d)", clean(n.Name), n.Articles)
	}
	return strings.Join(out, ", ")
}

func postLine(p dossier.Post) string {
	line := clean(p.Title)
	if p.Of != "" {
		line += ", " + clean(p.Of)
	}
	days := Day(p.First)
	if p.Last != p.First {
		days += " – " + Day(p.Last)
	}
	if days != "" {
		line += ": " + days
	}
	return line + fmt.Sprintf(" (%d bài)", p.Articles)
}

func writeArticles(w io.Writer, articles []schema.Article) error {
	var out strings.Builder
	for i, a := range articles {
		if i == 0 {
			out.WriteString("\nBÀI\n")
		}
		day := Day(a.Published)
		if day == "" {
			day = noDate
		}
		out.WriteString(pad(day, len("00/00/0000")+gap) + clean(strings.Join(strings.Fields(address(a)+"  "+a.Title), " ")) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// DossierDocument is what DossierJSON writes. Unknown is null; a list is never null.
type DossierDocument struct {
	DocumentEntity
	Country  *string           `json:"country"`
	Location *DocumentPoint    `json:"location"`
	Names    []DossierName     `json:"names"` // what articles call it, most articles first
	Offices  []DossierOffice   `json:"offices"`
	Events   []DocumentEvent   `json:"events"`
	Articles []DocumentArticle `json:"articles"`
}

// DossierName is a name and how many articles use it.
type DossierName struct {
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

// DossierOffice is a post and the days of the articles that say that it is held.
type DossierOffice struct {
	Title     string  `json:"title"`
	Of        *string `json:"of"` // a name
	Articles  int     `json:"articles"`
	FirstSeen *string `json:"first_seen"`
	LastSeen  *string `json:"last_seen"`
}

// DossierJSON writes a list of one DossierDocument an entity.
func DossierJSON(w io.Writer, dossiers []dossier.Dossier) error {
	return writeJSON(w, each(dossiers, dossierDocument))
}

func dossierDocument(d dossier.Dossier) DossierDocument {
	return DossierDocument{
		DocumentEntity: documentEntity(d.Entity), Country: known(d.Country), Location: point84(d.Location),
		Names: each(d.Names, func(n dossier.Name) DossierName { return DossierName{visible(n.Name), n.Articles} }),
		Offices: each(d.Posts, func(p dossier.Post) DossierOffice {
			return DossierOffice{visible(p.Title), known(visible(p.Of)), p.Articles, known(p.First.String()), known(p.Last.String())}
		}),
		Events:   each(d.Entries, documentEvent),
		Articles: each(d.Articles, func(a schema.Article) DocumentArticle { return documentArticle(a, "") }),
	}
}

package neo4jstore

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// wgs84 is the number that Neo4j gives to longitude and latitude in degrees.
const wgs84 = 4326

// properties of a node. What is empty is left out.
type properties map[string]any

func (p properties) text(key, value string) {
	if value != "" {
		p[key] = value
	}
}

func (p properties) list(key string, values []string) {
	if len(values) > 0 {
		p[key] = values
	}
}

func (p properties) day(key string, d schema.Day) {
	if d != 0 {
		p[key] = neo4j.DateOf(d.Time())
	}
}

func (p properties) time(t schema.Time) {
	p.text("time", t.String())
	p.text("time_kind", string(t.Kind))
	p.text("precision", t.Grain().String())
}

func (p properties) figures(figures []schema.Figure) {
	if len(figures) == 0 {
		return
	}
	var what, of, qualifier []string
	var value []float64
	for _, f := range figures {
		what, of, qualifier = append(what, f.What), append(of, f.Of), append(qualifier, string(f.Qualifier))
		value = append(value, f.Value)
	}
	p["figure_what"], p["figure_value"], p["figure_of"], p["figure_qualifier"] = what, value, of, qualifier
}

func articleProperties(a driver.Article, revision int64) properties {
	p := properties{"id": a.ID, "content_hash": a.Hash, "revision": revision}
	p.text("path", a.Path)
	p.text("url", a.URL)
	p.text("title", a.Title)
	p.text("source", a.Source)
	p.text("language", a.Language)
	p.day("published", a.Published)
	p.list("published_basis", a.Basis)
	p.text("text_key", a.TextKey)
	p.list("topics", a.Topics)
	p.text("text", a.Text)
	p.list("entities", namingLines(a.Entities))
	return p
}

func namingLines(entities []schema.Entity) []string {
	lines := make([]string, len(entities))
	for i, e := range entities {
		n := naming{ID: e.ID, Kind: string(e.Kind), Name: e.Name, Aliases: e.Aliases, Country: e.Country, Location: e.Location.String()}
		for _, o := range e.Offices {
			n.Offices = append(n.Offices, office(o))
		}
		lines[i] = jsonLine(n)
	}
	return lines
}

// jsonLine writes a struct of strings, which always marshals.
func jsonLine(value any) string {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if enc.Encode(value) != nil {
		return ""
	}
	return strings.TrimSuffix(line.String(), "\n")
}

// sayingLines is what articles say of an entity, a line each.
func sayingLines(said []driver.Said) []string {
	lines := make([]string, len(said))
	for i, s := range said {
		lines[i] = jsonLine(saying{s.Field, s.Value, s.Of, s.Articles, s.First.String(), s.Last.String()})
	}
	return lines
}

// heldOffice is an office with the days on which articles say that it is held.
func heldOffice(e driver.Entity, o schema.Office) properties {
	p := properties{"title": o.Title}
	for _, s := range e.Said {
		if s.Field == driver.SaidOffice && s.Value == o.Title && s.Of == o.Of {
			p["articles"] = s.Articles
			p.day("first_seen", s.First)
			p.day("last_seen", s.Last)
		}
	}
	return p
}

func mentionProperties(m driver.Mention) properties {
	p := properties{"id": m.ID, "start": m.Sentence.Start, "end": m.Sentence.End}
	p.text("type", string(m.Type))
	p.text("title", m.Title)
	p.text("trigger", m.Trigger)
	p.text("quote", m.Quote)
	p.time(m.Time.Time)
	p.day("date", m.Time.Earliest)
	p.day("end_date", m.Time.Latest)
	p.text("basis", string(m.Time.Basis))
	p.text("why", m.Time.Why)
	p.text("modality", string(m.Modality))
	p.text("attributed_to", m.AttributedTo)
	p.list("places", m.Places)
	p.text("near", m.Near)
	p.figures(m.Figures)
	var triggers []int
	for _, s := range m.Triggers {
		triggers = append(triggers, s.Start, s.End)
	}
	var participants, roles, inferred []string
	for _, part := range m.Participants {
		participants, roles, inferred = append(participants, part.Entity), append(roles, string(part.Role)), append(inferred, part.Inferred)
	}
	if triggers != nil {
		p["triggers"] = triggers
	}
	p.list("participants", participants)
	p.list("roles", roles)
	if slices.ContainsFunc(inferred, func(id string) bool { return id != "" }) {
		p.list("inferred", inferred)
	}
	return p
}

func eventProperties(e driver.Event, digest string) properties {
	p := properties{"id": e.ID, "sources": e.Sources, "conflict": e.Conflict, "digest": digest}
	p.text("type", string(e.Type))
	p.text("title", e.Title)
	p.time(e.Time)
	p.day("date", e.Earliest)
	p.day("end_date", e.Latest)
	p.text("basis", string(e.Basis))
	p.text("modality", string(e.Modality))
	p.figures(e.Figures)
	p.list("mentions", e.Mentions)
	var a, b, field []string
	for _, c := range e.Contradicts {
		a, b, field = append(a, c.A), append(b, c.B), append(field, c.Field)
	}
	p.list("contradicts_a", a)
	p.list("contradicts_b", b)
	p.list("contradicts_field", field)
	return p
}

func entityProperties(e driver.Entity, digest string) properties {
	p := properties{"id": e.ID, "digest": digest}
	p.text("kind", string(e.Kind))
	p.text("name", e.Name)
	p.list("aliases", e.Aliases)
	p.text("country", e.Country)
	if e.Location != nil {
		p["location"] = neo4j.Point2D{X: e.Location.Longitude, Y: e.Location.Latitude, SpatialRefId: wgs84}
	}
	p.list("keys", e.Keys)
	if len(e.Keys) > 0 {
		p["lookup"] = "|" + strings.Join(e.Keys, "|") + "|"
	}
	var titles, of []string
	for _, o := range e.Offices {
		titles, of = append(titles, o.Title), append(of, o.Of)
	}
	p.list("office_titles", titles)
	p.list("office_of", of)
	p.list("said", sayingLines(e.Said))
	return p
}

// bareName is an entity of which only the id is known.
func bareName(id string) properties {
	_, name, found := strings.Cut(id, ":")
	if !found {
		name = id
	}
	p := properties{"id": id}
	p.text("name", name)
	return p
}

package neo4jstore

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// row reads the values of a record one after the other. An absent property
// reads as the zero value; one of another type is an error, kept in err.
type row struct {
	values []any
	at     int
	err    error
}

func next[T any](r *row) (value T) {
	if r.at >= len(r.values) {
		r.fail(fmt.Errorf("value %d is not there", r.at))
		return value
	}
	v := r.values[r.at]
	r.at++
	if v == nil {
		return value
	}
	value, ok := v.(T)
	if !ok {
		r.fail(fmt.Errorf("value %d is a %T where a %T is due: not written by chronograph", r.at-1, v, value))
	}
	return value
}

func (r *row) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *row) text() string { return next[string](r) }
func (r *row) int() int64   { return next[int64](r) }
func (r *row) flag() bool   { return next[bool](r) }

func (r *row) day() schema.Day {
	date := next[neo4j.Date](r)
	if date == (neo4j.Date{}) {
		return 0
	}
	t := time.Time(date)
	return schema.DayOf(t.Year(), int(t.Month()), t.Day())
}

func items[T any](r *row) []T {
	values := next[[]any](r)
	if len(values) == 0 {
		return nil
	}
	out := make([]T, len(values))
	for i, v := range values {
		item, ok := v.(T)
		if !ok {
			r.fail(fmt.Errorf("value %d holds a %T: not written by chronograph", r.at-1, v))
		}
		out[i] = item
	}
	return out
}

func (r *row) list() []string { return items[string](r) }

// rows reads a list of lists.
func (r *row) rows(read func(*row)) {
	for _, values := range items[[]any](r) {
		inner := &row{values: values}
		read(inner)
		if inner.err != nil {
			r.fail(inner.err)
		}
	}
}

func (r *row) time() schema.Time {
	value, kind := r.text(), schema.TimeKind(r.text())
	if value == "" {
		return schema.Time{}
	}
	t, err := schema.ParseTime(value)
	if err != nil {
		r.fail(err)
	}
	t.Kind = kind
	return t
}

func (r *row) figures() []schema.Figure {
	what, value, of, qualifier := r.list(), items[float64](r), r.list(), r.list()
	n := len(value)
	what, of, qualifier = padded(what, n), padded(of, n), padded(qualifier, n)
	if len(what) != n || len(of) != n || len(qualifier) != n {
		r.fail(fmt.Errorf("the lists of figures are of different lengths"))
		return nil
	}
	var out []schema.Figure
	for i := range what {
		out = append(out, schema.Figure{What: what[i], Value: value[i], Of: of[i], Qualifier: schema.Qualifier(qualifier[i])})
	}
	return out
}

// padded is a list of n texts; a bulk load leaves a list out that has a single, empty one.
func padded(list []string, n int) []string {
	if len(list) == 0 {
		return make([]string, n)
	}
	return list
}

func (r *row) contradictions() []driver.Contradiction {
	a, b, field := r.list(), r.list(), r.list()
	var out []driver.Contradiction
	for i := range min(len(a), len(b), len(field)) {
		out = append(out, driver.Contradiction{A: a[i], B: b[i], Field: field[i]})
	}
	return out
}

// naming is an entity as one article names it; the keys are part of the layout.
type naming struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind,omitempty"`
	Name     string   `json:"name,omitempty"`
	Aliases  []string `json:"aliases,omitempty"`
	Country  string   `json:"country,omitempty"`
	Location string   `json:"location,omitempty"`
	Offices  []office `json:"offices,omitempty"`
}

type office struct {
	Title string `json:"title,omitempty"`
	Of    string `json:"of,omitempty"`
}

// saying is driver.Said; the keys are part of the layout.
type saying struct {
	Field    string `json:"field"`
	Value    string `json:"value,omitempty"`
	Of       string `json:"of,omitempty"`
	Articles int    `json:"articles"`
	First    string `json:"first,omitempty"`
	Last     string `json:"last,omitempty"`
}

func (r *row) sayings() []driver.Said {
	var out []driver.Said
	for _, line := range r.list() {
		var s saying
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			r.fail(err)
			return nil
		}
		out = append(out, driver.Said{Field: s.Field, Value: s.Value, Of: s.Of, Articles: s.Articles, First: r.dayOf(s.First), Last: r.dayOf(s.Last)})
	}
	return out
}

func (r *row) position(s string) *schema.Position {
	p, err := schema.ParsePosition(s)
	if err != nil {
		r.fail(err)
	}
	return p
}

// point reads a point of WGS84, nil when there is none.
func (r *row) point() *schema.Position {
	p := next[neo4j.Point2D](r)
	if p.SpatialRefId == 0 {
		return nil
	}
	return &schema.Position{Latitude: p.Y, Longitude: p.X}
}

// dayOf reads a day, 0 for "".
func (r *row) dayOf(s string) schema.Day {
	if s == "" {
		return 0
	}
	d, err := schema.ParseDay(s)
	if err != nil {
		r.fail(err)
	}
	return d
}

func (r *row) namings() []schema.Entity {
	var out []schema.Entity
	for _, line := range r.list() {
		var n naming
		if err := json.Unmarshal([]byte(line), &n); err != nil {
			r.fail(err)
			return nil
		}
		e := schema.Entity{ID: n.ID, Kind: schema.EntityKind(n.Kind), Name: n.Name, Aliases: n.Aliases, Country: n.Country, Location: r.position(n.Location)}
		for _, o := range n.Offices {
			e.Offices = append(e.Offices, schema.Office(o))
		}
		out = append(out, e)
	}
	return out
}

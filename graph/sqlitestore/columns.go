package sqlitestore

import (
	"database/sql"
	"encoding/json"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// The JSON forms of lists; their keys are part of the layout.
type (
	participant struct {
		Entity   string      `json:"entity"`
		Role     schema.Role `json:"role"`
		Inferred string      `json:"inferred,omitempty"`
	}
	office struct {
		Title string `json:"title"`
		Of    string `json:"of,omitempty"`
	}
	figure struct {
		What      string           `json:"what"`
		Value     float64          `json:"value"`
		Of        string           `json:"of,omitempty"`
		Qualifier schema.Qualifier `json:"qualifier,omitempty"`
	}
	saying struct {
		Field    string `json:"field"`
		Value    string `json:"value,omitempty"`
		Of       string `json:"of,omitempty"`
		Articles int    `json:"articles"`
		First    string `json:"first,omitempty"`
		Last     string `json:"last,omitempty"`
	}
	span struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
)

func sayingOf(s driver.Said) saying {
	return saying{s.Field, s.Value, s.Of, s.Articles, s.First.String(), s.Last.String()}
}

func (s saying) said() driver.Said {
	return driver.Said{Field: s.Field, Value: s.Value, Of: s.Of, Articles: s.Articles, First: dayOrNone(s.First), Last: dayOrNone(s.Last)}
}

// dayOrNone reads a day that day.String wrote, 0 for "".
func dayOrNone(s string) schema.Day {
	d, err := schema.ParseDay(s)
	if err != nil {
		return 0
	}
	return d
}

// list writes items as JSON, NULL when there are none.
func list[T, J any](items []T, form func(T) J) any {
	if len(items) == 0 {
		return nil
	}
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = form(item)
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil // strings, numbers and structs of them always marshal, except NaN, which check refuses
	}
	return string(data)
}

func names(items []string) any { return list(items, func(s string) string { return s }) }

// unlist reads what list wrote.
func unlist[J, T any](data sql.NullString, form func(J) T) ([]T, error) {
	if !data.Valid {
		return nil, nil
	}
	var in []J
	if err := json.Unmarshal([]byte(data.String), &in); err != nil {
		return nil, err
	}
	out := make([]T, len(in))
	for i, item := range in {
		out[i] = form(item)
	}
	return out, nil
}

func unnames(data sql.NullString) ([]string, error) {
	return unlist(data, func(s string) string { return s })
}

// day writes a day, NULL when unknown.
func day(d schema.Day) any {
	if d == 0 {
		return nil
	}
	return d.String()
}

func unday(s sql.NullString) (schema.Day, error) {
	if !s.Valid {
		return 0, nil
	}
	return schema.ParseDay(s.String)
}

// untime reads a TIMEX3 value and gives it its kind.
func untime(value string, kind schema.TimeKind) (schema.Time, error) {
	if value == "" {
		return schema.Time{}, nil
	}
	t, err := schema.ParseTime(value)
	t.Kind = kind
	return t, err
}

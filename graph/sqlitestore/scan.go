package sqlitestore

import (
	"database/sql"
	"errors"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

func scanEntity(rows *sql.Rows) (article string, e schema.Entity, err error) {
	var location string
	var aliases, offices sql.NullString
	if err = rows.Scan(&article, &e.ID, &e.Kind, &e.Name, &e.Country, &location, &aliases, &offices); err != nil {
		return article, e, err
	}
	if e.Location, err = schema.ParsePosition(location); err != nil {
		return article, e, err
	}
	e.Aliases, err = unnames(aliases)
	if err != nil {
		return article, e, err
	}
	e.Offices, err = unlist(offices, func(o office) schema.Office { return schema.Office(o) })
	return article, e, err
}

// mentionColumns lists the columns of a mention under a table's prefix; quote
// and cue are the columns, or ” where they are not wanted.
func mentionColumns(prefix, quote, cue string) string {
	columns := []string{"id", "type", "title", cue, "triggers", "start", "end", "time", "time_kind", "earliest", "latest",
		"basis", "why", "modality", "attributed_to", "participants", "places", "figures", "near", quote}
	for i, c := range columns {
		if c != quote && c != cue {
			columns[i] = prefix + c
		}
	}
	return strings.Join(columns, ", ")
}

func scanMention(rows *sql.Rows) (article string, m driver.Mention, err error) {
	c := mentionRow{Mention: &m}
	if err = rows.Scan(append([]any{&article}, c.targets()...)...); err != nil {
		return article, m, err
	}
	return article, m, c.finish()
}

// mentionRow reads the columns of mentionColumns.
type mentionRow struct {
	*driver.Mention
	time, kind                    string
	triggers, earliest, latest    sql.NullString
	participants, places, figures sql.NullString
}

func (c *mentionRow) targets() []any {
	return []any{&c.ID, &c.Type, &c.Title, &c.Trigger, &c.triggers, &c.Sentence.Start, &c.Sentence.End, &c.time, &c.kind,
		&c.earliest, &c.latest, &c.Time.Basis, &c.Time.Why, &c.Modality, &c.AttributedTo, &c.participants, &c.places, &c.figures, &c.Near, &c.Quote}
}

func (c *mentionRow) finish() error {
	var errs [7]error
	c.Triggers, errs[0] = unlist(c.triggers, func(s span) schema.Span { return schema.Span(s) })
	c.Participants, errs[1] = unlist(c.participants, func(p participant) schema.Participant { return schema.Participant(p) })
	c.Places, errs[2] = unnames(c.places)
	c.Figures, errs[3] = unlist(c.figures, func(f figure) schema.Figure { return schema.Figure(f) })
	c.Time.Time, errs[4] = untime(c.time, schema.TimeKind(c.kind))
	c.Time.Earliest, errs[5] = unday(c.earliest)
	c.Time.Latest, errs[6] = unday(c.latest)
	return errors.Join(errs[:]...)
}

func scanCanonEntity(rows *sql.Rows) (e driver.Entity, err error) {
	var location string
	var aliases, offices, keys, said sql.NullString
	if err = rows.Scan(&e.ID, &e.Kind, &e.Name, &aliases, &e.Country, &location, &offices, &e.Actor, &e.Place, &keys, &said); err != nil {
		return e, err
	}
	var errs [5]error
	e.Location, errs[4] = schema.ParsePosition(location)
	e.Aliases, errs[0] = unnames(aliases)
	e.Offices, errs[1] = unlist(offices, func(o office) schema.Office { return schema.Office(o) })
	e.Keys, errs[2] = unnames(keys)
	e.Said, errs[3] = unlist(said, saying.said)
	return e, errors.Join(errs[:]...)
}

func scanActivity(rows *sql.Rows) (a driver.Activity, err error) {
	var first, last sql.NullString
	if err = rows.Scan(&a.Entity, &a.Events, &first, &last); err != nil {
		return a, err
	}
	var errs [2]error
	a.First, errs[0] = unday(first)
	a.Last, errs[1] = unday(last)
	return a, errors.Join(errs[:]...)
}

func scanEvent(rows *sql.Rows) (e driver.Event, err error) {
	var time, kind string
	var date, end, figures sql.NullString
	if err = rows.Scan(&e.ID, &e.Type, &e.Title, &time, &kind, &date, &end, &e.Basis, &e.Modality, &e.Sources, &e.Conflict, &figures); err != nil {
		return e, err
	}
	var errs [4]error
	e.Time, errs[0] = untime(time, schema.TimeKind(kind))
	e.Earliest, errs[1] = unday(date)
	e.Latest, errs[2] = unday(end)
	e.Figures, errs[3] = unlist(figures, func(f figure) schema.Figure { return schema.Figure(f) })
	return e, errors.Join(errs[:]...)
}

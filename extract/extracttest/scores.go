package extracttest

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
)

// Count is what was found right, found wrongly and missed of one kind of thing.
type Count struct{ Found, Extra, Missed int }

func (c *Count) add(found, extra, missed int) {
	c.Found += found
	c.Extra += extra
	c.Missed += missed
}

// Precision is the share of what was found that is right, 0 to 1.
func (c Count) Precision() float64 { return ratio(float64(c.Found), float64(c.Found+c.Extra)) }

// Recall is the share of what is there that was found, 0 to 1.
func (c Count) Recall() float64 { return ratio(float64(c.Found), float64(c.Found+c.Missed)) }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	return ratio(2*p*r, p+r)
}

// Share is how often something was right, of the times it was asked.
type Share struct{ Right, Of int }

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// Part is the share as a number, 0 to 1.
func (s Share) Part() float64 { return ratio(float64(s.Right), float64(s.Of)) }

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// Scores are the figures over all articles.
type Scores struct {
	TimesStrict, TimesRelaxed, TimesValue Count
	Entities                              Count
	EventsFound, EventsTyped, EventsDated Count
	Participants, Roles, Places, Figures  Count

	Published, EntityKind, EventTime, Modality Share
}

// Row is one line of the table: its name, and a Count or a Share.
type Row struct {
	Name  string
	Count *Count
	Share *Share
}

// Rows returns the figures in the order they are printed.
func (s *Scores) Rows() []Row {
	return []Row{
		{Name: "times.strict", Count: &s.TimesStrict},
		{Name: "times.relaxed", Count: &s.TimesRelaxed},
		{Name: "times.value", Count: &s.TimesValue},
		{Name: "entities", Count: &s.Entities},
		{Name: "events.found", Count: &s.EventsFound},
		{Name: "events.typed", Count: &s.EventsTyped},
		{Name: "events.dated", Count: &s.EventsDated},
		{Name: "participants", Count: &s.Participants},
		{Name: "roles", Count: &s.Roles},
		{Name: "places", Count: &s.Places},
		{Name: "figures", Count: &s.Figures},
		{Name: "published", Share: &s.Published},
		{Name: "entity kind", Share: &s.EntityKind},
		{Name: "event time", Share: &s.EventTime},
		{Name: "modality", Share: &s.Modality},
	}
}

// percent rounds a part to a tenth of a percent.
func percent(part float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(100*part, 'f', 1, 64), 64)
	if err != nil {
		return math.NaN()
	}
	return rounded
}

// WriteTable prints the figures as a table for people.
func (s *Scores) WriteTable(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%-15s%7s%7s%7s   found/extra/missed\n", "", "P", "R", "F1"); err != nil {
		return err
	}
	for _, row := range s.Rows() {
		if _, err := fmt.Fprintln(w, row); err != nil {
			return err
		}
	}
	return nil
}

func (r Row) String() string {
	if c := r.Count; c != nil {
		return fmt.Sprintf("%-15s%7.1f%7.1f%7.1f   %d/%d/%d", r.Name,
			percent(c.Precision()), percent(c.Recall()), percent(c.F1()), c.Found, c.Extra, c.Missed)
	}
	return fmt.Sprintf("%-15s%14s%7.1f   %d of %d", r.Name, "", percent(r.Share.Part()), r.Share.Right, r.Share.Of)
}

// MarshalJSON writes {"times.strict": {"precision": 90.1, …, "tp": 3, …}, …}, in percent.
func (s *Scores) MarshalJSON() ([]byte, error) {
	out := make(map[string]any)
	for _, row := range s.Rows() {
		out[row.Name] = row.figures()
	}
	return json.Marshal(out)
}

func (r Row) figures() map[string]any {
	if c := r.Count; c != nil {
		return map[string]any{
			"precision": percent(c.Precision()), "recall": percent(c.Recall()), "f1": percent(c.F1()),
			"tp": c.Found, "fp": c.Extra, "fn": c.Missed,
		}
	}
	return map[string]any{"right": r.Share.Right, "of": r.Share.Of, "percent": percent(r.Share.Part())}
}

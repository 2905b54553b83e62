package driver

import (
	"cmp"
	"slices"

	"chronograph/schema"
)

// Query selects events. Every field that is set narrows it; the zero Query selects all.
type Query struct {
	IDs        []string           // of events
	Actors     []string           // one of these entities takes part
	Places     []string           // one of these is the scene
	Types      []schema.EventType // one of them
	Modalities []schema.Modality  // one of them
	// From and To bound the days; 0 is open. An event is inside when one of
	// its days may be: an event that goes on reaches To, one without any day
	// is outside every window.
	From, To schema.Day
	Dated    bool // leave out events whose day is not known
}

// HasDay reports whether e has a place in the calendar.
func (e Event) HasDay() bool {
	return !e.Time.IsZero() && (e.Earliest != 0 || e.Latest != 0)
}

// Inside reports whether e is inside the window of q.
func (q Query) Inside(e Event) bool {
	if !e.HasDay() {
		return q.From == 0 && q.To == 0 && !q.Dated
	}
	after := q.From == 0 || e.Latest == 0 || e.Latest >= q.From
	before := q.To == 0 || e.Earliest == 0 || e.Earliest <= q.To
	return after && before
}

// CompareEvents is the order of every timeline: by time, then type, then id.
// Events without a time come last, those that lie before a known day by that day.
func CompareEvents(a, b Event) int {
	return cmp.Or(
		a.Time.Compare(b.Time),
		cmp.Compare(a.Latest, b.Latest),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.ID, b.ID),
	)
}

// SortEvents sorts events as CompareEvents orders them.
func SortEvents(events []Event) { slices.SortFunc(events, CompareEvents) }

// Package dating works out the day an article was written from what it says.
package dating

import "chronograph/schema"

// Result is the day an article was written, as far as its evidence goes.
type Result struct {
	Day              schema.Day // the best reading, 0 when nothing tells
	Earliest, Latest schema.Day // the days the evidence allows, 0 where open
	Certainty        Certainty
	Evidence         []Evidence // strongest first
}

// Certainty says how sure a Result is.
type Certainty string

// The certainties.
const (
	Given    Certainty = "given"    // passed in, or written as metadata
	Certain  Certainty = "certain"  // the text names day, month and year
	Likely   Certainty = "likely"   // day and month from the text, the year from evidence that agrees
	Possible Certainty = "possible" // more than one day or year fits, this one best
	None     Certainty = ""         // no evidence
)

// hold widens the range so that it holds the day.
func (r *Result) hold() {
	if r.Day != 0 && r.Day < r.Earliest {
		r.Earliest = r.Day
	}
	if r.Latest != 0 && r.Day > r.Latest {
		r.Latest = r.Day
	}
}

// Evidence is one reason for a Result.
type Evidence struct {
	Span             schema.Span // where it stands, zero when it was passed in
	Earliest, Latest schema.Day  // the days it allows, 0 where open
	Text             string      // for people and for published_basis: "photo caption 2020-11-11"
}

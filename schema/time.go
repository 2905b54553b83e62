package schema

import "cmp"

// TimeKind is the TIMEX3 type of a time expression.
type TimeKind string

// The TIMEX3 types.
const (
	DateTime  TimeKind = "DATE"
	ClockTime TimeKind = "TIME" // a part of a day or a time of the clock
	Duration  TimeKind = "DURATION"
	Set       TimeKind = "SET" // a recurring time
)

// Time is a calendar time that keeps its grain: a point, an interval, a
// duration or a set. It reads and writes TIMEX3 (ISO-TimeML). The zero Time is
// unknown. Times are comparable with ==.
type Time struct {
	Kind   TimeKind
	From   Point  // the point, or the first of an interval; zero in "/2020"
	To     Point  // the last of an interval, zero for a point
	Open   bool   // goes on from From: "2020-09-27/"
	Period string // of a Duration or Set: "P1M", "PT15M"
}

// At returns the time of a single point.
func At(p Point) Time {
	if p.Grain == Unknown {
		return Time{}
	}
	kind := DateTime
	if p.Grain < DayGrain {
		kind = ClockTime
	}
	return Time{Kind: kind, From: p}
}

// Between returns the interval that begins with from and ends with to.
func Between(from, to Point) Time {
	t := At(from)
	if t.Kind == "" {
		t.Kind = DateTime
	}
	t.To = to
	return t
}

// Since returns the interval that goes on from a point.
func Since(from Point) Time {
	t := At(from)
	t.Open = true
	return t
}

// Lasting returns a duration with an ISO 8601 period such as "P1M".
func Lasting(period string) Time { return Time{Kind: Duration, Period: period} }

// IsZero reports whether t is unknown.
func (t Time) IsZero() bool { return t == Time{} }

// IsPoint reports whether t is one point of the calendar.
func (t Time) IsPoint() bool {
	return t.From.Grain != Unknown && t.To.Grain == Unknown && !t.Open
}

// Grain returns the grain of t: that of its first known end.
func (t Time) Grain() Grain {
	if t.From.Grain != Unknown {
		return t.From.Grain
	}
	return t.To.Grain
}

// Earliest returns the first day of t, 0 when open or unknown.
func (t Time) Earliest() Day { return t.From.First() }

// Latest returns the last day of t, 0 when open or unknown.
func (t Time) Latest() Day {
	switch {
	case t.Open:
		return 0
	case t.To.Grain != Unknown:
		return t.To.Last()
	}
	return t.From.Last()
}

// Compare orders times: by first day, then the finer grain, then the last day,
// then the TIMEX3 value, so that the order is total; unknown times come last.
func (t Time) Compare(o Time) int {
	return cmp.Or(
		compareDays(t.sortDay(), o.sortDay()),
		cmp.Compare(t.Grain(), o.Grain()),
		cmp.Compare(t.From.clock(), o.From.clock()),
		compareDays(t.Latest(), o.Latest()),
		cmp.Compare(t.String(), o.String()),
	)
}

// sortDay is the day t is filed under: "/2020" under its end.
func (t Time) sortDay() Day {
	if d := t.Earliest(); d != 0 {
		return d
	}
	return t.Latest()
}

// compareDays orders days with the unknown day last.
func compareDays(a, b Day) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

// TimeMention is a time expression in an article.
type TimeMention struct {
	Span  Span
	Time  Time
	Basis string // how the value was found: "explicit", "year from caption 2020-11-11", …
}

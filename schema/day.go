package schema

import (
	"fmt"
	"time"
)

// Day is a calendar day of the proleptic Gregorian calendar: the number of days
// since 0000-12-31, so that 0001-01-01 is 1. The zero Day is unknown.
type Day int32

const (
	secondsPerDay = 24 * 60 * 60
	// unixEpoch is 1970-01-01 as a Day.
	unixEpoch Day = 719163
)

// DayOf returns the day of a calendar date; days and months out of range carry over as in time.Date.
func DayOf(year, month, day int) Day {
	return dayOfTime(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

func dayOfTime(t time.Time) Day { return unixEpoch + Day(floorDiv(t.Unix(), secondsPerDay)) }

func floorDiv(a, b int64) int64 {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// ParseDay reads a day as 2006-01-02, or the day of an RFC 3339 time in that time's own zone.
func ParseDay(s string) (Day, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return DayOf(t.Year(), int(t.Month()), t.Day()), nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return 0, Errorf(BadDate, "%q is not a day: write it as 2020-11-12", s)
	}
	return DayOf(t.Year(), int(t.Month()), t.Day()), nil
}

// Time returns midnight UTC of d.
func (d Day) Time() time.Time { return time.Unix(int64(d-unixEpoch)*secondsPerDay, 0).UTC() }

// Date returns year, month (1 to 12) and day of the month.
func (d Day) Date() (year, month, day int) {
	y, m, dd := d.Time().Date()
	return y, int(m), dd
}

// Year returns the calendar year of d.
func (d Day) Year() int { return d.Time().Year() }

// Weekday returns the day of the week, 1 (Monday) to 7 (Sunday).
func (d Day) Weekday() int { return (int(d)+6)%7 + 1 }

// String returns d as 2006-01-02, or "" when unknown.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	y, m, dd := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// DaysIn returns the number of days of a month.
func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ISOWeek returns the Monday of an ISO 8601 week.
func ISOWeek(year, week int) Day {
	jan4 := DayOf(year, 1, 4) // always in week 1
	return jan4 - Day(jan4.Weekday()-1) + Day(7*(week-1))
}

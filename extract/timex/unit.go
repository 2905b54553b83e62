package timex

import (
	"strconv"

	"chronograph/schema"
)

// Unit is a calendar unit that times are counted in.
type Unit int32

// The units; NoUnit is none.
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Day
	Weekend
	Week
	Month
	Quarter
	Half
	Year
	Decade
	Century
)

var unitNames = []string{"", "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"}

func (u Unit) String() string { return unitNames[u] }

// period is how TIMEX3 writes one of each unit: so many of a designator.
var periods = [...]struct {
	n          int
	designator string
	clock      bool
}{
	Second: {1, "S", true}, Minute: {1, "M", true}, Hour: {1, "H", true},
	Day: {1, "D", false}, Weekend: {2, "D", false}, Week: {1, "W", false}, Month: {1, "M", false},
	Quarter: {3, "M", false}, Half: {6, "M", false}, Year: {1, "Y", false},
	Decade: {10, "Y", false}, Century: {100, "Y", false},
}

// smaller is what half a unit is counted in: half a year is six months.
var smaller = map[Unit]struct {
	n    int
	unit Unit
}{Year: {6, Month}, Month: {15, Day}, Day: {12, Hour}, Hour: {30, Minute}, Minute: {30, Second}, Decade: {5, Year}, Century: {50, Year}}

// centi is what counts are kept in: hundredths, so that "1,5 năm" needs no float.
const centi = 100

// amount writes so many hundredths of a unit as a part of a TIMEX3 period.
func amount(count int32, u Unit) (text string, clock bool) {
	p := periods[u]
	if half, ok := smaller[u]; ok && count%centi == centi/2 {
		p = periods[half.unit]
		return strconv.Itoa(int(count/(centi/2))*half.n) + p.designator, p.clock
	}
	n := float64(count) / centi * float64(p.n)
	return strconv.FormatFloat(n, 'f', -1, 64) + p.designator, p.clock
}

// periodOf writes a duration of one or two amounts.
func periodOf(count int32, u Unit, more int32, moreUnit Unit) string {
	text, clock := amount(count, u)
	date, tail := text, ""
	if clock {
		date, tail = "", text
	}
	if moreUnit != NoUnit {
		extra, clock := amount(more, moreUnit)
		if clock {
			tail += extra
		} else {
			date += extra
		}
	}
	if tail != "" {
		tail = "T" + tail
	}
	return "P" + date + tail
}

// The years a value can be written in, down to centuries.
const (
	firstYear = 100
	lastYear  = 9999
)

// shiftDay counts n units from a day and returns the unit that is reached; ok
// is false for units of the clock and for years that can't be written.
func shiftDay(base schema.Day, n int, u Unit) (p schema.Point, ok bool) {
	p, ok = shifted(base, n, u)
	return p, ok && p.Year >= firstYear && p.Year <= lastYear
}

func shifted(base schema.Day, n int, u Unit) (p schema.Point, ok bool) {
	y, m, _ := base.Date()
	switch u {
	case Day:
		return schema.OnDay(base + schema.Day(n)), true
	case Week:
		return schema.InWeek(base + schema.Day(7*n)), true
	case Weekend:
		p := schema.InWeek(base + schema.Day(7*n))
		p.Grain = schema.WeekendGrain
		return p, true
	case Month:
		return monthsOn(y, m, n), true
	case Quarter:
		at := monthsOn(y, m, 3*n)
		return schema.Point{Grain: schema.QuarterGrain, Year: at.Year, Nth: (at.Month + 2) / 3}, true
	case Half:
		at := monthsOn(y, m, 6*n)
		return schema.Point{Grain: schema.HalfGrain, Year: at.Year, Nth: (at.Month + 5) / 6}, true
	case Year:
		return schema.InYear(y + n), true
	case Decade:
		return schema.Point{Grain: schema.DecadeGrain, Year: y - y%10 + 10*n}, true
	case Century:
		return schema.Point{Grain: schema.CenturyGrain, Year: y - y%100 + 100*n}, true
	}
	return schema.Point{}, false
}

func monthsOn(year, month, n int) schema.Point {
	months := year*12 + month - 1 + n
	return schema.InMonth(months/12, months%12+1)
}

package timex

import (
	"chronograph/schema"
)

// placed is a point of the calendar and what it rests on; a period instead
// where only the distance to something unknown is told.
type placed struct {
	point  schema.Point
	period string
	basis  string
	how    schema.TimeBasis
}

// point resolves one end of expression i.
func (r *resolver) point(i int, s *sense) placed {
	switch s.anchor() {
	case Absolute:
		return placed{point: s.point(), basis: "explicit", how: schema.Explicit}
	case Publication:
		return r.fromPublication(i, s)
	case Previous:
		return r.fromPrevious(i, s)
	case Happening:
		return r.fromHappening(i, s)
	case NeedsYear:
		return r.year(i, s)
	case NeedsMonth:
		return r.month(i, s)
	case NeedsWeek:
		return r.week(i, s)
	case Moving:
		return r.moving(i, s)
	}
	return r.day(i, s)
}

func (r *resolver) fromPublication(i int, s *sense) placed {
	base, basis := r.ref.Day, r.published("counted from publication")
	if day, ok := r.speechDay(i); ok {
		base, basis = day, "said on "+day.String()
	}
	return r.counted(s, base, basis, schema.Relative)
}

// published words a basis that rests on the day of writing.
func (r *resolver) published(what string) string {
	if r.ref.Day == 0 {
		return "the day of writing is unknown"
	}
	basis := what + " " + r.ref.Day.String()
	if r.ref.Why != "" {
		basis += " (" + r.ref.Why + ")"
	}
	return basis
}

// counted shifts a base day and lays the finer fields over the result.
func (r *resolver) counted(s *sense, base schema.Day, basis string, how schema.TimeBasis) placed {
	own, unit := s.point(), Unit(s.get(fUnit))
	if base == 0 && unit >= Day {
		return placed{point: own, basis: basis, how: how}
	}
	p, ok := shiftDay(base, s.shift(), unit)
	if !ok {
		return placed{period: periodOf(s.count(), unit, 0, NoUnit), basis: "explicit", how: schema.Explicit}
	}
	if _, month, _ := base.Date(); s.get(fSeason) == winter && s.shift() == 0 && month <= 3 {
		p.Year-- // "mùa đông này" began last year
	}
	return placed{point: overlay(p, s, own), basis: basis, how: how}
}

// overlay refines a shifted unit by the fields that the text adds to it: the
// weekday of a week, the month of a year, the part of a day.
func overlay(p schema.Point, s *sense, own schema.Point) schema.Point {
	day := p.OfDay()
	switch {
	case s.has(fWeekday) && (p.Grain == schema.WeekGrain || p.Grain == schema.DayGrain):
		day = schema.OnDay(monday(p) + schema.Day(s.get(fWeekday)-1))
	case s.has(fMonth) && s.has(fDay) && p.Grain == schema.DayGrain:
		day = nearest(schema.Point{Grain: schema.DayGrain, Month: s.get(fMonth), Day: s.get(fDay)}, p.First())
	case s.has(fMonth), s.has(fQuarter), s.has(fHalf), s.has(fSeason):
		own.Year = p.Year
		return fit(own)
	case s.has(fDay):
		day = fit(schema.Point{Grain: schema.DayGrain, Year: p.Year, Month: p.Month, Day: s.get(fDay)})
	}
	if s.has(fHour) || s.has(fPart) {
		return onDay(own, day)
	}
	if s.has(fYear) && p.Grain == schema.DayGrain {
		day.Year = s.get(fYear)
	}
	return day
}

// fit cuts a day that its month does not have: the 31st of the month before.
func fit(p schema.Point) schema.Point {
	if p.Month > 0 && p.Year > 0 {
		p.Day = min(p.Day, schema.DaysIn(p.Year, p.Month))
	}
	return p
}

// onDay puts a part of the day or a time of the clock on a day.
func onDay(clock, day schema.Point) schema.Point {
	clock.Year, clock.Month, clock.Day, clock.Weekday = day.Year, day.Month, day.Day, day.Weekday
	return clock
}

func monday(p schema.Point) schema.Day {
	first := p.First()
	return first - schema.Day(first.Weekday()-1)
}

// nearest gives a point without a year the year that puts it nearest to a day.
func nearest(p schema.Point, day schema.Day) schema.Point {
	best, distance := p, schema.Day(1<<30)
	for year := day.Year() - 1; year <= day.Year()+1; year++ {
		p.Year = year
		if d := max(p.First()-day, day-p.First()); d < distance && onCalendar(p) {
			best, distance = p, d
		}
	}
	return best
}

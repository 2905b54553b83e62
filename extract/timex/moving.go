package timex

import "chronograph/schema"

// Calendar is another calendar by which a language names days.
type Calendar interface {
	// Day returns a day of a year of the calendar, 0 when there is no such day.
	// A year has the number of the Gregorian year in which it begins.
	Day(year, month, day int) schema.Day
}

// The values of fCalendar.
const (
	lunar = 1 + iota
	easter
)

// moving places a day that is another one each year: "mùng 3 Tết", "lễ Phục sinh".
func (r *resolver) moving(i int, s *sense) placed {
	own := s.point()
	inYear := func(year int) schema.Point {
		day := r.dayIn(year, s)
		if day == 0 {
			return own
		}
		if s.has(fPart) {
			return onDay(own, schema.OnDay(day))
		}
		return schema.OnDay(day)
	}
	switch year := r.yearTold(s); {
	case year != 0:
		return placed{inYear(year), "", "by the calendar of the year", schema.Explicit}
	case r.ref.Day == 0:
		return placed{own, "", "the year is unknown", schema.Explicit}
	case r.dayIn(r.ref.Day.Year(), s) == 0:
		return placed{own, "", "it is on no calendar", schema.Explicit}
	}
	return placed{r.nearPublication(i, inYear), "", r.published("year from publication"), schema.Explicit}
}

func (r *resolver) dayIn(year int, s *sense) schema.Day {
	switch {
	case s.get(fCalendar) == easter:
		return easterOf(year)
	case r.lunar != nil:
		return r.lunar.Day(year, s.get(fMonth), s.get(fDay))
	}
	return 0
}

// yearTold returns the year by number, by its distance to that of writing or by
// its name in the cycle of sixty, 0 when it is not told or not known.
func (r *resolver) yearTold(s *sense) int {
	switch {
	case s.has(fYear):
		return s.get(fYear)
	case r.ref.Day == 0:
		return 0
	case s.has(fShift):
		return r.ref.Day.Year() + s.shift()
	case s.has(fStem):
		return inCycle(r.ref.Day.Year()+1, s.get(fStem), s.get(fBranch))
	}
	return 0
}

// inCycle returns the last year of a name up to a year, 0 when there is no such name.
func inCycle(latest, stem, branch int) int {
	for year := latest; year > latest-60; year-- {
		if year%10 == stem && year%12 == branch {
			return year
		}
	}
	return 0
}

// easterOf returns Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher).
func easterOf(year int) schema.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return schema.DayOf(year, month, (h+l-7*m+33*month+19)%32)
}

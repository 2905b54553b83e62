package dating

import (
	"slices"

	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// monthDay is a day of some year.
type monthDay struct{ month, day int }

// in returns the day of a year, 0 where the year lacks it (29 February).
func (m monthDay) in(year int) schema.Day {
	if m.day > schema.DaysIn(year, m.month) {
		return 0
	}
	return schema.DayOf(year, m.month, m.day)
}

// near returns the day nearest to another, 0 where that year lacks it.
func (m monthDay) near(day schema.Day) schema.Day {
	year := day.Year()
	near := m.in(year)
	switch {
	case near == 0:
		return 0
	case near > day+182:
		return m.in(year - 1)
	case near < day-182:
		return m.in(year + 1)
	}
	return near
}

// after counts the days from o to m around the year, 0 to 365.
func (m monthDay) after(o monthDay) int {
	n := int(schema.DayOf(leapYear, m.month, m.day) - schema.DayOf(leapYear, o.month, o.day))
	if n < 0 {
		n += 366
	}
	return n
}

const (
	leapYear = 2000 // has every day
	// mostLater is how many days after the day the story begins with another day it tells may lie.
	mostLater = 10
	// lead is how many sentences may begin the story with a date that has a year; further on such a date tells of old times.
	lead = 3
)

func (c *clue) monthDay() monthDay { return monthDay{c.point.Month, c.point.Day} }

// newest returns the newest day that the article tells as past, the best
// guess at the day of writing: the first day the running text names, or one a few
// days after it. Where no day is past it is the first that lies ahead.
func newest(days []clue) (best clue, ok bool) {
	for _, c := range days {
		if c.fromNow {
			return c, true
		}
	}
	for _, zones := range [][]text.Zone{{text.Body, text.Title, text.Byline}, {text.Caption}} {
		for _, withYear := range []bool{false, true} {
			if best, ok = newestIn(days, withYear, zones); ok {
				return best, true
			}
		}
	}
	return firstAhead(days)
}

// firstAhead returns the first day told as ahead: what is announced with its day and no year is mostly of today or tomorrow.
func firstAhead(days []clue) (best clue, ok bool) {
	for _, c := range days {
		if c.tense == timex.Future && !c.distant && !c.hasYear() {
			return c, true
		}
	}
	return best, false
}

// newestIn starts from the first day written without a year, or, withYear,
// from one written with it that begins the story.
func newestIn(days []clue, withYear bool, zones []text.Zone) (best clue, ok bool) {
	for _, c := range days {
		switch {
		case c.tense == timex.Future || !slices.Contains(zones, c.zone) || c.hasYear() && c.sentence >= lead:
		case !ok:
			if !c.hasYear() || withYear {
				best, ok = c, true
			}
		default:
			if later := c.monthDay().after(best.monthDay()); later > 0 && later <= mostLater {
				best = c
			}
		}
	}
	return best, ok
}

package dating

import (
	"chronograph/extract/timex"
	"chronograph/schema"
)

// How much less likely a day is when one piece of evidence speaks against it; a
// day that nothing speaks against weighs 1. The figures are shares counted on
// some 2,500 news articles of a known day.
const (
	beforeTerm   = 0.005 // nobody is called by an office before entering it
	afterTerm    = 0.05  // but some still after leaving it
	outsideEntry = 0.02  // "tân Thủ tướng" long after taking office
	wrongWeekday = 0.02
	anotherYear  = 0.1 // not the year written with the newest day itself
	goneFuture   = 0.3 // a time told as ahead lies behind
)

// The days around the start of a term within which its holder is new or elected.
const (
	newBefore, newAfter         = 60, 150
	electedBefore, electedAfter = 110, 10
)

// footReach are the distances in days to the nearest headline at the foot, and what a day within them weighs.
var footReach = []struct {
	days   schema.Day
	weight float64
}{{45, 1}, {120, 0.6}, {300, 0.15}}

const farFromFoot = 0.03

// weight says how well a holder agrees with a day.
func (h *holder) weight(day schema.Day) float64 {
	if h.standing != inOffice {
		return h.entry(day)
	}
	best := beforeTerm
	for _, t := range h.terms {
		switch {
		case t.Holds(day), t.End != 0 && day == t.End+1:
			return 1
		case day > t.Start:
			best = afterTerm
		}
	}
	return best
}

// entry is the weight of a day for somebody who is new in office or only elected.
func (h *holder) entry(day schema.Day) float64 {
	before, after := schema.Day(newBefore), schema.Day(newAfter)
	if h.standing == elected {
		before, after = electedBefore, electedAfter
	}
	for _, t := range h.terms {
		if t.Start-before <= day && day <= t.Start+after {
			return 1
		}
	}
	return outsideEntry
}

// window returns the days from the first start to the last end of the holder's terms, 0 where open.
func (h *holder) window() (earliest, latest schema.Day) {
	earliest, open := h.terms[0].Start, false
	for _, t := range h.terms {
		earliest, latest, open = min(earliest, t.Start), max(latest, t.End), open || t.End == 0
	}
	if open {
		latest = 0
	}
	return earliest, latest
}

// weighFoot says how well the full dates at the foot agree with a day.
func weighFoot(foot []clue, day schema.Day) float64 {
	nearest := schema.Day(-1)
	for i := range foot {
		if !foot[i].hasYear() {
			continue
		}
		d := foot[i].point.First() - day
		if d = max(d, -d); nearest < 0 || d < nearest {
			nearest = d
		}
	}
	if nearest < 0 {
		return 1
	}
	for _, r := range footReach {
		if nearest <= r.days {
			return r.weight
		}
	}
	return farFromFoot
}

// sinceWeekday is how often the newest day told is so many days after a weekday told as past.
var sinceWeekday = [7]float64{0.28, 0.22, 0.13, 0.11, 0.1, 0.08, 0.08}

// weighWeekday says how well the first weekday told as past agrees with the newest day.
func weighWeekday(weeks []clue, day schema.Day) float64 {
	for i := range weeks {
		if c := &weeks[i]; c.tense != timex.Future {
			return 7 * sinceWeekday[(day.Weekday()-c.weekday+7)%7]
		}
	}
	return 1
}

// weighWeekdays says how well the weekdays written beside days agree with a day of writing.
func weighWeekdays(days []clue, written schema.Day) float64 {
	w := 1.0
	for i := range days {
		c := &days[i]
		if c.weekday == 0 || c.hasYear() {
			continue
		}
		if day := c.monthDay().near(written); day != 0 && day.Weekday() != c.weekday {
			w *= wrongWeekday
		}
	}
	return w
}

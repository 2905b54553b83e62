package dating

import (
	"math"

	"chronograph/extract/timex"
	"chronograph/schema"
)

// How much less likely a day is when one piece of evidence speaks against it; a
// day that nothing speaks against weighs 1. The figures are shares counted on
// some 2,500 news articles of a known day.
const (
	beforeTerm   = 0.002 // nobody is called by an office before entering it
	onEve        = 0.09  // except in the weeks before
	afterTerm    = 0.06  // but some still in the year after leaving it
	longAfter    = 0.012 // and seldom later, in a look back
	stillHeld    = 0.02  // "cựu Tổng thống" of one in office
	outsideEntry = 0.004 // "tân Thủ tướng" long after taking office
	// Named without a title: before the first term of office, in the year before it, in the year after the last, and later.
	longBeforeUntitled, beforeUntitled, afterUntitled, longAfterUntitled = 0.12, 0.5, 0.6, 0.2
	beforeName                                                           = 0.02 // a name that the thing did not bear yet
	afterName                                                            = 0.15
	wrongWeekday                                                         = 0.02
	anotherYear                                                          = 0.1  // not the year written with the newest day itself
	goneFuture                                                           = 0.15 // a time told as ahead lies behind
)

// The days around the start of a term within which its holder is new or elected.
const (
	newBefore, newAfter         = 60, 150
	electedBefore, electedAfter = 110, 10
	leavingBefore, leavingAfter = 120, 5 // around its end
)

// footReach are the distances in days to the nearest headline at the foot, and what a day within them weighs.
var footReach = []struct {
	days   schema.Day
	weight float64
}{{45, 1}, {120, 0.6}, {300, 0.15}}

const farFromFoot = 0.03

// weight says how well a holder agrees with a day.
func (h *holder) weight(day schema.Day) float64 {
	switch h.standing {
	case inOffice:
	case former:
		return h.gone(day)
	case untitled:
		return h.around(day)
	default:
		return h.entry(day)
	}
	best := beforeTerm
	for _, t := range h.terms {
		switch {
		case t.Holds(day), t.End != 0 && day == t.End+1:
			return 1
		case day > t.Start:
			best = max(best, t.weightAfter(day))
		case day >= t.Start-newBefore:
			best = max(best, onEve)
		}
	}
	return best
}

// around is the weight of a day for somebody who is named without a title.
func (h *holder) around(day schema.Day) float64 {
	first, last := h.window()
	switch {
	case day < first-366:
		return longBeforeUntitled
	case day < first:
		return beforeUntitled
	case last == 0 || day <= last:
		return 1
	case day <= last+366:
		return afterUntitled
	}
	return longAfterUntitled
}

// sinceGone is how often those said to be in office no more have left it so many days ago, and longGone beyond.
var sinceGone = []reach{{366, 1}, {731, 0.45}, {1827, 0.3}}

const longGone = 0.12

// gone is the weight of a day for somebody who is said to be in office no more.
func (h *holder) gone(day schema.Day) float64 {
	w := beforeTerm
	for _, t := range h.terms {
		switch {
		case t.Holds(day) && day != t.End:
			return stillHeld
		case t.End != 0 && t.End <= day:
			w = max(w, lookup(sinceGone, day-t.End, longGone))
		}
	}
	return w
}

// weightAfter is the weight of a day after the term.
func (t *Term) weightAfter(day schema.Day) float64 {
	if day <= t.End+366 {
		return afterTerm
	}
	return longAfter
}

// entry is the weight of a day for somebody who is new in office, only elected or about to leave.
func (h *holder) entry(day schema.Day) float64 {
	for _, t := range h.terms {
		if first, last := t.around(h.standing); first <= day && day <= last {
			return 1
		}
	}
	return outsideEntry
}

// around returns the days in which somebody stands so to the term.
func (t *Term) around(s standing) (first, last schema.Day) {
	switch {
	case s == elected:
		return t.Start - electedBefore, t.Start + electedAfter
	case s == leaving && t.End != 0:
		return t.End - leavingBefore, t.End + leavingAfter
	case s == leaving:
		return t.Start, math.MaxInt32
	}
	return t.Start - newBefore, t.Start + newAfter
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

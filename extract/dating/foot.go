package dating

import (
	"slices"

	"chronograph/extract/timex"
	"chronograph/schema"
)

// The headlines at the foot of an old page are dated: "Đàm phán đổ vỡ(04/04/2004)".
// They are of the same story, the newest first; one that stands first and is
// older than those after it is where the story began. An article without a day
// of its own was written between that one and the newest, or shortly before the oldest.
const (
	// footLead is how many days before the oldest headline an article may lie.
	footLead = 30
	// closest is how many days such a range may have for its first day to be given.
	closest = 7
)

// atFoot dates an article that names no day by the headlines at its foot.
func (e *estimate) atFoot() (Result, bool) {
	first, last, ok := e.footRange()
	if !ok {
		return Result{}, false
	}
	last = e.beforePlans(first, last)
	r := Result{Earliest: first, Latest: last, Certainty: Possible, Evidence: e.evidence(nil)}
	switch day := e.afterWeekday(first, last); {
	case day != 0:
		r.Day = day
	case last-first <= closest:
		r.Day = first
	}
	return r, true
}

// footRange returns the days the headlines at the foot leave.
func (e *estimate) footRange() (first, last schema.Day, ok bool) {
	stamps := e.stamps()
	if len(stamps) == 0 {
		return 0, 0, false
	}
	oldest, newest := slices.Min(stamps), slices.Max(stamps)
	if stamps[0] == oldest && len(stamps) > 1 && stamps[1] > oldest {
		return oldest, newest, true
	}
	return oldest - footLead, oldest, true
}

// stamps returns the days of the headlines; one without a year lies near the one before it.
func (e *estimate) stamps() []schema.Day {
	var stamps []schema.Day
	for i := range e.clues.foot {
		c := &e.clues.foot[i]
		switch {
		case c.hasYear():
			stamps = append(stamps, c.point.First())
		case len(stamps) > 0:
			if day := c.monthDay().near(stamps[len(stamps)-1]); day != 0 {
				stamps = append(stamps, day)
			}
		}
	}
	return stamps
}

// beforePlans moves last before the first day that the text tells as ahead.
func (e *estimate) beforePlans(first, last schema.Day) schema.Day {
	for i := range e.clues.days {
		c := &e.clues.days[i]
		if c.tense != timex.Future || c.hasYear() {
			continue
		}
		if day := c.monthDay().near(first); day >= first && day < last {
			last = day
		}
	}
	return last
}

// afterWeekday returns the last day in the range that follows the last weekday
// told as past, 0 when no weekday is told.
func (e *estimate) afterWeekday(first, last schema.Day) schema.Day {
	weekday := 0
	for i := range e.clues.weeks {
		c := &e.clues.weeks[i]
		if c.tense != timex.Future && (weekday == 0 || c.weekday == weekday%7+1) {
			weekday = c.weekday
		}
	}
	if weekday == 0 {
		return 0
	}
	for day := last; day >= first; day-- {
		if (day - 1).Weekday() == weekday {
			return day
		}
	}
	return 0
}

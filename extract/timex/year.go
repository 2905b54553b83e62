package timex

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// How far ahead of the day of writing a date without a year may lie, in days.
const (
	aheadUnsaid = 75  // when nothing says on which side it lies
	aheadInYear = 120 // the same within the year of writing: a date without a year is mostly of that year
	aheadPast   = 5   // when it is said to be past: the day of writing may be a little off
	aheadTold   = 30  // when a verb of the past stands before it
	aheadVerb   = 240 // when a verb of the future stands before it
	aheadSaid   = 366 // when it says so itself: "20/11 tới"
)

// year completes a time that lacks its year.
func (r *resolver) year(i int, s *sense) placed {
	return r.withYear(i, s.point())
}

func (r *resolver) withYear(i int, p schema.Point) placed {
	if stamp, ok := r.footStamp(i); ok {
		return placed{nearest(p, stamp), "", "year from the stamp " + stamp.String(), schema.Explicit}
	}
	if year, ok := r.sameDate(i, p); ok {
		p.Year = year
		return placed{p, "", "year of the same date before", schema.Explicit}
	}
	if year, ok := r.storyYear(i); ok {
		p.Year = year
		return placed{p, "", "year named before", schema.Explicit}
	}
	if r.ref.Day == 0 {
		return placed{p, "", "the year is unknown", schema.Explicit}
	}
	return placed{r.nearPublication(i, p), "", r.published("year from publication"), schema.Explicit}
}

// nearPublication gives a point the last year in which it begins at or before
// the day of writing, unless the text looks ahead.
func (r *resolver) nearPublication(i int, p schema.Point) schema.Point {
	past, next := p, p
	for past.Year = r.ref.Day.Year() + 1; !onCalendar(past) || past.First() > r.ref.Day; past.Year-- {
	}
	for next.Year = past.Year + 1; !onCalendar(next); next.Year++ {
	}
	reach := r.reach(i)
	if reach == aheadUnsaid && next.Year == r.ref.Day.Year() {
		reach = aheadInYear
	}
	if int(next.First()-r.ref.Day) <= reach {
		return next
	}
	return past
}

// reach is how far ahead of the day of writing expression i may lie.
func (r *resolver) reach(i int) int {
	e := &r.exprs[i]
	switch tense, near := r.cues.tense(r.doc, e); {
	case tense == Past && near:
		return aheadPast
	case tense == Past:
		return aheadTold
	case tense == Future && near:
		return aheadSaid
	case tense == Future:
		return aheadVerb
	}
	return aheadUnsaid
}

// footStamp returns the stamp before expression i in a list of headlines at the foot.
func (r *resolver) footStamp(i int) (schema.Day, bool) {
	if r.zone(i) != text.Foot {
		return 0, false
	}
	for j := i - 1; j >= 0 && r.zone(j) == text.Foot; j-- {
		if day := r.out[j].Time.From; day.Grain == schema.DayGrain && day.First() != 0 {
			return day.First(), true
		}
	}
	return 0, false
}

// sameDate returns the year of the same day and month where it was written in full before.
func (r *resolver) sameDate(i int, p schema.Point) (int, bool) {
	for j := i - 1; j >= 0 && j >= i-lookBack && p.Day != 0; j-- {
		q := r.exprs[j].From
		if r.exprs[j].Anchor == Absolute && q.Month == p.Month && q.Day == p.Day {
			return q.Year, !r.justPast(p)
		}
	}
	return r.joinedYear(i)
}

// justPast reports whether a date fell in the weeks before the day of writing:
// then it is an anniversary, not the day it commemorates.
func (r *resolver) justPast(p schema.Point) bool {
	p.Year = r.ref.Day.Year()
	ago := r.ref.Day - p.First()
	return r.ref.Day != 0 && ago >= 0 && ago <= aheadTold
}

// joinedYear returns the year of the time that follows after a mere "và": "tháng 8 và tháng 9/2016".
func (r *resolver) joinedYear(i int) (int, bool) {
	if i+1 >= len(r.exprs) || !r.sameSentence(i, i+1) {
		return 0, false
	}
	e, next := &r.exprs[i], &r.exprs[i+1]
	return next.From.Year, r.joined(i) && next.Anchor == Absolute && next.From.Grain == e.From.Grain && next.From.Year != 0
}

// joined reports whether a mere "và" stands between an expression and the next.
func (r *resolver) joined(i int) bool {
	e, next := &r.exprs[i], &r.exprs[i+1]
	return next.First-e.End == 1 && r.cues.before(joint, r.doc.Tokens, e.End, next.First)
}

// joinedMonth returns the month of the day that follows after a mere "và": "ngày 12 và 28/10".
func (r *resolver) joinedMonth(i int) (int, bool) {
	if i+1 >= len(r.exprs) || !r.joined(i) {
		return 0, false
	}
	next := r.exprs[i+1].From
	return next.Month, next.Month != 0 && next.Day != 0
}

// storyYear returns the year that heads the sentence of expression i: "Năm 1990, Iraq đánh Kuwait vào tháng 8".
func (r *resolver) storyYear(i int) (int, bool) {
	first := i
	for first > 0 && first > i-lookBack && r.sameSentence(i, first-1) {
		first--
	}
	head := &r.exprs[first]
	year := head.From.Year
	if first == i || head.Anchor != Absolute || year == 0 || head.From.Grain > schema.YearGrain || r.cueTouches(i) {
		return 0, false
	}
	return year, head.First-r.doc.Sentences[r.doc.SentenceAt(head.First)].First <= 1
}

func (r *resolver) cueTouches(i int) bool {
	_, near := r.cues.tense(r.doc, &r.exprs[i])
	return near
}

func (r *resolver) zone(i int) text.Zone {
	return r.doc.Sentences[r.doc.SentenceAt(r.exprs[i].First)].Zone
}

// month completes a bare day: the month of the time before it in the same
// sentence, else that of the day of writing.
func (r *resolver) month(i int, s *sense) placed {
	p := s.point()
	if i > 0 && r.sameSentence(i, i-1) {
		if before := r.out[i-1].Time.From; before.Month != 0 && before.Year != 0 {
			p.Year, p.Month = before.Year, before.Month
			return placed{fit(p), "", "month named before", schema.Explicit}
		}
	}
	if month, ok := r.joinedMonth(i); ok {
		p.Month = month
		return r.withYear(i, p)
	}
	if r.ref.Day == 0 {
		return placed{p, "", "month and year are unknown", schema.Explicit}
	}
	return placed{r.nearMonth(i, p), "", r.published("month from publication"), schema.Explicit}
}

// nearMonth gives a day the month that puts it at or before the day of writing, or after it where the text looks ahead.
func (r *resolver) nearMonth(i int, p schema.Point) schema.Point {
	tense, _ := r.cues.tense(r.doc, &r.exprs[i])
	y, m, today := r.ref.Day.Date()
	shift := 0
	switch {
	case tense == Future && p.Day < today:
		shift = 1
	case tense != Future && p.Day > today+1:
		shift = -1
	}
	at := monthsOn(y, m, shift)
	p.Year, p.Month = at.Year, at.Month
	return fit(p)
}

func (r *resolver) sameSentence(i, j int) bool {
	return r.doc.SentenceAt(r.exprs[i].First) == r.doc.SentenceAt(r.exprs[j].First)
}

// week completes a weekday: the last one at or before the day of writing, the next one where the text looks ahead.
func (r *resolver) week(i int, s *sense) placed {
	p := s.point()
	if r.ref.Day == 0 {
		return placed{p, "", "the day of writing is unknown", schema.Relative}
	}
	back := schema.Day((r.ref.Day.Weekday() - s.get(fWeekday) + 7) % 7)
	day := r.ref.Day - back
	if tense, _ := r.cues.tense(r.doc, &r.exprs[i]); tense == Future {
		day = r.ref.Day + (7-back)%8
		if back == 0 {
			day = r.ref.Day + 7
		}
	}
	point := schema.OnDay(day)
	if s.has(fHour) || s.has(fPart) {
		point = onDay(p, point)
	}
	return placed{point, "", r.published("weekday by publication"), schema.Relative}
}

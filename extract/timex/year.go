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
	if year, ok := r.storyYear(i, p); ok {
		p.Year = year
		return placed{p, "", "year named before", schema.Explicit}
	}
	if year, ok := r.bodyYear(i, p); ok {
		p.Year = year
		return placed{p, "", "year of the same date in the text", schema.Explicit}
	}
	if listed, ok := r.nextInList(i, p); ok {
		return placed{listed, "", "follows " + r.out[i-1].Time.From.String(), schema.Explicit}
	}
	if year, ok := r.storyGoesOn(i, p); ok {
		p.Year = year
		return placed{p, "", storyBasis, schema.Explicit}
	}
	if r.ref.Day == 0 {
		return placed{p, "", "the year is unknown", schema.Explicit}
	}
	near := r.nearPublication(i, func(year int) schema.Point {
		p.Year = year
		return p
	})
	return placed{near, "", r.published("year from publication"), schema.Explicit}
}

// nearPublication returns a time that comes once a year in the last year in
// which it begins at or before the day of writing, unless the text looks ahead.
func (r *resolver) nearPublication(i int, inYear func(int) schema.Point) schema.Point {
	year := r.ref.Day.Year() + 1
	past := inYear(year)
	for ; !onCalendar(past) || past.First() > r.ref.Day; past = inYear(year) {
		year--
	}
	next := inYear(year + 1)
	for year++; !onCalendar(next); next = inYear(year) {
		year++
	}
	if past.Last() >= r.ref.Day {
		return past // it goes on
	}
	reach := r.reach(i)
	if reach == aheadSaid && past.Grain <= schema.DayGrain && int(r.ref.Day-past.First()) <= aheadTold {
		return past // nobody says of yesterday that it comes in a year
	}
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
	switch tense, near := r.tense(i); {
	case r.zone(i) == text.Caption && tense != Future:
		return aheadPast // photos are not taken ahead
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

// tense is that of the cues around expression i, or of those behind a list it stands in: "tháng 8 và tháng 9 tới".
func (r *resolver) tense(i int) (t Tense, near bool) {
	t, near = r.cues.tense(r.doc, &r.exprs[i])
	if !near && i+1 < len(r.exprs) && r.joined(i) {
		if listed, touches := r.cues.tense(r.doc, &r.exprs[i+1]); touches {
			return listed, true
		}
	}
	return t, near
}

// footStamp returns the stamp before expression i in a list of headlines at the foot.
func (r *resolver) footStamp(i int) (schema.Day, bool) {
	if r.zone(i) != text.Foot {
		return 0, false
	}
	for j := i - 1; j >= 0 && j >= i-lookBack && r.zone(j) == text.Foot; j-- {
		if day := r.out[j].Time.From; day.Grain == schema.DayGrain && day.First() != 0 {
			return day.First(), true
		}
	}
	return 0, false
}

func (r *resolver) cueTouches(i int) bool {
	_, near := r.cues.tense(r.doc, &r.exprs[i])
	return near
}

func (r *resolver) zone(i int) text.Zone {
	return r.doc.Sentences[r.doc.SentenceAt(r.exprs[i].First)].Zone
}

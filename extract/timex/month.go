package timex

import "chronograph/schema"

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

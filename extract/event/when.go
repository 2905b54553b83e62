package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// date gives the events of a sentence their times.
func (a *article) date(i int, here []*found) {
	s := &a.in.Doc.Sentences[i]
	a.turnParagraph(s)
	if s.Zone == text.Body {
		a.bodies++
	}
	for m := range a.pieces {
		if a.datable(m, s) {
			a.give(m, a.owner(m, here), s)
		}
	}
	for n, f := range here {
		if f.time.Time.IsZero() && !f.dropped {
			a.share(f, here[:n])
		}
		if f.time.Time.IsZero() && !f.dropped {
			a.trail(f, here[n+1:])
		}
		if !f.dropped {
			a.attend(f, here)
		}
	}
	if s.Zone == text.Foot {
		stamp(here)
	}
	for _, f := range here {
		if f.time.Time.IsZero() && !f.dropped {
			a.inherit(f)
		}
	}
}

// give dates an event with the time at piece m.
func (a *article) give(m int, f *found, s *text.Sentence) {
	t := &a.in.Times[a.pieces[m].at]
	day := t.Time.IsPoint() && t.Time.Grain() <= schema.DayGrain
	if s.Zone == text.Body && day && a.past(t.Time) {
		if a.lead.IsZero() && a.opensArticle(f, t.Time) {
			a.lead = wholeDay(t.Time)
			a.running = a.lead
		}
		if f != nil && m < f.verb && f.governor == nil {
			a.running = wholeDay(t.Time)
		}
	}
	if f == nil || !f.time.Time.IsZero() || f.said() && f.modality == schema.Asserted && !a.past(t.Time) || f.modality == schema.Planned && a.over(t.Time) {
		return
	}
	f.time = timed(t.Time, t.How, t.Basis)
	f.leads = m < f.verb
}

const (
	leadSentences = 6 // of the body, in which the date of an article's lead stands
	leadDays      = 7 // before the day of writing
)

// opensArticle reports whether a time can be the date of the article's lead.
// Where the day of writing can't be told, one with its year is of the past.
func (a *article) opensArticle(f *found, t schema.Time) bool {
	day := a.in.Published.Day
	return f != nil && a.bodies <= leadSentences && (t.Earliest() == 0 || day != 0 && day-t.Earliest() <= leadDays)
}

// wholeDay is the day a part of a day or a time of the clock belongs to.
func wholeDay(t schema.Time) schema.Time {
	p := t.From
	return schema.At(schema.Point{Grain: schema.DayGrain, Year: p.Year, Month: p.Month, Day: p.Day, Weekday: p.Weekday})
}

// past reports whether a time does not lie after the day the article was written.
func (a *article) past(t schema.Time) bool {
	day := a.in.Published.Day
	return day == 0 || t.Earliest() == 0 || t.Earliest() <= day
}

// over reports whether a time was over when the article was written.
func (a *article) over(t schema.Time) bool {
	day := a.in.Published.Day
	return day != 0 && t.Latest() != 0 && t.Latest() < day-leadDays
}

func timed(t schema.Time, basis schema.TimeBasis, why string) schema.EventTime {
	return schema.EventTime{Time: t, Earliest: t.Earliest(), Latest: t.Latest(), Basis: basis, Why: why}
}

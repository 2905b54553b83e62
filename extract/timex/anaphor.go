package timex

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// lookBack bounds how many expressions back an anaphor is sought, so that the work stays linear.
const lookBack = 40

// fromPrevious counts from the day last named: "cùng ngày", "hôm sau".
func (r *resolver) fromPrevious(i int, s *sense) placed {
	day, ok := r.lastDay(i)
	if !ok {
		if s.shift() != 0 || r.ref.Day == 0 {
			return r.counted(s, 0, "no day is named before it", schema.Anaphoric)
		}
		return r.counted(s, r.ref.Day, r.published("no day is named before it; publication"), schema.Anaphoric)
	}
	if s.shift() == 0 {
		return r.counted(s, day, "same day as "+day.String(), schema.Anaphoric)
	}
	return r.counted(s, day, "counted from "+day.String(), schema.Anaphoric)
}

// day puts a bare time of the clock or part of the day on the day last named, else on that of writing.
func (r *resolver) day(i int, s *sense) placed {
	p := s.point()
	if day, ok := r.lastDay(i); ok {
		return placed{onDay(p, schema.OnDay(day)), "", "on the day named before, " + day.String(), schema.Anaphoric}
	}
	if r.ref.Day == 0 {
		return placed{p, "", "the day is unknown", schema.Anaphoric}
	}
	return placed{onDay(p, schema.OnDay(r.ref.Day)), "", r.published("on the day of publication"), schema.Relative}
}

// lastDay finds the day that the running text has reached before expression
// i: the last day named in its own sentence, else the day that the nearest
// sentence before it is about. Plans ahead of the day of writing are no part of the
// story, nor are captions and foot headlines unless i stands there itself.
func (r *resolver) lastDay(i int) (schema.Day, bool) {
	sentence := r.doc.SentenceAt(r.exprs[i].First)
	zone := r.doc.Sentences[sentence].Zone
	var found schema.Day
	at := -1
	for j := i - 1; j >= 0 && j >= i-lookBack; j-- {
		day := r.dayOf(j)
		if day == 0 || !r.sameStory(zone, j) {
			continue
		}
		if in := r.doc.SentenceAt(r.exprs[j].First); at < 0 {
			found, at = day, in
			if in == sentence {
				break
			}
		} else if in == at {
			found = day // the first of its sentence is what that sentence is about
		} else {
			break
		}
	}
	return found, at >= 0
}

// dayOf returns the day mention j names, 0 when it names none or one ahead of the day of writing.
func (r *resolver) dayOf(j int) schema.Day {
	t := r.out[j].Time
	if t.Period != "" || t.From.Grain > schema.DayGrain {
		return 0
	}
	day := t.From.First()
	if r.ref.Day != 0 && day > r.ref.Day {
		return 0
	}
	return day
}

// sameStory reports whether expression j can be referred to from a zone.
func (r *resolver) sameStory(zone text.Zone, j int) bool {
	other := r.zone(j)
	if zone == text.Body || zone == text.Byline {
		return other == text.Body || other == text.Title || other == text.Byline
	}
	return other == zone
}

// fromHappening counts from an event. "2 ngày sau khi …" says when its own
// clause happened, so the day named before it in the sentence is the value; a
// day named after it dates the event itself, and the time is counted from that.
func (r *resolver) fromHappening(i int, s *sense) placed {
	unit := Unit(s.get(fUnit))
	if i > 0 && r.sameSentence(i, i-1) {
		if day := r.dayOf(i - 1); day != 0 {
			p, ok := shiftDay(day, 0, unit)
			if ok {
				return placed{p, "", "its clause is dated " + day.String(), schema.Relative}
			}
		}
	}
	if day := r.eventDay(i); day != 0 {
		if p, ok := shiftDay(day, s.shift(), unit); ok {
			return placed{p, "", "counted from " + day.String(), schema.Relative}
		}
	}
	return placed{period: periodOf(s.count(), unit, 0, NoUnit), basis: "explicit", how: schema.Explicit}
}

// eventDay returns the day named after expression i in its sentence, where that day needs nothing from before.
func (r *resolver) eventDay(i int) schema.Day {
	if i+1 >= len(r.exprs) || !r.sameSentence(i, i+1) {
		return 0
	}
	next := &r.exprs[i+1]
	if next.Anchor != Absolute && next.Anchor != NeedsYear || next.ranged {
		return 0
	}
	p := r.point(i+1, &next.from).point
	if p.Grain > schema.DayGrain {
		return 0
	}
	return p.First()
}

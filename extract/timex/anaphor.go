package timex

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// lookBack bounds how many expressions back an anaphor is sought, so that the work stays linear.
const lookBack = 40

// fromPrevious counts from the time last named: "cùng ngày", "hôm sau", "ba tháng sau".
func (r *resolver) fromPrevious(i int, s *sense) placed {
	before, ok := r.lastTime(i, Unit(s.get(fUnit)))
	if ok && r.runsAhead(i, before, s) {
		return r.counted(s, 0, "what it is counted from is not named before it", schema.Anaphoric)
	}
	switch {
	case ok && before.First() != 0 && s.shift() == 0:
		return r.counted(s, before.First(), "same as "+before.String(), schema.Anaphoric)
	case ok && before.First() != 0:
		return r.counted(s, before.First(), "counted from "+before.String(), schema.Anaphoric)
	case ok && s.shift() == 0 && Unit(s.get(fUnit)) == Day:
		return placed{overlay(before, s, s.point()), "", "same as " + before.String(), schema.Anaphoric}
	case !ok && s.shift() > 0 && r.looksAhead(i):
		return r.counted(s, r.ref.Day, r.published("nothing is named before it; counted from publication"), schema.Relative)
	case ok || s.shift() != 0 || r.ref.Day == 0:
		return r.counted(s, 0, "nothing it can be counted from is named before it", schema.Anaphoric)
	}
	return r.counted(s, r.ref.Day, r.published("no day is named before it; publication"), schema.Anaphoric)
}

// looksAhead reports whether the words around expression i put it after the day of writing.
func (r *resolver) looksAhead(i int) bool {
	tense, _ := r.cues.tense(r.doc, &r.exprs[i])
	return tense == Future
}

// runsAhead reports whether a count that nobody puts in the future would lead
// there: "hai mươi năm sau" then goes on from something else.
func (r *resolver) runsAhead(i int, before schema.Point, s *sense) bool {
	if s.shift() <= 0 || before.First() == 0 || r.ref.Day == 0 {
		return false
	}
	p, _ := shiftDay(before.First(), s.shift(), Unit(s.get(fUnit)))
	return p.First() > r.ref.Day && !r.looksAhead(i)
}

// day puts a bare time of the clock or part of the day on the day last named, else on that of writing.
func (r *resolver) day(i int, s *sense) placed {
	p := s.point()
	if j := r.pastBrackets(i); j >= 0 {
		day := r.point(j, &r.exprs[j].from)
		return placed{onDay(p, day.point.OfDay()), "", day.basis, day.how}
	}
	if day, ok := r.lastTime(i, Day); ok {
		return placed{onDay(p, day), "", "on the day named before, " + day.String(), schema.Anaphoric}
	}
	if r.ref.Day == 0 {
		return placed{p, "", "the day is unknown", schema.Anaphoric}
	}
	return placed{onDay(p, schema.OnDay(r.ref.Day)), "", r.published("on the day of publication"), schema.Relative}
}

// pastBrackets returns the expression whose day serves expression i too, for only
// brackets stand between: "22h (14h GMT) ngày 10/2"; -1 when there is none.
func (r *resolver) pastBrackets(i int) int {
	for j := i + 1; j < len(r.exprs) && j <= i+2 && r.exprs[j].First-r.exprs[i].End <= bracketReach && r.sameSentence(i, j); j++ {
		e := &r.exprs[j]
		if r.doc.Tokens[e.First-1].Norm == ")" && e.Kind == schema.DateTime && !e.ranged && e.From.Grain == schema.DayGrain {
			return j
		}
	}
	return -1
}

// bracketReach is how many tokens brackets after a time of the clock may hold.
const bracketReach = 12

// lastTime finds the day that the running text has reached before expression
// i: the last day named in its own sentence, else the day that the nearest
// sentence before it is about. For a longer unit it is the last time named that
// is no longer than the unit. Plans ahead of the day of writing are no part of the
// story, nor are captions and foot headlines unless i stands there itself.
func (r *resolver) lastTime(i int, u Unit) (schema.Point, bool) {
	sentence := r.doc.SentenceAt(r.exprs[i].First)
	zone := r.doc.Sentences[sentence].Zone
	ahead := r.looksAhead(i)
	var found schema.Point
	at := -1
	for j := i - 1; j >= 0 && j >= i-lookBack; j-- {
		p, ok := r.reached(j, u, ahead)
		if !ok || !r.sameStory(zone, j) {
			continue
		}
		in := r.doc.SentenceAt(r.exprs[j].First)
		if at >= 0 && in != at {
			break
		}
		found, at = p, in // the first of its sentence is what that sentence is about
		if in == sentence || u > Day {
			break
		}
	}
	return found, at >= 0
}

// reached returns the time mention j names, cut to its day, when it is no
// longer than a unit and, unless ahead is set, not ahead of the day of writing.
func (r *resolver) reached(j int, u Unit, ahead bool) (schema.Point, bool) {
	t := r.out[j].Time
	p := t.From.OfDay()
	if t.Period != "" || p.Grain == schema.Unknown || p.Grain > unknownOf(max(u, Day)) {
		return p, false
	}
	if p.Grain == schema.DayGrain && (p.Day == 0 || p.Month == 0) {
		return p, false
	}
	return p, ahead || r.ref.Day == 0 || p.First() <= r.ref.Day
}

// dayOf returns the day mention j names, 0 when it names none or one ahead of the day of writing.
func (r *resolver) dayOf(j int) schema.Day {
	p, ok := r.reached(j, Day, false)
	if !ok {
		return 0
	}
	return p.First()
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

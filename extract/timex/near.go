package timex

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// sameDate returns the year of the same day and month where it was written in full before.
func (r *resolver) sameDate(i int, p schema.Point) (int, bool) {
	for j := i - 1; j >= 0 && j >= i-lookBack && p.Day != 0; j-- {
		q := r.out[j].Time.From
		if r.fixed(j) && q.Month == p.Month && q.Day == p.Day {
			return q.Year, q.Year != 0 && !r.justPast(p)
		}
	}
	return r.joinedYear(i)
}

// fixed reports whether the year of expression j does not come from the day of writing.
func (r *resolver) fixed(j int) bool {
	return r.exprs[j].Anchor == Absolute || r.out[j].How == schema.Anaphoric
}

// storyGoesOn returns the year of the day named before, when a date of another
// year goes on from it: "Ngày 2/8/1990, Iraq đánh Kuwait. Ngày 8/8, …".
func (r *resolver) storyGoesOn(i int, p schema.Point) (int, bool) {
	if i == 0 || p.Day == 0 || r.justPast(p) || r.paragraph(i) != r.paragraph(i-1) {
		return 0, false
	}
	before := r.out[i-1].Time.From.OfDay()
	if before.Grain != schema.DayGrain || before.First() == 0 || !r.fixed(i-1) && r.out[i-1].Basis != storyBasis {
		return 0, false
	}
	p.Year = before.Year
	ahead := p.First() - before.First()
	return p.Year, onCalendar(p) && ahead >= 0 && ahead <= aheadTold
}

const storyBasis = "the story goes on"

func (r *resolver) paragraph(i int) int {
	return r.doc.Sentences[r.doc.SentenceAt(r.exprs[i].First)].Paragraph
}

// justPast reports whether a date fell in the weeks before the day of writing:
// then it is an anniversary, not the day it commemorates.
func (r *resolver) justPast(p schema.Point) bool {
	p.Year = r.ref.Day.Year()
	ago := r.ref.Day - p.First()
	return r.ref.Day != 0 && ago >= 0 && ago <= aheadTold
}

// bodyYear returns the year that the text below a headline gives the headline's date.
func (r *resolver) bodyYear(i int, p schema.Point) (int, bool) {
	if r.zone(i) != text.Title {
		return 0, false
	}
	for j := i + 1; j < len(r.exprs) && j <= i+lookBack; j++ {
		q := r.exprs[j].From
		if q.Grain == p.Grain && q.Month == p.Month && q.Day == p.Day && q.Nth == p.Nth && r.zone(j) == text.Body {
			q = r.point(j, &r.exprs[j].from).point
			return q.Year, q.Year != 0
		}
	}
	return 0, false
}

// nextInList gives a time the first year in which it does not end before the
// one that it is listed after: "tháng 11 và tháng 1".
func (r *resolver) nextInList(i int, p schema.Point) (schema.Point, bool) {
	if i == 0 || !r.sameSentence(i, i-1) || !r.joined(i-1) {
		return p, false
	}
	before := r.out[i-1].Time
	first := before.From.First()
	if !before.IsPoint() || first == 0 || before.From.Grain != p.Grain {
		return p, false
	}
	p = yearFrom(p, first)
	return p, int(p.First()-first) <= aheadVerb
}

// joinedYear returns the year of the time that follows after a mere "và": "tháng 8 và tháng 9/2016".
func (r *resolver) joinedYear(i int) (int, bool) {
	if i+1 >= len(r.exprs) || !r.sameSentence(i, i+1) {
		return 0, false
	}
	e, next := &r.exprs[i], &r.exprs[i+1]
	return next.From.Year, r.joined(i) && next.Anchor == Absolute && next.From.Grain == e.From.Grain && next.From.Year != 0
}

// listReach is how many tokens may stand between the members of a list.
const listReach = 6

// joined reports whether a mere "và", or the middle of a list, stands between
// an expression and the next: "ngày 5, 6 và 7/11".
func (r *resolver) joined(i int) bool {
	e, next := &r.exprs[i], &r.exprs[i+1]
	if next.First-e.End > listReach || !r.cues.before(joint, r.doc.Tokens, e.End, next.First) {
		return false
	}
	for k := e.End; k < next.First; k++ {
		if r.doc.Tokens[k].Kind != text.Number && !r.cues.at(joint, r.doc.Tokens, k, next.First) {
			return false
		}
	}
	return true
}

// joinedMonth returns the month of the day that ends a list of days: "ngày 12 và 28/10", "ngày 5, 6 và 7/11".
func (r *resolver) joinedMonth(i int) (int, bool) {
	for ; i+1 < len(r.exprs) && r.joined(i); i++ {
		next := r.exprs[i+1].From
		if next.Day == 0 || next.Month != 0 {
			return next.Month, next.Day != 0
		}
	}
	return 0, false
}

// storyYear returns the year that heads the sentence of expression i: "Năm 1990, Iraq đánh Kuwait vào tháng 8".
func (r *resolver) storyYear(i int, p schema.Point) (int, bool) {
	first := i
	for first > 0 && first > i-lookBack && r.sameSentence(i, first-1) {
		first--
	}
	head := &r.exprs[first]
	year := head.From.Year
	if first == i || head.Anchor != Absolute || year == 0 || head.From.Grain > schema.YearGrain || r.cueTouches(i) {
		return 0, false
	}
	p.Year = year
	ahead := r.ref.Day != 0 && p.First() > r.ref.Day && !r.looksAhead(i) // "so với tháng 12"
	return year, !ahead && head.First-r.doc.Sentences[r.doc.SentenceAt(head.First)].First <= 1
}

package dating

import (
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// ago is a time that the text tells as a distance from the day of writing, or a
// month without its year, which is the last one: "năm ngoái", "tháng 7 năm ngoái", "tuần trước", "hồi tháng 7".
type ago struct {
	unit         timex.Unit // NoUnit for a month alone
	shift, month int
	at, sentence int
}

// agosIn finds the times that tell how long ago something was.
func agosIn(doc *text.Document, exprs []timex.Expr) []ago {
	var found []ago
	for i := range exprs {
		if a, ok := agoOf(&exprs[i]); ok {
			a.sentence = doc.SentenceAt(a.at)
			found = append(found, a)
		}
	}
	return found
}

func agoOf(e *timex.Expr) (a ago, ok bool) {
	a = ago{at: e.First, month: e.From.Month}
	switch e.Anchor {
	case timex.Publication:
		a.unit, a.shift = e.Unit, e.Shift
		counted := e.Unit == timex.Year || e.Unit == timex.Month || e.Unit == timex.Week || e.Unit == timex.Weekend
		return a, counted && -1 <= e.Shift && e.Shift <= 0
	case timex.NeedsYear:
		return a, a.month != 0 && e.From.Day == 0 && e.To.Grain == schema.Unknown && e.Tense != timex.Future
	}
	return a, false
}

// beside is how far such a time may stand from the fact it is of.
var beside = apart{25, 0}

// agos returns those of the times told beside an occurrence that may be a fact's.
func (f *factFinder) agos(fact *Fact, o *occurrence) (found []ago) {
	for _, a := range f.distances {
		other := occurrence{at: a.at, sentence: a.sentence}
		if !o.within(beside, &other) {
			continue
		}
		if _, month, _ := fact.first().Date(); a.month == 0 || a.month == month && fact.When.Grain() <= schema.MonthGrain {
			found = append(found, a)
		}
	}
	return found
}

// What a day weighs that makes a lie of "năm ngoái" or "tuần trước" beside a
// fact: three of four are of the fact itself, nine of ten where the month is its own.
const (
	otherAgo   = 0.2
	otherMonth = 0.1
)

// weighAgo says how well the distances told beside a fact agree with a day: of several one is meant.
func (t *told) weighAgo(day schema.Day) float64 {
	if len(t.agos) == 0 {
		return 1
	}
	w := otherAgo
	for i := range t.agos {
		if t.agos[i].agrees(t.Fact, day) {
			return 1
		}
		if t.agos[i].month != 0 {
			w = otherMonth
		}
	}
	return w
}

// slack is how many days a fact may lie after the day of writing: clocks differ, and some facts take days.
const slack = 3

// agrees reports whether a fact is as long ago on a day as the text says.
func (a *ago) agrees(f *Fact, day schema.Day) bool {
	back := day - f.first()
	switch a.unit {
	case timex.Year:
		return day.Year()-f.first().Year() == -a.shift
	case timex.Month:
		return -slack <= back && back < schema.Day(31*(1-a.shift))
	case timex.Week, timex.Weekend:
		return -slack <= back && back < schema.Day(7*(1-a.shift))+slack
	}
	return -slack <= back && back < 366
}

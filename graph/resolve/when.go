package resolve

import "chronograph/schema"

// shape is how the time of a mention may be compared.
type shape int

const (
	undated  shape = iota
	short          // up to a day
	stretch        // a weekend, a week, a month: may hold a day
	extended       // an interval, a year: equal only to itself
	ongoing        // from a day on
)

// when is the time of a mention, ready to compare.
type when struct {
	shape       shape
	first, last schema.Day
	time        schema.Time
}

func whenOf(t schema.EventTime) when {
	w := when{first: t.Time.Earliest(), last: t.Time.Latest(), time: t.Time}
	grain := t.Time.Grain()
	switch {
	case w.first == 0 && w.last == 0: // unknown, a duration, a day of no year
		w.shape = undated
	case t.Time.Open:
		w.shape = ongoing
	case !t.Time.IsPoint() || grain > schema.MonthGrain:
		w.shape = extended
	case grain > schema.DayGrain:
		w.shape = stretch
	default:
		w.shape = short
	}
	return w
}

// nearness grades how well two times may be one: 0 not at all, 1 a day apart,
// 2 one holds the other, 3 the same day, 4 equal.
func (w when) nearness(o when) int {
	switch {
	case w.shape == undated || o.shape == undated:
		return 0
	case w.time == o.time:
		return 4
	case w.shape == extended || o.shape == extended:
		return boolNearness(w.startsLike(o), 2)
	case w.shape == ongoing || o.shape == ongoing:
		return boolNearness(w.first == o.first, 3)
	case w.shape == short && o.shape == short:
		return w.days(o)
	}
	return boolNearness(w.first <= o.first && o.last <= w.last || o.first <= w.first && w.last <= o.last, 2)
}

// startsLike lets "from 27 September" be the interval that begins that day.
func (w when) startsLike(o when) bool {
	return (w.shape == ongoing || o.shape == ongoing) && w.first != 0 && w.first == o.first && w.time.Grain() == o.time.Grain()
}

func (w when) days(o when) int {
	switch apart := w.first - o.first; {
	case apart == 0 && (w.time.From.Part == "" || o.time.From.Part == "" || w.time.From.Part == o.time.From.Part):
		return 3
	case apart == 1 || apart == -1:
		return 1
	}
	return 0
}

func boolNearness(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

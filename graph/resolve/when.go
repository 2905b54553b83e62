package resolve

import "chronograph/schema"

// shape is how the time of a mention may be compared.
type shape uint8

const (
	undated  shape = iota
	short          // up to a day
	stretch        // a weekend, a week, a month: may hold a day
	extended       // an interval, a year: equal only to itself
	ongoing        // from a day on
)

// when is a time, ready to compare. Mentions of one time share one.
type when struct {
	time        schema.Time
	shape       shape
	first, last schema.Day
}

// calendar holds every time once.
type calendar map[schema.Time]*when

func (c calendar) when(t schema.Time) *when {
	if w, ok := c[t]; ok {
		return w
	}
	w := newWhen(t)
	c[t] = w
	return w
}

func newWhen(t schema.Time) *when {
	return &when{time: t, shape: shapeOf(t), first: t.Earliest(), last: t.Latest()}
}

func shapeOf(t schema.Time) shape {
	grain := t.Grain()
	switch {
	case t.Earliest() == 0 && t.Latest() == 0: // unknown, a duration, a day of no year
		return undated
	case t.Open:
		return ongoing
	case !t.IsPoint() || grain > schema.MonthGrain:
		return extended
	case grain > schema.DayGrain:
		return stretch
	}
	return short
}

// nearness grades how well two times may be one: 0 not at all, 1 a day apart,
// 2 one holds the other or both are the same month or year, 3 the same day,
// 4 the same interval or value of a day.
func (w *when) nearness(o *when) int {
	switch {
	case w.shape == undated || o.shape == undated:
		return 0
	case w == o && w.time.IsPoint() && w.shape != short:
		return 2
	case w == o, w.sameEnds(o), o.sameEnds(w):
		return 4
	case w.shape == extended || o.shape == extended:
		return graded(w.startsLike(o), 2)
	case w.shape == ongoing || o.shape == ongoing:
		return graded(w.first == o.first, 3)
	case w.shape == short && o.shape == short:
		return w.days(o)
	}
	return graded(w.first <= o.first && o.last <= w.last || o.first <= w.first && w.last <= o.last, 2)
}

// sameEnds reports whether two intervals are one, of which o is told more finely: 1988/1994 and 1988-02/1994-05.
func (w *when) sameEnds(o *when) bool {
	return w.time.To.Grain != schema.Unknown && o.time.To.Grain != schema.Unknown &&
		within(o.time.From, w.time.From) && within(o.time.To, w.time.To)
}

// within reports whether p lies in q, a coarser or equal point of a known year.
func within(p, q schema.Point) bool {
	return p.Grain <= q.Grain && q.First() != 0 && q.First() <= p.First() && p.Last() <= q.Last()
}

// startsLike lets "from 27 September" be the interval that begins that day.
func (w *when) startsLike(o *when) bool {
	return (w.shape == ongoing || o.shape == ongoing) && w.first != 0 && w.first == o.first && w.time.Grain() == o.time.Grain()
}

func (w *when) days(o *when) int {
	switch apart := w.first - o.first; {
	case apart == 0 && (w.time.From.Part == "" || o.time.From.Part == "" || w.time.From.Part == o.time.From.Part):
		return 3
	case apart == 1 || apart == -1:
		return 1
	}
	return 0
}

func graded(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

// apart reports whether two times have no day in common.
func (w *when) apart(o *when) bool {
	return w.first != 0 && o.first != 0 && w.last != 0 && o.last != 0 && (w.last < o.first || o.last < w.first)
}

// holds reports whether w is a coarser point than o and o lies in it.
func (w *when) holds(o *when) bool {
	return w.time.IsPoint() && o.time.IsPoint() && w.time.Grain() > o.time.Grain() && w.first != 0 &&
		w.first <= o.first && o.last <= w.last
}

package timex

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// Resolve gives every expression its value, one mention an expression. What
// nothing tells stays unknown: XXXX-11-12 without a day of writing,
// XXXX-XX-XX for "hôm qua". The basis of each value says what it rests on.
func (t *Tagger) Resolve(doc *text.Document, exprs []Expr, ref Reference) []Mention {
	if ref.Day == 0 && ref.Earliest != 0 && ref.Latest != 0 {
		return t.resolveRange(doc, exprs, ref)
	}
	return t.resolve(doc, exprs, ref)
}

// resolveRange resolves against both ends of the range the day of writing lies
// in and keeps the values on which they agree.
func (t *Tagger) resolveRange(doc *text.Document, exprs []Expr, ref Reference) []Mention {
	early := t.resolve(doc, exprs, Reference{Day: ref.Earliest, Why: ref.Why})
	late := t.resolve(doc, exprs, Reference{Day: ref.Latest, Why: ref.Why})
	none := t.resolve(doc, exprs, Reference{})
	for i := range none {
		if early[i].Time == late[i].Time {
			none[i] = late[i]
		}
	}
	return none
}

func (t *Tagger) resolve(doc *text.Document, exprs []Expr, ref Reference) []Mention {
	r := &resolver{doc: doc, exprs: exprs, ref: ref, cues: &t.cues, lunar: t.lunar}
	r.out = make([]Mention, len(exprs))
	for i := range exprs {
		e := &exprs[i]
		value := r.value(i)
		r.out[i] = Mention{
			TimeMention: schema.TimeMention{Span: e.Span, Time: value.time, Basis: value.basis},
			First:       e.First, End: e.End, How: value.how,
		}
	}
	return r.out
}

// resolver works through the expressions of one document in text order; each
// may rest on those before it.
type resolver struct {
	doc   *text.Document
	exprs []Expr
	ref   Reference
	cues  *cues
	lunar Calendar
	out   []Mention
}

// valued is the value of an expression and what it rests on.
type valued struct {
	time  schema.Time
	basis string
	how   schema.TimeBasis
}

func (r *resolver) value(i int) valued {
	e := &r.exprs[i]
	if e.Kind == schema.Duration || e.Kind == schema.Set {
		return r.period(e)
	}
	from := r.point(i, &e.from)
	if !e.ranged {
		return r.whole(e, from)
	}
	return r.interval(i, from)
}

// period is a duration or a set; one that is counted from the day of writing
// ("2 ngày qua") also has its ends.
func (r *resolver) period(e *Expr) valued {
	v := valued{schema.Time{Kind: e.Kind, Period: e.Period}, "explicit", schema.Explicit}
	if e.Period == "" {
		v.time.From = e.From
	}
	if !e.from.has(fShift) || r.ref.Day == 0 {
		return v
	}
	far, ok := shiftDay(r.ref.Day, e.Shift, e.Unit)
	if near, _ := shiftDay(r.ref.Day, e.from.get(fShift), e.Unit); ok {
		v.time.From, v.time.To = far, near
		if e.Shift > 0 {
			v.time.From, v.time.To = near, far
		}
	}
	return v
}

// whole is a single point, or the pieces at one edge of it: "10 ngày đầu của tháng 1".
func (r *resolver) whole(e *Expr, v placed) valued {
	out := valued{schema.At(v.point), v.basis, v.how}
	if v.period != "" {
		out.time = schema.Lasting(v.period)
	}
	if e.from.has(fPiece) {
		n, u := int(e.from.count())/centi, Unit(e.from.get(fPiece))
		out.time = pieces(v.point, n, u, e.from.get(fEdge))
		if e.from.get(fPlus) == ordinal && out.time.To.Grain != schema.Unknown {
			out.time = schema.At(out.time.To)
		}
	}
	return out
}

// pieces returns the first or last n units of a point; one unit alone is a point.
func pieces(whole schema.Point, n int, u Unit, edge int) schema.Time {
	first, last := whole.First(), whole.Last()
	if first == 0 || n > 400 {
		return schema.At(whole)
	}
	at, step := first, 1
	if edge < 0 {
		at, step = last, -1
	}
	if u == Week && edge > 0 {
		at += schema.Day((8 - at.Weekday()) % 7) // the first week that begins in it
	}
	near, ok := shiftDay(at, 0, u)
	if !ok {
		return schema.At(whole)
	}
	far, _ := shiftDay(at, step*(n-1), u)
	if edge < 0 {
		near, far = far, near
	}
	if n == 1 {
		return schema.At(near)
	}
	return schema.Between(near, far)
}

// interval joins the two ends of a range; an end before the beginning is the
// next one after it where its year was not written, and left out otherwise.
func (r *resolver) interval(i int, from placed) valued {
	e := &r.exprs[i]
	to := r.endPoint(i, from)
	out := valued{schema.At(from.point), from.basis, from.how}
	if last, first := to.point.Last(), from.point.First(); last != 0 && first != 0 && last >= first || last == 0 && first == 0 {
		out.time = schema.Between(from.point, to.point)
		out.time.Kind = e.Kind
	}
	return out
}

func (r *resolver) endPoint(i int, from placed) placed {
	e, first := &r.exprs[i], from.point.First()
	switch {
	case first != 0 && e.to.anchor() == NeedsYear:
		return placed{point: yearFrom(e.to.point(), first), basis: from.basis}
	case first != 0 && e.to.nextDay():
		return r.counted(&e.to, first, from.basis, from.how)
	}
	return r.point(i, &e.to)
}

// yearFrom gives a point the first year in which it does not end before a day.
func yearFrom(p schema.Point, day schema.Day) schema.Point {
	for p.Year = day.Year(); p.Year < day.Year()+9; p.Year++ {
		if onCalendar(p) && p.Last() >= day {
			break
		}
	}
	return p
}

// onCalendar reports whether a point exists: the 29th of February does not every year.
func onCalendar(p schema.Point) bool {
	return p.Day == 0 || p.Month == 0 || p.Day <= schema.DaysIn(p.Year, p.Month)
}

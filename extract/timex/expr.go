package timex

import "chronograph/schema"

// Anchor says what the value of an expression rests on.
type Anchor int32

// The anchors.
const (
	Absolute    Anchor = iota // nothing is missing: "ngày 12/11/2020", a duration, a set
	Publication               // counted from the day of writing: "hôm qua", "tuần tới"
	Previous                  // counted from the day last named: "cùng ngày", "hôm sau"
	Happening                 // counted from an event: "2 ngày sau khi …"
	NeedsYear                 // "ngày 12/11", "tháng 9", "quý 3"
	NeedsMonth                // "ngày 12"
	NeedsDay                  // "lúc 15h30"
	NeedsWeek                 // "thứ Hai"
	Moving                    // "mùng 3 Tết": on another day each year
)

var anchorNames = []string{"absolute", "publication", "previous", "happening", "needs year", "needs month", "needs day", "needs week", "moving"}

func (a Anchor) String() string { return anchorNames[a] }

// Tense says on which side of its anchor a time lies, as far as its words tell.
type Tense int32

// The tenses.
const (
	AnyTense Tense = iota
	Past
	Future
)

var tenseNames = []string{"", "past", "future"}

// Expr is a time expression as the text gives it, before it is resolved.
type Expr struct {
	First, End int             // tokens, half open, within one sentence
	Span       schema.Span     // of the text
	Rule       string          // the rule that matched
	Kind       schema.TimeKind // what it will become
	From, To   schema.Point    // the fields the text gives, 0 what it leaves out; To is zero unless it is a range
	Period     string          // of a duration or set: "P1M"
	Mod        string          // TIMEX3's mod: "APPROX", "START", …; "" for none
	Anchor     Anchor          // what is missing or counted from
	Tense      Tense           // what the expression itself says: "tháng 3 tới"
	Shift      int             // how many Units before (-) or after the anchor
	Unit       Unit

	from, to sense
	ranged   bool
}

// newExpr builds an expression from a match.
func newExpr(m *match) Expr {
	e := Expr{
		First: m.first, End: m.end, Rule: m.rule.Name, Kind: m.rule.kind,
		from: m.from, to: m.to, ranged: m.to.set != 0 && m.rule.kind == schema.DateTime,
	}
	if !e.ranged {
		e.Mod = modCodes[e.from.get(fMod)]
	}
	if e.Kind != schema.DateTime {
		e.Period = e.period()
	}
	if e.Kind == schema.DateTime || e.from.has(fShift) {
		e.describe()
	}
	return e
}

// period is how long a duration is, or how often a set comes; "" for a set
// that is told by its days: "mỗi thứ Hai".
func (e *Expr) period() string {
	unit := Unit(e.from.get(fUnit))
	if unit == NoUnit {
		e.From = e.from.point()
		return ""
	}
	return periodOf(e.from.count(), unit, e.to.count(), Unit(e.to.get(fUnit)))
}

func (e *Expr) describe() {
	if e.ranged {
		shareFields(&e.from, &e.to)
		e.To = e.to.point()
	}
	e.From = e.from.point()
	e.Anchor, e.Tense = e.from.anchor(), Tense(e.from.get(fTense))
	e.Shift, e.Unit = e.from.shift(), Unit(e.from.get(fUnit))
	if e.Kind == schema.DateTime && e.From.Grain != schema.Unknown && e.From.Grain < schema.DayGrain {
		e.Kind = schema.ClockTime
	}
}

// shareFields completes the ends of a range from each other: "5 đến 10/8", "12/11 - 3/12/2020", "năm 1985 tới 1990".
func shareFields(from, to *sense) {
	if to.has(fYear) && to.get(fYear) < 100 {
		to.value[fYear] += from.value[fYear] / 100 * 100
	}
	if from.has(fDay) && !from.has(fMonth) && !from.has(fShift) && to.has(fMonth) {
		from.give(fMonth, to.value[fMonth])
		if from.get(fDay) > to.get(fDay) { // "đêm 30 rạng sáng 1/6"
			from.value[fMonth] = (to.value[fMonth]+10)%12 + 1
		}
	}
	if to.has(fDay) && !to.has(fMonth) && !to.has(fShift) {
		to.borrow(from, fMonth, fYear, fUnit, fShift, fFrom)
	}
	if from.has(fHour) && !from.has(fDay) && !from.has(fShift) && !to.nextDay() {
		from.borrow(to, fDay, fMonth, fYear, fWeekday, fUnit, fShift, fFrom)
		if from.get(fHour) < to.get(fHour) {
			from.borrow(to, fPart)
		}
	}
	if to.has(fHour) && !to.has(fDay) && !to.has(fShift) {
		to.borrow(from, fDay, fMonth, fYear, fWeekday, fUnit, fShift, fFrom)
	}
	if !from.has(fYear) && !from.has(fShift) && to.has(fYear) {
		from.give(fYear, to.value[fYear])
		if from.has(fMonth) && to.has(fMonth) && from.get(fMonth) > to.get(fMonth) {
			from.value[fYear]-- // "12/2019 - 1/2020" written "tháng 12 đến tháng 1/2020"
		}
	}
}

// nextDay reports whether s lies on the day after the one named before: "đến 5h sáng hôm sau".
func (s *sense) nextDay() bool { return Anchor(s.get(fFrom)) == Previous && s.get(fShift) > 0 }

// count is the count in hundredths, one where none is written.
func (s *sense) count() int32 {
	n := int32(centi)
	if s.has(fCount) {
		n = s.value[fCount]
	}
	switch s.get(fPlus) {
	case plusHalf:
		return n + centi/2
	case onlyHalf:
		return centi / 2
	}
	return n
}

// The values of fPlus.
const (
	plusHalf = 1 + iota
	onlyHalf
	shortOf // "11 giờ kém 15"
	ordinal // "tuần thứ hai của tháng 9"
)

// shift is the signed number of units counted; half units are cut off.
func (s *sense) shift() int {
	if s.has(fCount) && !s.has(fEdge) {
		return s.get(fShift) * s.get(fCount) / centi
	}
	return s.get(fShift)
}

func (s *sense) anchor() Anchor {
	switch {
	case s.has(fCalendar):
		return Moving
	case s.has(fFrom):
		return Anchor(s.get(fFrom))
	case s.has(fYear), s.has(fDecade), s.has(fCentury):
		return Absolute
	case s.has(fMonth), s.has(fQuarter), s.has(fHalf), s.has(fSeason):
		return NeedsYear
	case s.has(fDay):
		return NeedsMonth
	case s.has(fWeekday):
		return NeedsWeek
	}
	return NeedsDay
}

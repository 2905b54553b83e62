package timex

// Casual reports whether e names no number of its own, so that its value rests
// on words alone: "hôm qua", "tuần trước", "thứ Hai", "buổi sáng".
func (e *Expr) Casual() bool {
	s := &e.from
	if s.has(fCount) || s.has(fDay) || s.has(fHour) {
		return false
	}
	switch e.Anchor {
	case Publication, Previous, NeedsWeek, NeedsDay:
		return e.Kind != "DURATION"
	}
	return false
}

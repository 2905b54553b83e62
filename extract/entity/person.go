package entity

// titled is a phrase of titles, offices and honorifics as it is being read.
type titled struct {
	*parser
	first  int // token the phrase begins with
	at     int // token to be read next
	office office
	titles int
	of     int // ref the office is of, or none
	gender gender
	spoken bool // an honorific stands in it
	past   bool // words say that it is not whoever holds the office today
	paused bool // a comma stands before the honorific
}

// person reads a title, an office or an honorific and the name after it:
// "Phó Tổng thống Mỹ Mike Pence", "ông Lavrov", "người đồng cấp Azerbaijan Jeyhun Bayramov".
// Without a name it is a mention of whoever holds the office.
func (p *parser) person(i int) int {
	t := &titled{parser: p, first: i, at: i, of: none}
	for t.step() {
	}
	if !t.office.known() && !t.spoken {
		return i
	}
	if end, ok := t.fullName(); ok {
		return t.withName(end)
	}
	return t.withoutName()
}

// step takes one more part of the phrase.
func (t *titled) step() bool {
	if t.at >= t.end {
		return false
	}
	c, m := t.cueAt(t.at), &t.marks[t.at]
	cueEnd := int(m.cueEnd)
	longer := m.forms != nil && int(m.formsEnd) >= cueEnd
	switch {
	case t.tokens[t.at].Break && t.at > t.first:
		return false
	case longer:
		return t.belongs()
	case c.modifier != nil && c.modifier.after && t.titles > 0:
		if t.office.modifier == nil {
			t.office.modifier = c.modifier
		}
		t.at = cueEnd
	case c.modifier != nil && !c.modifier.after && t.office.title == nil && t.titleFollows(cueEnd):
		t.office.modifier, t.at = c.modifier, cueEnd
	case c.is&counterpart != 0 && !t.office.known():
		t.office.same, t.at = true, cueEnd
	case c.title != nil && t.takesTitle(c.title):
		t.take(c.title, cueEnd)
	case c.honorific != nil && !t.spoken:
		t.gender, t.spoken, t.at = c.honorific.gender, true, cueEnd
	case !t.office.known():
		return false
	case c.is&suffix != 0 && t.titles > 0:
		t.past = t.past || c.is&otherwise != 0
		t.at = cueEnd
	case c.is&portfolio != 0 && t.office.title != nil && t.office.title.portfolio && t.of == none:
		t.office.portfolio, t.at = lowerText(t.tokens[t.at:cueEnd]), cueEnd
	default:
		return t.belongs() || t.parenthesis() || t.comma()
	}
	return true
}

// titleFollows reports whether a title stands at token i, or another modifier.
func (t *titled) titleFollows(i int) bool {
	c := t.cueAt(i)
	return c.title != nil || c.modifier != nil && !c.modifier.after || c.is&counterpart != 0
}

// takesTitle reports whether one more title goes on this phrase: "Tướng … Bộ trưởng" does, "vợ Tổng thống" does not.
func (t *titled) takesTitle(next *title) bool {
	return t.office.title == nil && !t.office.same && !t.spoken ||
		t.office.title != nil && t.of == none && t.office.title.of != ofKin && next.of != ofKin && t.at > t.first
}

// take keeps the higher of two offices: an adviser of the president is an adviser.
func (t *titled) take(next *title, end int) {
	switch {
	case t.office.title == nil:
		t.office.title = next
	case t.office.title.of == ofSpeaker, t.office.title.of == ofBody && next.of == ofState:
	default:
		t.office = office{title: next, modifier: t.office.modifier}
	}
	t.titles++
	t.at = end
}

package entity

import "chronograph/schema"

// appositive reports whether the phrase stands beside a name: "Donald Tusk, Chủ tịch EU".
func (t *titled) appositive() bool { return t.before() != none }

func (t *titled) before() int {
	end := t.beside()
	if end <= t.parser.first {
		return none
	}
	for k := len(t.refs) - 1; k >= 0 && k > len(t.refs)-6; k-- {
		r := &t.refs[k]
		if r.end == end && (r.kind == schema.Person || r.kind == "") && r.nameEnd > r.nameFirst && t.ofSame(r) {
			return k
		}
	}
	return none
}

// beside returns where a name would end that the phrase stands beside: before a comma, a spaced dash, "là"; none elsewhere.
func (t *titled) beside() int {
	if t.cueBefore(t.first).is&copula != 0 {
		for i := t.first - 1; i >= t.parser.first && i > t.first-5; i-- {
			if t.marks[i].cue == t.parser.before && int(t.marks[i].cueEnd) == t.first {
				return i
			}
		}
	}
	dash := t.is(t.first-1, "-") || t.is(t.first-1, "–")
	if t.is(t.first-1, ",") || dash && t.tokens[t.first-1].Space && t.tokens[t.first].Space {
		return t.first - 1
	}
	return none
}

// ofSame reports whether the office can be that of the person named before it: another country's begins the
// next of a list, "Tổng thống Mỹ Donald Trump, Thủ tướng Anh và …".
func (t *titled) ofSame(r *ref) bool {
	if t.of == none || t.refs[t.of].entry == nil || t.refs[t.of].kind != schema.Country || t.office.title == nil || t.office.title.of >= ofProfession {
		return true
	}
	country := t.refs[t.of].entry.ID
	if r.entry != nil && r.entry.Country != "" {
		return r.entry.Country == country
	}
	return r.of == none || t.refs[r.of].entry == nil || t.refs[r.of].kind != schema.Country || t.refs[r.of].entry.ID == country
}

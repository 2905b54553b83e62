package entity

import (
	"chronograph/schema"
)

// belongs takes the country, organization or place the office is of.
func (t *titled) belongs() bool {
	at, link := t.at, t.cueAt(t.at).is
	sent := t.office.title != nil && t.office.title.abroad && link&locates != 0
	if t.of != none && t.refs[t.of].kind == schema.Country && !sent || !t.office.known() {
		return false
	}
	if link&(owns|locates) != 0 && int(t.marks[at].cueEnd) == at+1 {
		at++
	}
	if at >= t.end || t.kinless(link) {
		return false
	}
	k, end := t.owner(at)
	if k == none {
		return false
	}
	t.refs[k].inside, t.refs[k].form = true, Origin
	if t.office.posted = sent && t.of == none; sent && t.of != none {
		t.at = end // "Đại sứ Mỹ tại Nga"
		return true
	}
	if t.of != none && t.refs[k].kind == schema.Country && t.refs[t.of].of == none {
		t.refs[t.of].of = k
	} else {
		t.of = k
	}
	t.at = end
	return true
}

// kinless reports whether "của" ends the phrase: "vợ của …", "trợ lý của ông …".
func (t *titled) kinless(link role) bool {
	return t.office.title != nil && t.office.title.of == ofKin && link&owns != 0
}

// owner reads a country, organization or place at token i as a part of the phrase.
func (t *titled) owner(i int) (k, end int) {
	m := &t.marks[i]
	before := len(t.refs)
	switch {
	case m.forms != nil && m.formsEnd >= m.cueEnd:
		f, ok := t.reading(m.forms, i)
		if !ok || f.Entry.Kind == schema.Person || f.Ambiguous && f.Entry.Kind != schema.Country && !t.startsName(int(m.formsEnd)) {
			return none, i
		}
		if longer, ok := t.name(i); ok && longer > int(m.formsEnd) && t.oneName(i, int(m.formsEnd), longer) && !t.titledPlace(i) {
			return none, i
		}
		k, end = t.addKnown(i, int(m.formsEnd)), int(m.formsEnd)
		if ground := groundOf(m.forms); k != none && t.refs[k].seat && ground != nil && t.office.title != nil && t.office.title.of == ofBody {
			t.refs[k].entry, t.refs[k].kind, t.refs[k].seat, t.refs[k].ground = ground, schema.Place, false, nil // "Thị trưởng London"
		}
		if k != none {
			t.refs[k].support, t.refs[k].form = true, Origin
			t.abbreviation(k, &end)
		}
		return k, end
	case m.forms == nil && t.ownerBody(i):
		end, _ = t.name(i)
		r := refAt(i, end, schema.Organization)
		r.head = &head{kind: schema.Organization}
		return t.add(r), end
	case m.cue != nil && m.cue.body != nil:
		end = t.organization(i)
	case m.cue != nil && (m.cue.place != nil && !m.cue.place.only):
		if end = t.place(i); end > i && t.refs[len(t.refs)-1].entry == nil && t.refs[len(t.refs)-1].nameEnd-t.refs[len(t.refs)-1].nameFirst > 1 {
			end = i // "cảnh sát khu vực Jaroslaw Wojtasik"
		}
	case m.cue != nil && m.cue.group != nil:
		end = t.group(i)
	}
	if end > i && len(t.refs) > before {
		return t.widest(before, end), end
	}
	t.refs = t.refs[:before]
	return none, i
}

// ownerBody reports whether a name at token i ends as names of bodies do: "phó chủ tịch Trump Organization".
func (t *titled) ownerBody(i int) bool {
	end, ok := t.name(i)
	return ok && end > i+1 && t.bodily(end) && t.marks[i].cue == nil
}

// titledPlace: "Thị trưởng London Sadiq Khan": a place after an office is what it is of.
func (t *titled) titledPlace(i int) bool {
	end, _ := t.name(i)
	return t.office.title != nil && (t.office.title.of == ofBody || end-int(t.marks[i].formsEnd) > 1)
}

// widest returns the ref filed since before that ends at end and begins first.
func (p *parser) widest(before, end int) int {
	best := none
	for k := before; k < len(p.refs); k++ {
		if p.refs[k].end == end && (best == none || p.refs[k].first < p.refs[best].first) {
			best = k
		}
	}
	return best
}

// parenthesis takes "(Nga)" and "(TTK LHQ)" inside a titled phrase.
func (t *titled) parenthesis() bool {
	if t.is(t.at, "(") && t.at+1 < t.end && t.countryAt(t.at+1) {
		end := int(t.marks[t.at+1].formsEnd)
		if t.is(end, ")") && t.of == none {
			t.of = t.addKnown(t.at+1, end)
			if t.of != none {
				t.refs[t.of].inside, t.refs[t.of].form = true, Origin
				t.at = end + 1
				return true
			}
		}
		return false
	}
	if _, end, ok := t.parenthesised(t.at); ok {
		t.at = end + 1
		return true
	}
	return false
}

// comma takes the comma of "Thủ tướng Anh, bà Theresa May" and "Bộ trưởng Năng lượng Mỹ, Rick Perry, …".
func (t *titled) comma() bool {
	if t.enclosed() {
		t.at++
		t.paused = true
		return true
	}
	if !t.is(t.at, ",") || t.spoken || t.of == none || t.cueAt(t.at+1).honorific == nil || t.at+1 >= t.end {
		return false
	}
	if _, ok := t.name(int(t.marks[t.at+1].cueEnd)); !ok {
		return false
	}
	t.at++
	t.paused = true
	return true
}

// enclosed reports whether a full name between two commas follows an office of a state.
func (t *titled) enclosed() bool {
	if !t.is(t.at, ",") || t.spoken || !t.ofCountry() || t.office.title == nil || t.office.title.of != ofState || t.crowded() {
		return false
	}
	end, ok := t.name(t.at + 1)
	return ok && end > t.at+2 && t.persona(t.at+1, end) && t.is(end, ",") && (t.marks[t.at+1].forms == nil || t.personAt(t.at+1)) && !t.lists(end)
}

func (t *titled) crowded() bool { return t.counted(t.first) }

// lists reports whether another name goes on after the comma at token i: it is a list.
func (t *titled) lists(i int) bool {
	end, ok := t.name(i + 1)
	return ok && end > i+2 || i+1 < t.end && t.cueAt(i+1).title != nil
}

// loosen lets a country after a bare profession stand for itself, "các quan chức Mỹ", unless the profession is private.
func (t *titled) loosen() {
	switch {
	case t.of == none:
	case t.office.title != nil && t.office.title.private:
		t.refs[t.of].private = true
	default:
		t.refs[t.of].inside, t.refs[t.of].form = false, Name
	}
}

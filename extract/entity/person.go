package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// fillers is the most describing words between a profession and a name: "ca sĩ nhạc pop người Mỹ Ariana Grande".
const fillers = 4

// person reads a title, an office or an honorific and the name after it:
// "Phó Tổng thống Mỹ Mike Pence", "ông Lavrov", "người đồng cấp Azerbaijan Jeyhun Bayramov".
// Without a name it is a mention of whoever holds the office.
type titled struct {
	*parser
	first  int
	at     int
	office office
	titles int
	of     int
	gender gender
	spoken bool // an honorific stands in it
}

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
	case c.modifier != nil && t.office.title == nil && t.titleFollows(cueEnd):
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
	return c.title != nil || c.modifier != nil || c.is&counterpart != 0
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

// belongs takes the country, organization or place the office is of.
func (t *titled) belongs() bool {
	if t.of != none && t.refs[t.of].kind == schema.Country || !t.office.known() {
		return false
	}
	at, link := t.at, t.cueAt(t.at).is
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
		if !ok || f.Entry.Kind == schema.Person || f.Ambiguous && f.Entry.Kind != schema.Country && (f.Entry.Kind != schema.Place || !t.startsName(int(m.formsEnd))) {
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

// comma takes the comma of "Thủ tướng Anh, bà Theresa May".
func (t *titled) comma() bool {
	if !t.is(t.at, ",") || t.spoken || t.of == none || t.cueAt(t.at+1).honorific == nil || t.at+1 >= t.end {
		return false
	}
	if _, ok := t.name(int(t.marks[t.at+1].cueEnd)); !ok {
		return false
	}
	t.at++
	return true
}

// fullName finds the name that ends the phrase, past the words that may describe a profession.
func (t *titled) fullName() (end int, ok bool) {
	if t.at < t.end && !t.tokens[t.at].Upper && t.cueAt(t.at).place != nil && t.office.title != nil && t.startsName(int(t.marks[t.at].cueEnd)) && t.marks[int(t.marks[t.at].cueEnd)].forms == nil {
		t.at = int(t.marks[t.at].cueEnd)
	}
	if t.startsName(t.at) {
		end, ok := t.name(t.at)
		return end, ok && (end > t.at+1 || !t.crowd())
	}
	if t.office.title == nil || t.office.title.of < ofProfession || t.of != none && t.refs[t.of].kind == schema.Country {
		return 0, false
	}
	for j := t.at; j < min(t.end, t.at+fillers); j++ {
		c := t.cueAt(j)
		if t.tokens[j].Kind != text.Word || c.is&(stop|owns) != 0 && c.is&origin == 0 || c.title != nil || t.tokens[j].Upper && t.marks[j].forms == nil && !t.native(j) {
			return 0, false
		}
		if k := j + 1; k < t.end && t.startsName(k) && t.foreign(k) {
			t.at = k
			return t.name(k)
		}
		if t.countryAt(j) && t.of == none {
			if after := int(t.marks[j].formsEnd); after < t.end && t.startsName(after) {
				t.of = t.addKnown(j, after)
				t.refs[t.of].inside, t.refs[t.of].form, t.at = true, Origin, after
				return t.name(after)
			}
			return 0, false
		}
	}
	return 0, false
}

// crowd reports whether the phrase speaks of several unnamed people: "các tay súng Baghdad".
func (t *titled) crowd() bool {
	return t.office.title != nil && t.office.title.of == ofProfession && t.first > t.parser.first && t.cueAt(t.first-1).is&many != 0
}

// persona reports whether a name after a title, without an honorific, can be a person's: foreign, or
// Vietnamese with its family name first; a family name alone only where no common word is spelt so.
func (t *titled) persona(i, end int) bool {
	s := t.shape(i, end)
	return s.foreign || s.family && (s.words > 1 || !t.native(i))
}

// startsName reports whether a person's name may begin at token i of a titled phrase.
func (t *titled) startsName(i int) bool {
	if i >= t.end || t.tokens[i].Break {
		return false
	}
	end, ok := t.name(i)
	if !ok {
		return false
	}
	if end == i+1 && acronym(&t.tokens[i]) || !t.spoken && !t.personAt(i) && !t.persona(i, end) {
		return false
	}
	for _, f := range t.marks[i].forms {
		if f.Entry.Kind == schema.Country && !f.Seat && !t.spoken && end > int(t.marks[i].formsEnd) {
			return false // "doanh nhân người Israel David Appel"
		}
		if f.Entry.Kind != schema.Person && !f.Ambiguous && int(t.marks[i].formsEnd) == end {
			return t.spoken && end-i == 1 && f.Entry.Kind != schema.Country
		}
		if f.Entry.Kind == schema.Organization && end <= int(t.marks[i].formsEnd) {
			return false
		}
	}
	return true
}

func (t *titled) withName(end int) int {
	if t.namesBody(end) {
		r := refAt(t.at, end, "")
		r.inside = true
		r.note(schema.Organization, 3)
		t.of, t.at = t.add(r), end+1
		end, _ = t.name(t.at)
	}
	if t.office.title != nil && t.office.title.of == ofKin && t.of != none {
		t.office = office{}
	}
	r := refAt(t.first, end, schema.Person)
	r.nameFirst, r.form, r.office, r.of, r.gender = t.at, Titled, t.office, t.of, t.gender
	if forms := t.marks[t.at].forms; forms != nil && int(t.marks[t.at].formsEnd) == end {
		for _, f := range forms {
			if f.Entry.Kind == schema.Person {
				r.entry = f.Entry
				break
			}
		}
	}
	k := t.add(r)
	if t.office.known() {
		t.named = k
	}
	return end
}

// withoutName files a mention of an office alone, or a pronoun; the cue word only goes by otherwise.
// namesBody reports whether the name after an office is that of a body, since a person's follows it:
// "lãnh đạo Batasuna, Arnaldo Otegi".
func (t *titled) namesBody(end int) bool {
	if t.office.title == nil || t.office.title.of != ofBody && t.office.title.of != ofSpeaker || t.of != none || t.spoken ||
		end != t.at+1 || !t.is(end, ",") || t.marks[t.at].forms != nil {
		return false
	}
	next, ok := t.name(end + 1)
	return ok && next > end+2 && t.foreign(end+1) && t.marks[end+1].forms == nil
}

func (t *titled) withoutName() int {
	c := t.marks[t.first].cue
	if t.spoken && t.office.title == nil {
		if c != nil && c.pronoun != nil && t.of == none {
			return t.parser.pronoun(t.first)
		}
		return t.first
	}
	title := t.office.title
	if title != nil && (title.of == ofProfession || title.of == ofKin || title.of == ofRank) && !t.appositive() {
		t.loosen()
		return t.at
	}
	r := refAt(t.first, t.at, schema.Person)
	r.nameEnd, r.form, r.office, r.of, r.gender = t.first, Title, t.office, t.of, t.gender
	if t.appositive() {
		r.same = t.before()
	}
	k := t.add(r)
	if t.office.known() && t.of != none && t.office.title != nil {
		t.named = k
	}
	return t.at
}

// loosen lets a country after a bare profession stand for itself: "các quan chức Mỹ".
func (t *titled) loosen() {
	if t.of != none {
		t.refs[t.of].inside, t.refs[t.of].form = false, Name
	}
}

// appositive reports whether the phrase stands beside a name: "Donald Tusk, Chủ tịch EU".
func (t *titled) appositive() bool { return t.before() != none }

func (t *titled) before() int {
	if t.first-1 <= t.parser.first || !t.is(t.first-1, ",") {
		return none
	}
	for k := len(t.refs) - 1; k >= 0 && k > len(t.refs)-6; k-- {
		r := &t.refs[k]
		if r.end == t.first-1 && (r.kind == schema.Person || r.kind == "") && r.nameEnd > r.nameFirst {
			return k
		}
	}
	return none
}

func lowerText(tokens []text.Token) string {
	if len(tokens) == 1 {
		return tokens[0].Lower
	}
	var b []byte
	for i, t := range tokens {
		if t.Norm == "-" {
			continue
		}
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.Lower...)
	}
	return string(b)
}

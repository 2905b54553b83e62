package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// fillers is the most describing words between a profession and a name: "ca sĩ nhạc pop người Mỹ Ariana Grande".
const fillers = 4

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
		if t.countryAt(j) && t.of == none {
			if after := int(t.marks[j].formsEnd); after < t.end && t.startsName(after) {
				t.of = t.addKnown(j, after)
				t.refs[t.of].inside, t.refs[t.of].form, t.at = true, Origin, after
				return t.name(after)
			}
			return 0, false
		}
		if t.marks[j].forms != nil && int(t.marks[j].formsEnd) > j+1 {
			return 0, false
		}
		if k := j + 1; k < t.end && t.startsName(k) && t.foreign(k) {
			t.at = k
			return t.name(k)
		}
	}
	return 0, false
}

// bodily reports whether a name ends as names of bodies do: "Trump Organization".
func (p *parser) bodily(end int) bool {
	return p.vocabulary.endings[p.tokens[end-1].Norm] == schema.Organization
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

// ofCountry reports whether the office is of a country: no other follows.
func (t *titled) ofCountry() bool { return t.of != none && t.refs[t.of].kind == schema.Country }

// startsName reports whether a person's name may begin at token i of a titled phrase.
func (t *titled) startsName(i int) bool {
	if i >= t.end || t.tokens[i].Break {
		return false
	}
	end, ok := t.name(i)
	if !ok {
		return false
	}
	if end == i+1 && (acronym(&t.tokens[i]) || initial(&t.tokens[i])) || t.numbered(i, end) || t.bodily(end) || !t.spoken && !t.personAt(i) && !t.persona(i, end) {
		return false
	}
	for _, f := range t.marks[i].forms {
		if f.Entry.Kind == schema.Country && !f.Seat && !t.spoken && end > int(t.marks[i].formsEnd) && !t.ofCountry() {
			return false // "doanh nhân người Israel David Appel"
		}
		if f.Entry.Kind != schema.Person && !f.Ambiguous && int(t.marks[i].formsEnd) == end {
			return t.spoken && end-i == 1 && (f.Entry.Kind != schema.Country || f.Seat)
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
	if title := t.office.title; title != nil && (title.of == ofKin && t.of != none || title.personal && t.of == none && t.spoken && !t.paused) {
		t.office = office{} // "cố vấn an ninh ông Trump" is said of somebody else
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

// withoutName files a mention of an office alone, or a pronoun; the cue word only goes by otherwise.
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
	if t.cueBefore(t.first).is&post != 0 {
		t.loosen()
		return t.at
	}
	r := refAt(t.first, t.at, schema.Person)
	r.nameEnd, r.form, r.office, r.of, r.gender = t.first, Title, t.office, t.of, t.gender
	r.crowd = t.counted(t.first)
	r.another = t.past || t.cueBefore(t.first).is&indefinite != 0 || t.cueAt(t.at).is&otherwise != 0
	if t.appositive() {
		r.same = t.before()
	}
	k := t.add(r)
	if t.office.known() && t.of != none && t.office.title != nil {
		t.named = k
	}
	return t.at
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

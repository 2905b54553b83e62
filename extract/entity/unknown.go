package entity

import (
	"strings"
	"unicode"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// known reads a name of the gazetteer.
func (p *parser) known(i int) int {
	m := &p.marks[i]
	end := int(m.formsEnd)
	if longer, ok := p.name(i); ok && longer > end && p.oneName(i, end, longer) {
		return p.filed(i, longer)
	}
	k := p.addKnown(i, end)
	if k == none {
		return i
	}
	p.abbreviation(k, &end)
	return p.afterCountry(k, end)
}

// oneName reports whether a run that goes on past a gazetteer name is one name of its own: "Paris Hilton".
func (p *parser) oneName(i, end, longer int) bool {
	m := &p.marks[i]
	for _, f := range m.forms {
		if f.Entry.Kind == schema.Country && !f.Seat || f.Entry.Kind == schema.Organization && longer-end > 1 {
			return false
		}
	}
	if p.tokens[end].Norm == "-" && end+1 < p.end && p.marks[end+1].forms != nil {
		return false // "Moscow-Washington"
	}
	for j := i; j < end; j++ {
		if p.tokens[j].Kind == text.Word && !p.foreign(j) {
			return false // "Nhà Trắng Sarah Sanders"
		}
	}
	if scene := p.cueBefore(i).before; scene != nil && scene.kind == schema.Place && longer-end > 1 {
		return false // "thẩm phán tại Seattle James Robart"
	}
	return p.tokens[end].Upper || p.tokens[end].Norm == "-"
}

// addKnown files the best reading of the gazetteer name [i, end), or none.
func (p *parser) addKnown(i, end int) int {
	f, ok := p.reading(p.marks[i].forms, i)
	if !ok {
		return none
	}
	r := refAt(i, end, f.Entry.Kind)
	r.entry, r.seat = f.Entry, f.Seat
	p.headOf(&r)
	p.weigh(&r)
	if f.Seat && r.weight[0] == 0 && !p.paired(i, end) {
		r.ground = groundOf(p.marks[i].forms)
	}
	r.support = !f.Ambiguous || p.supports(f, i, end)
	if f.Entry.Kind == schema.Country && p.cueBefore(i).is&origin != 0 {
		r.form = Origin
	}
	return p.add(r)
}

// paired reports whether a name stands beside another with "và" or "với": "giữa Washington và Bình Nhưỡng".
func (p *parser) paired(i, end int) bool {
	return p.cueAt(end).is&adds != 0 || i > p.first && p.cueAt(i-1).is&adds != 0
}

func groundOf(forms []lexicon.Form) *lexicon.Entry {
	for _, f := range forms {
		if f.Entry.Kind == schema.Place {
			return f.Entry
		}
	}
	return nil
}

// headOf notes the head word that a gazetteer name begins with, for what is short for it later.
func (p *parser) headOf(r *ref) {
	c, end := p.cueAt(r.first), int(p.marks[r.first].cueEnd)
	if end > r.end {
		return
	}
	switch {
	case c.place != nil && c.place.class != "" && r.kind == schema.Place:
		r.head = c.place
	case c.group != nil && r.kind == schema.Group:
		r.head = c.group
	case c.body != nil && r.kind == schema.Organization:
		r.head = c.body
		if !c.body.state {
			return
		}
		r.headEnd = end
		if after, ok := p.portfolio(end); ok && c.body.portfolio {
			r.headEnd = after
		}
	}
}

// reading picks the reading that the words around allow: a seat of government is a place after "tại".
func (p *parser) reading(forms []lexicon.Form, i int) (lexicon.Form, bool) {
	before := p.cueBefore(i).before
	scene := before != nil && before.kind == schema.Place && before.weight > 0
	best, rank := lexicon.Form{}, -1
	for _, f := range forms {
		r := 2
		switch {
		case f.Seat && scene, f.Ambiguous:
			r = 0
		case f.Entry.Kind == schema.Organization && !scene:
			r = 3
		case f.Entry.Kind == schema.Place && !scene && len(forms) > 1:
			r = 1
		}
		if r > rank {
			best, rank = f, r
		}
	}
	return best, rank >= 0
}

// supports reports whether the words around an ambiguous form make it the name it may be.
func (p *parser) supports(f lexicon.Form, i, end int) bool {
	if b := p.cueBefore(i).before; b != nil && b.kind == schema.Place && b.weight > 0 {
		return f.Entry.Kind == schema.Country || f.Entry.Kind == schema.Place
	}
	return f.Entry.Kind == schema.Country && !p.headline(i)
}

// afterCountry reads a name right after a country: "…, Armenia Nikol Pashinyan" shares the title before it.
func (p *parser) afterCountry(k, end int) int {
	if p.refs[k].kind != schema.Country || p.named == none || !p.follows(p.refs[k].first) {
		return end
	}
	longer, ok := p.name(end)
	if !ok || p.marks[end].forms != nil && !p.personAt(end) || longer == end+1 && !p.foreign(end) {
		return end
	}
	r := refAt(p.refs[k].first, longer, schema.Person)
	r.nameFirst, r.form, r.of, r.office = end, Titled, k, p.refs[p.named].office
	p.refs[k].form, p.refs[k].inside = Origin, true
	p.named = p.add(r)
	return longer
}

// follows reports whether token i goes on a list: after a comma or "và".
func (p *parser) follows(i int) bool {
	return i > p.first && (p.is(i-1, ",") || p.cueAt(i-1).is&adds != 0)
}

func (p *parser) personAt(i int) bool {
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind == schema.Person {
			return true
		}
	}
	return false
}

// unknown reads a capitalised name that no lexicon has; what it is, the whole article decides.
func (p *parser) unknown(i int) int {
	end, ok := p.name(i)
	if !ok {
		return i
	}
	return p.filed(i, end)
}

func (p *parser) filed(i, end int) int {
	s := p.shape(i, end)
	r := refAt(i, end, "")
	p.weigh(&r)
	switch {
	case p.numbered(i, end), p.coded(i, end), initial(&p.tokens[i]) && s.words == 1:
		return end
	case !s.foreign && s.words == 1:
		return i // a syllable with a capital is mostly a common word
	case s.acronym && s.words > 1, s.acronym && roman(p.tokens[i].Norm):
		return end // a name in capitals throughout, a numeral
	case p.vocabulary.endings[p.tokens[end-1].Norm] != "" && s.words > 1:
		r.weight = [len(kinds)]int8{}
		r.note(p.vocabulary.endings[p.tokens[end-1].Norm], 4)
	case s.acronym && (i > p.first && p.tokens[i-1].Kind == text.Number || end < p.end && p.tokens[end].Kind == text.Number):
		return end // "Su-30 MKI", "DDG 56"
	case s.acronym:
		r.weight = [len(kinds)]int8{2: r.weight[2] + 1}
	case s.family && (s.words >= 2 && s.words <= 4):
		r.weight[0] += 3
	case s.foreign && s.words >= 2:
		r.weight[0]++
	}
	if p.quoted(i, end) {
		r.weight[0] = 0 // the title of a work, a nickname
	}
	if p.listedAfter(i) {
		r.note(schema.Person, 2)
	}
	p.add(r)
	return end
}

// listedAfter reports whether a name goes on a list that a titled person begins: "công chúa Elena, Cristina".
func (p *parser) listedAfter(i int) bool {
	if len(p.refs) == 0 || p.named == none || !p.follows(i) {
		return false
	}
	last := &p.refs[len(p.refs)-1]
	return last.end == i-1 && last.kind == schema.Person
}

// coded reports whether a name has digits in it or ends in a letter code, as types of weapons do: "Aichi D3A", "Kalibr-PL".
func (p *parser) coded(first, end int) bool {
	for i := first; i < end; i++ {
		if strings.ContainsAny(p.tokens[i].Norm, "0123456789") {
			return true
		}
	}
	last := &p.tokens[end-1]
	return len(last.Norm) < 3 && end-2 >= first && p.tokens[end-2].Norm == "-" && last.Norm != last.Lower && !strings.ContainsFunc(last.Norm, unicode.IsLower)
}

// quoted reports whether tokens [first, end) fill a pair of quotation marks.
func (p *parser) quoted(first, end int) bool {
	if first == p.first || end >= p.end {
		return false
	}
	switch p.tokens[first-1].Norm {
	case "\"", "“", "'", "‘":
		return strings.Contains("\"”'’", p.tokens[end].Norm)
	}
	return false
}

func roman(word string) bool { return strings.Trim(word, "IVX") == "" }

// numbered reports whether a name is a part of a designation: "AN/TPY-2", "S-300".
func (p *parser) numbered(first, end int) bool {
	if first > p.first && p.tokens[first-1].Norm == "/" || end < p.end && p.tokens[end].Norm == "/" && !p.tokens[end].Space {
		return true
	}
	return end+1 < p.end && p.tokens[end].Norm == "-" && !p.tokens[end].Space && !p.tokens[end+1].Space && p.tokens[end+1].Kind == text.Number
}

// weigh notes what the words before and after a name tell about it.
func (p *parser) weigh(r *ref) {
	if e := p.cueBefore(r.first).before; e != nil {
		r.note(e.kind, e.weight)
	}
	p.verb(r)
	if p.is(r.end, "(") && r.end+1 < p.end && p.countryAt(r.end+1) || p.is(r.end, ",") && r.end+1 < p.end && p.countryAt(r.end+1) && p.cueBefore(r.first).before != nil {
		r.note(schema.Place, 3)
	}
	if p.is(r.end, ",") && p.cueAt(r.end+1).title != nil {
		r.note(schema.Person, 2)
	}
}

// verb weighs the verb after a name, past "đã", "cũng": who speaks is mostly a person.
func (p *parser) verb(r *ref) {
	at := r.end
	for p.cueAt(at).is&auxiliary != 0 && at < r.end+3 {
		at = int(p.marks[at].cueEnd)
	}
	if e := p.cueAt(at).after; e != nil {
		r.note(e.kind, e.weight)
	} else if at > r.end {
		r.note(schema.Person, 1)
	}
}

func (r *ref) note(kind schema.EntityKind, weight int) {
	if k := kindIndex(kind); k != none {
		r.weight[k] += int8(weight)
	}
}

func (p *parser) countryAt(i int) bool {
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind == schema.Country && !f.Seat {
			return true
		}
	}
	return false
}

// abbreviation takes "(OSCE)" after a name into its phrase and remembers it as an alias.
func (p *parser) abbreviation(k int, end *int) {
	first, last, ok := p.parenthesised(*end)
	if !ok || p.cueAt(first).title != nil || p.refs[k].kind == schema.Country && p.marks[first].forms == nil {
		return
	}
	r := refAt(first, last, p.refs[k].kind)
	r.inside = true
	r.same = k
	if f := p.marks[first].forms; f != nil && int(p.marks[first].formsEnd) == last {
		if f[0].Entry.Kind != p.refs[k].kind {
			return
		}
		r.entry = f[0].Entry
	}
	p.refs[k].alias = p.add(r)
	p.refs[k].end = last + 1
	*end = last + 1
}

// parenthesised returns the abbreviation in parentheses that begins at token i: "(TTK LHQ)".
func (p *parser) parenthesised(i int) (first, end int, ok bool) {
	if !p.is(i, "(") {
		return 0, 0, false
	}
	for j := i + 1; j < p.end && j <= i+4; j++ {
		t := &p.tokens[j]
		if t.Norm == ")" {
			return i + 1, j, j > i+1
		}
		if !abbreviates(t.Norm) && t.Norm != "-" {
			break
		}
	}
	return p.translated(i + 1)
}

// translationLimit is the most words of a foreign name in parentheses.
const translationLimit = 10

// translated returns the foreign name in parentheses whose first word is token i: "(National Air and Space Intelligence Center)".
func (p *parser) translated(i int) (first, end int, ok bool) {
	for j := i; j < min(p.end, i+translationLimit); j++ {
		t := &p.tokens[j]
		if t.Norm == ")" {
			return i, j, j > i+1
		}
		if t.Kind != text.Word || j == i && !t.Upper || t.Upper && !p.foreign(j) || p.marks[j].forms != nil && j == i {
			break
		}
	}
	return 0, 0, false
}

// abbreviates reports whether a word has two capitals or more: LHQ, HĐBA, SoHR.
func abbreviates(word string) bool {
	capitals := 0
	for _, r := range word {
		if r >= 'A' && r <= 'Z' || r == 'Đ' || r == 'Ủ' {
			capitals++
		}
	}
	return capitals >= 2
}

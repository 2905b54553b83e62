package entity

import (
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
	if p.cueBefore(i).is&tongue != 0 && p.countryAt(i) {
		return end // "tiếng Anh"
	}
	k := p.addKnown(i, end)
	if k == none {
		return i
	}
	if p.refs[k].common {
		p.refs[k].of, end = p.ownerCountry(end)
		p.refs[k].end, p.refs[k].nameEnd = end, end
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
	for j := i; j < end && !p.familyOnly(i); j++ {
		if p.tokens[j].Kind == text.Word && !p.foreign(j) {
			return false // "Nhà Trắng Sarah Sanders"
		}
	}
	if scene := p.cueBefore(i).before; scene != nil && scene.kind == schema.Place && longer-end > 1 {
		return false // "thẩm phán tại Seattle James Robart"
	}
	return p.tokens[end].Upper || p.tokens[end].Norm == "-"
}

// familyOnly reports whether the gazetteer has the token i as a family name alone: the "Kim" of "Kim Jong Sik".
func (p *parser) familyOnly(i int) bool {
	if int(p.marks[i].formsEnd) > i+1 || !p.vocabulary.families[p.tokens[i].Norm] {
		return false
	}
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind != schema.Person {
			return false
		}
	}
	return true
}

// addKnown files the best reading of the gazetteer name [i, end), or none.
func (p *parser) addKnown(i, end int) int {
	f, ok := p.reading(p.marks[i].forms, i)
	if !ok {
		return none
	}
	r := refAt(i, end, f.Entry.Kind)
	r.entry, r.seat, r.common = f.Entry, f.Seat, f.Common
	p.headOf(&r)
	p.weigh(&r)
	if f.Seat && r.weight[0] == 0 && !p.paired(i, end) {
		r.ground = groundOf(p.marks[i].forms)
	}
	r.support = !f.Ambiguous || p.supports(f, i)
	if state := p.vocabulary.seats[f.Entry.ID]; state != nil && !p.afterScene(i) {
		r.meant = &Meant{ID: state.ID, Name: state.Name}
	}
	if f.Entry.Kind == schema.Country && p.cueBefore(i).is&origin != 0 {
		r.form, r.private = Origin, true
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
	scene := p.afterScene(i)
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

// afterScene reports whether the word before token i says that a place follows: "tại".
func (p *parser) afterScene(i int) bool {
	before := p.cueBefore(i).before
	return before != nil && before.kind == schema.Place && before.weight > 0
}

// supports reports whether the words around an ambiguous form make it the name it may be.
func (p *parser) supports(f lexicon.Form, i int) bool {
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

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// place reads a place from its head word on: "làng Shurnukh", "eo biển Kerch", "miền đông Ukraine".
func (p *parser) place(i int) int {
	m := &p.marks[i]
	h, at := m.cue.place, int(m.cueEnd)
	if at >= p.end || p.tokens[at].Break {
		if h.class != "" && !h.only {
			return p.part(i, at, h)
		}
		return i
	}
	if h.class != "" {
		return p.part(i, at, h)
	}
	if next := p.cueAt(at); next.place != nil && !next.place.only && int(p.marks[at].cueEnd) > int(p.marks[at].formsEnd) {
		return i // "khu vực sân bay …": the narrower head reads it
	}
	if h.numbered && p.tokens[at].Kind == text.Number && p.marks[at].timeEnd == 0 && !p.counted(i) {
		r := refAt(i, at+1, schema.Place)
		r.head = h
		p.add(r)
		return at + 1 // "quận 11"
	}
	if forms := p.marks[at].forms; forms != nil {
		return p.knownPlace(i, at, h)
	}
	at = p.describedPlace(at)
	end, ok := p.name(at)
	if !ok {
		end, ok = p.capitals(at) // "phường Đông Giang": its name begins with a word of ours
	}
	if !ok || end == at+1 && (acronym(&p.tokens[at]) || !p.foreign(at)) || !p.foreign(at) && !p.vietnamesePlace(i, at, end) {
		return i
	}
	r := refAt(i, end, schema.Place)
	r.nameFirst, r.head = at, h
	p.abbreviation(p.add(r), &end)
	return end
}

// describing is the most words that may tell of a place between its head and its name: "thị trấn vùng biên Poipet".
const describing = 3

// describedPlace returns where the name begins that goes with a head before token i, past words that describe it; i when there is none.
func (p *parser) describedPlace(i int) int {
	for j := i; j < min(p.end, i+describing+1); j++ {
		t, c := &p.tokens[j], p.cueAt(j)
		if t.Kind != text.Word || t.Break || p.marks[j].forms != nil || p.marks[j].timeEnd > 0 {
			return i
		}
		if t.Upper {
			if p.foreign(j) && !initial(t) {
				return j
			}
			return i
		}
		if c.function() || c.is != 0 || c.honorific != nil || c.body != nil {
			return i
		}
	}
	return i
}

// capitals returns the end of the run of two to four Vietnamese syllables with capitals at token i.
func (p *parser) capitals(i int) (end int, ok bool) {
	for end = i; end < p.end && end < i+4 && p.tokens[end].Upper && !p.foreign(end) && p.marks[end].timeEnd == 0 && (end == i || !p.tokens[end].Break); {
		end++
	}
	return end, end > i+1 && p.cueAt(i).title == nil && p.cueAt(i).body == nil && int(p.marks[i].cueEnd) <= i+1
}

// vietnamesePlace reports whether the name [first, end) all of Vietnamese syllables may be a place, after the head word at
// token i: "tỉnh Tứ Xuyên". One that could be a person's is one where it stands as a scene or in an address.
func (p *parser) vietnamesePlace(i, first, end int) bool {
	if p.vocabulary.families[p.tokens[first].Norm] && end-first == 3 && !p.afterScene(i) && !p.is(i-1, ",") {
		return false // "Chủ tịch UBND TP Nguyễn Văn An"
	}
	return end-first <= 3 && p.tokens[first].Kind == text.Word
}

// knownPlace reads a head word before a name of the gazetteer.
func (p *parser) knownPlace(i, at int, h *head) int {
	end := int(p.marks[at].formsEnd)
	if longer, ok := p.name(at); ok && longer > end && len(p.words(end, longer)) == 1 && p.oneName(at, end, longer) {
		r := refAt(i, longer, schema.Place)
		r.nameFirst, r.head = at, h
		p.add(r)
		return longer
	}
	for _, f := range p.marks[at].forms {
		if f.Entry.Kind != schema.Place {
			continue
		}
		r := refAt(i, end, schema.Place)
		r.nameFirst, r.entry, r.head = at, f.Entry, h
		p.add(r)
		return end
	}
	return i
}

// part reads a part of a country or region; without it, the part named before.
func (p *parser) part(i, at int, h *head) int {
	r := refAt(i, at, schema.Place)
	r.head = h
	before := len(p.refs)
	if r.of, r.end = p.ownerCountry(at); h.only && (r.of == none || p.refs[r.of].kind != schema.Country) {
		p.refs = p.refs[:before]
		return i
	}
	r.support = !h.only || at == i+1 && !p.tokens[i].Upper && r.of != none && p.refs[r.of].pronoun == nil
	if r.of != none {
		p.refs[r.of].form = Name
	}
	r.nameEnd = r.end
	p.add(r)
	return r.end
}

// government reads "chính phủ Tây Ban Nha" as the country; bare, as the state of its paragraph.
func (p *parser) government(i int) int {
	m := &p.marks[i]
	at := int(m.cueEnd)
	of, end := p.ownerCountry(at)
	if of != none {
		p.refs[of].inside, p.refs[of].form = false, Name
		if p.refs[of].kind == schema.Country && p.refs[of].pronoun == nil {
			p.refs[of].first = i
		}
		return end
	}
	if !m.cue.government.bare || at < p.end && !p.tokens[at].Break && p.marks[at].forms == nil && p.startsForeign(at) {
		return i // "chính quyền Solbakken": the name tells more
	}
	r := refAt(i, at, schema.Country)
	r.nameEnd, r.form = i, Title
	p.add(r)
	return at
}

// counted reports whether a number or "các" stands right before token i.
func (p *parser) counted(i int) bool {
	if i-2 >= p.first && int(p.marks[i-2].cueEnd) == i {
		return false // "nội các nước này"
	}
	return i > p.first && (p.cueAt(i-1).is&many != 0 || p.tokens[i-1].Kind == text.Number && p.marks[i-1].timeEnd == 0)
}

// startsForeign reports whether a name of no Vietnamese syllables begins at token i.
func (p *parser) startsForeign(i int) bool {
	_, ok := p.name(i)
	return ok && p.tokens[i].Upper && p.foreign(i) && !acronym(&p.tokens[i])
}

// pronoun files a word that stands for something named before.
func (p *parser) pronoun(i int) int {
	m := &p.marks[i]
	if m.cue == nil || m.cue.pronoun == nil {
		return i
	}
	if end := p.sharedTitle(i); end > i {
		return end
	}
	end := int(m.cueEnd)
	if pr := m.cue.pronoun; (pr.near || pr.kind == schema.Country) && pr.count == 1 && p.counted(i) {
		return end // "các nước này", "3 nhân vật này": not one
	}
	r := refAt(i, end, "")
	r.nameEnd, r.form, r.pronoun = i, Pronoun, m.cue.pronoun
	if r.pronoun.kind != party {
		r.kind = r.pronoun.kind
	}
	p.add(r)
	return end
}

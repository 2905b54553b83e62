package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

func (p *parser) portfolio(at int) (end int, ok bool) {
	for p.cueAt(at).is&portfolio != 0 {
		at, ok = int(p.marks[at].cueEnd), true
		if p.cueAt(at).is&adds != 0 && p.cueAt(at+1).is&portfolio != 0 && p.tokens[at+1].Upper {
			at++
			continue
		}
		break
	}
	return at, ok
}

// ownerCountry reads "(của) Nga" or "nước này" at token i as the owner of what stands before.
func (p *parser) ownerCountry(i int) (of, end int) {
	at := i
	if p.cueAt(at).is&owns != 0 {
		at++
	}
	if at >= p.end || p.tokens[at].Break {
		return none, i
	}
	m := &p.marks[at]
	if m.forms != nil && m.formsEnd >= m.cueEnd {
		f, ok := p.reading(m.forms, at)
		if ok && f.Entry.Kind != schema.Person && !f.Entry.Media && (f.Entry.Kind == schema.Country || !f.Ambiguous) {
			k := p.addKnown(at, int(m.formsEnd))
			p.refs[k].inside, p.refs[k].form, p.refs[k].support = true, Origin, true
			return k, int(m.formsEnd)
		}
	}
	if pr := p.cueAt(at).pronoun; pr != nil && pr.kind == schema.Country && pr.count == 1 {
		end := p.pronoun(at)
		p.refs[len(p.refs)-1].inside = true
		return len(p.refs) - 1, end
	}
	return none, i
}

// namedBody reads a head word and a proper name: "tập đoàn Gazprom", "hãng tin Nga Interfax", "công ty dầu Yukos".
func (p *parser) namedBody(i, at int, h *head) int {
	of := none
	start := len(p.refs)
	if at < p.end && p.countryAt(at) && !p.tokens[at].Break {
		after := int(p.marks[at].formsEnd)
		if name, ok := p.name(after); ok && p.foreign(after) && !p.tokens[after].Break {
			if p.foreign(at) && !h.media && p.marks[after].forms == nil {
				return p.fileNamed(i, at, name, h, of) // "hãng Iran Air"
			}
			of = p.addKnown(at, after)
			p.refs[of].inside, p.refs[of].form = true, Origin
			return p.fileNamed(i, after, name, h, of)
		}
		return i
	}
	for j := at; j < min(p.end, at+3); j++ {
		if p.tokens[j].Break || p.tokens[j].Kind != text.Word {
			break
		}
		if end, ok := p.bodyNameAt(j, h); ok {
			return p.fileNamed(i, j, end, h, of)
		}
		if c := p.cueAt(j); p.tokens[j].Upper || c.is&stop != 0 || c.title != nil || c.place != nil || c.is&owns != 0 || h.capital {
			break
		}
	}
	p.refs = p.refs[:start]
	return i
}

// bodyNameAt reports whether the proper name of a body begins at token j.
func (p *parser) bodyNameAt(j int, h *head) (end int, ok bool) {
	if j >= p.end {
		return 0, false
	}
	m := &p.marks[j]
	for _, f := range m.forms {
		switch f.Entry.Kind {
		case h.kind, schema.Organization, schema.Group:
			return int(m.formsEnd), !h.part
		case schema.Country:
			if !f.Seat {
				return 0, false
			}
		}
	}
	if !p.tokens[j].Upper && !p.vocabulary.openers[p.tokens[j].Lower] || !p.foreign(j) && !h.media {
		return 0, false
	}
	end, ok = p.name(j)
	if end == j+1 && initial(&p.tokens[j]) {
		return 0, false // "kênh N-TV"
	}
	return end, ok && (p.foreign(j) || end > j+1)
}

func (p *parser) fileNamed(i, j, end int, h *head, of int) int {
	m := &p.marks[j]
	if int(m.formsEnd) < end {
		end = p.siteEnd(end, h)
	}
	r := refAt(i, end, h.kind)
	r.nameFirst, r.head, r.of = j, h, of
	if p.placeAt(j) {
		r.nameFirst = i // "bệnh viện Fallujah": the place alone is not its name
	}
	if int(m.formsEnd) == end {
		for _, f := range m.forms {
			if f.Entry.Kind == schema.Organization || f.Entry.Kind == schema.Group {
				r.entry, r.kind = f.Entry, f.Entry.Kind
				break
			}
		}
	}
	k := p.add(r)
	p.abbreviation(k, &end)
	return end
}

func (p *parser) placeAt(i int) bool {
	for _, f := range p.marks[i].forms {
		if f.Entry.Kind == schema.Place || f.Seat {
			return true
		}
	}
	return false
}

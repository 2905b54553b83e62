package entity

import (
	"strings"

	"chronograph/schema"
)

// thing skips the name of a ship, a weapon, a storm: "tàu sân bay Liêu Ninh", "tàu khu trục USS Donald Cook".
func (p *parser) thing(i int) int {
	c, end := p.cueAt(i), int(p.marks[i].cueEnd)
	for p.cueAt(end).is&thing != 0 && int(p.marks[end].cueEnd) > int(p.marks[end].formsEnd) && !p.tokens[end].Break {
		c, end = p.cueAt(end), int(p.marks[end].cueEnd)
	}
	if p.cueAt(end).title != nil && p.tokens[end].Upper {
		end = int(p.marks[end].cueEnd) // "tàu sân bay Đô đốc Kuznetsov"
	}
	if p.countryAt(min(end, len(p.marks)-1)) && end < p.end { // "khu trục hạm Mỹ Fitzgerald"
		if after := int(p.marks[end].formsEnd); after < p.end && p.startsForeign(after) && p.marks[after].forms == nil && !p.tokens[after].Break {
			p.refs[p.addKnown(end, after)].form = Origin
			next, _ := p.name(after)
			p.things = append(p.things, strings.Join(p.words(after, next), " "))
			return next
		}
	}
	if m := p.mark(end); m == nil || p.tokens[end].Break || m.forms != nil && !p.nameless(c, end) {
		return i
	}
	if next, ok := p.name(end); ok {
		p.things = append(p.things, strings.Join(p.words(end, next), " "))
		return next
	}
	return i
}

// declaration skips a city in the name of a document that has a capital of its own: "Tuyên bố Alma-Ata".
func (p *parser) declaration(i int) int {
	end := int(p.marks[i].cueEnd)
	if m := p.mark(end); !p.tokens[i].Upper || p.headline(i) || m == nil || m.forms == nil || !p.nameless(p.cueAt(i), end) {
		return i
	}
	next, _ := p.name(end)
	return max(next, int(p.marks[end].formsEnd))
}

// nameless reports whether the known name at token i is no entity after the word of a thing: a city in the
// name of a document, a person a ship is named after. A city where talks are held is one.
func (p *parser) nameless(c *cue, i int) bool {
	end := int(p.marks[i].formsEnd)
	if after := p.mark(end); after != nil && p.tokens[end].Norm == "-" && end+1 < p.end && p.countryAt(end+1) {
		return false // "thỏa thuận Moscow - Ankara"
	}
	for _, f := range p.marks[i].forms {
		switch f.Entry.Kind {
		case schema.Organization:
			return false
		case schema.Country:
			if !f.Seat || c.is&(document|declaration) == 0 {
				return false
			}
		case schema.Place:
			if c.is&talk != 0 {
				return false
			}
		}
	}
	return true
}

package entity

import (
	"chronograph/extract/text"
)

// organization reads a body from its head word on: "Bộ Quốc phòng Azerbaijan",
// "tập đoàn Aramco", "Trung tâm Chỉ huy Quốc phòng Nga".
func (p *parser) organization(i int) int {
	m := &p.marks[i]
	h, at := m.cue.body, int(m.cueEnd)
	if h.capital && !p.tokens[i].Upper {
		return i
	}
	if h.state {
		return p.stateBody(i, at, h)
	}
	if end := p.namedBody(i, at, h); end > i {
		return end
	}
	if h.media || h.proper {
		return i
	}
	return p.longBody(i, at, h)
}

// stateBody reads a body of a state; bare it belongs to the state of its paragraph.
func (p *parser) stateBody(i, at int, h *head) int {
	if h.portfolio {
		after, ok := p.portfolio(at)
		if !ok {
			return p.longBody(i, at, h)
		}
		at = after
	}
	r := refAt(i, at, h.kind)
	r.head = h
	r.of, r.end = p.ownerCountry(at)
	if r.of == none && at < p.end && (p.tokens[at].Kind == text.Number || p.cueAt(at).is&many != 0) {
		return at // "Bộ Ngoại giao các nước": not one body
	}
	if r.of == none && !h.plain && !h.portfolio && !p.tokens[i].Upper {
		return i
	}
	r.nameEnd = r.end
	end := r.end
	p.abbreviation(p.add(r), &end)
	return end
}

// longBody reads a name that runs on through common words: "Cơ quan An ninh Liên bang Nga".
func (p *parser) longBody(i, at int, h *head) int {
	before := len(p.refs)
	run := bodyRun{parser: p, start: at, at: at, last: at, of: none, site: h.site != nil}
	run.capital = p.tokens[i].Upper && !p.headline(i)
	if at >= p.end || !p.tokens[i].Upper && !p.tokens[at].Upper && at == i+1 {
		return i // "vụ", "hội", "sở" in lower case begin a name only before a capital
	}
	run.read()
	if p.counted(i) && !p.tokens[i].Upper && run.of == none {
		return i // "các cơ quan an ninh"
	}
	if !run.whole(at) && !run.lowerName(i) {
		p.refs = p.refs[:before]
		return i
	}
	run.last = p.siteEnd(run.last, h)
	r := refAt(i, run.last, h.kind)
	r.head, r.of = h, run.of
	r.support = run.proper || p.tokens[i].Upper && !p.headline(i)
	k, end := p.add(r), run.last
	p.abbreviation(k, &end)
	return end
}

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
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
	if h.media {
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
	return end, ok && (p.foreign(j) || end > j+1)
}

func (p *parser) fileNamed(i, j, end int, h *head, of int) int {
	r := refAt(i, end, h.kind)
	r.nameFirst, r.head, r.of = j, h, of
	m := &p.marks[j]
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

// longBody reads a name that runs on through common words: "Cơ quan An ninh Liên bang Nga".
func (p *parser) longBody(i, at int, h *head) int {
	before := len(p.refs)
	run := bodyRun{parser: p, start: at, at: at, last: at, of: none}
	run.capital = p.tokens[i].Upper && !p.headline(i)
	if at >= p.end || !p.tokens[i].Upper && !p.tokens[at].Upper && at == i+1 {
		return i // "vụ", "hội", "sở" in lower case begin a name only before a capital
	}
	run.read()
	if !run.whole(at) && !run.lowerName(i) {
		p.refs = p.refs[:before]
		return i
	}
	r := refAt(i, run.last, h.kind)
	r.head, r.of = h, run.of
	r.support = run.proper || p.tokens[i].Upper && !p.headline(i)
	k := p.add(r)
	end := run.last
	p.abbreviation(k, &end)
	return end
}

// bodyRun walks the words of a long name.
type bodyRun struct {
	*parser
	start    int // after the head word
	at, last int // the token being looked at; the end of what surely belongs
	pending  int // words since last
	of       int
	proper   bool // a capital or a known name stands in it
	capital  bool // the head word has a capital of its own
}

const (
	bodyLimit    = 14 // words
	pendingLimit = 4  // lower-case words that may lead to the next capital
)

func (b *bodyRun) read() {
	for b.at < b.end && b.at-b.start < bodyLimit && b.take() {
	}
}

// whole reports whether what was read is a name by itself: with a capital right after the head
// word or on it, or two words and a country.
func (b *bodyRun) whole(at int) bool {
	if b.last == at {
		return false
	}
	if b.cueAt(at).is&owns != 0 {
		return false // "các Bộ của Mỹ"
	}
	if b.capital || b.tokens[at].Upper && b.marks[at].forms == nil {
		return true
	}
	return b.of != none && b.refs[b.of].kind == schema.Country && b.refs[b.of].first-at >= 2 && !b.seatOwner() && b.cueAt(b.refs[b.of].first-1).is&owns == 0
}

func (b *bodyRun) seatOwner() bool { return b.refs[b.of].seat }

// take reads one more word; false ends the name.
func (b *bodyRun) take() bool {
	t, m, c := &b.tokens[b.at], &b.marks[b.at], b.cueAt(b.at)
	if t.Break || m.timeEnd > 0 {
		return false
	}
	if t.Kind != text.Word {
		if _, _, short := b.parenthesised(b.at); short && b.pending > 0 && b.last > b.start {
			b.accept(b.at) // "Viện … về phát triển quản lý (IMD)"
		}
		return b.mark()
	}
	if _, _, nothing := b.vocabulary.nothing.Longest(b.tokens[:b.end], b.at); nothing {
		return false
	}
	if m.forms != nil && (t.Upper || m.formsEnd >= m.cueEnd) {
		return b.known()
	}
	switch {
	case c.is&(ending|portfolio) != 0 && c.is&stop == 0:
		b.proper = b.proper || t.Upper
		b.accept(int(m.cueEnd))
	case t.Upper && c.body != nil && int(m.cueEnd) > b.at+1:
		return false // another body: it is read by itself
	case t.Upper && (c.title == nil || b.at == b.start && b.capital) && (b.pending <= pendingLimit || b.capital):
		b.proper = true
		b.accept(b.syllable())
	case c.is&join != 0:
		b.at, b.pending = int(m.cueEnd), b.pending+1
	case c.is&stop != 0 || c.title != nil || c.pronoun != nil || c.after != nil || c.before != nil:
		return false
	default:
		b.at, b.pending = b.at+1, b.pending+1
	}
	return true
}

// syllable returns the end of the word whose first syllable, capitalised, is the token looked at: "Bảo thủ".
func (b *bodyRun) syllable() int {
	next := b.at + 1
	if next >= b.end || b.foreign(b.at) || b.tokens[next].Upper || b.tokens[next].Kind != text.Word || b.cueAt(next).function() || b.marks[next].forms != nil {
		return next
	}
	return next + 1
}

func (b *bodyRun) accept(end int) { b.at, b.last, b.pending = end, end, 0 }

// known takes a country, a place or a body in the name; a country ends it.
func (b *bodyRun) known() bool {
	m := &b.marks[b.at]
	f, ok := b.reading(m.forms, b.at)
	if !ok || f.Entry.Kind == schema.Person {
		return false
	}
	if b.pending > 0 && !b.linked() && (f.Entry.Kind != schema.Country || b.pending > pendingLimit) {
		return false
	}
	if b.last == b.start && b.linked() && !b.capital {
		return false // "tổ chức thuộc LHQ" names none
	}
	end := int(m.formsEnd)
	if f.Entry.Kind == schema.Country || f.Entry.Kind == schema.Organization && b.of == none {
		b.of = b.addKnown(b.at, end)
		b.refs[b.of].inside, b.refs[b.of].form, b.refs[b.of].support = true, Origin, true
	}
	b.proper = true
	b.accept(end)
	if _, last, ok := b.parenthesised(end); ok && b.cueAt(last+1).is&concerns != 0 {
		b.at = last + 1
		return b.about()
	}
	return f.Entry.Kind != schema.Country
}

// linked reports whether the pending words end with a joining word: "… của Liên hợp quốc".
func (b *bodyRun) linked() bool { return b.cueAt(b.at-1).is&join != 0 }

// about takes what a body is for, in lower case: "Cao ủy Liên hợp quốc (LHQ) về người tị nạn".
func (b *bodyRun) about() bool {
	j := b.at + 1
	for j < b.end && j < b.at+5 && b.tokens[j].Kind == text.Word && !b.tokens[j].Upper && b.cueAt(j).is&(stop|join) == 0 {
		j++
	}
	if j > b.at+1 {
		b.accept(j)
	}
	return false
}

// mark reads a mark inside a name: the hyphen, and the comma of "Tổ chức Giáo dục, Khoa học và Văn hóa".
func (b *bodyRun) mark() bool {
	t := &b.tokens[b.at]
	next := b.at + 1
	switch {
	case t.Norm == "-" && !t.Space && next < b.end && !b.tokens[next].Space:
	case t.Norm == "," && b.pending < 3 && b.listed(next):
	default:
		return false
	}
	b.at = next
	return true
}

// listed reports whether one more capitalised common word follows and an "và" with another.
func (b *bodyRun) listed(i int) bool {
	if i >= b.end || !b.tokens[i].Upper || b.marks[i].forms != nil || b.foreign(i) {
		return false
	}
	for j := i + 1; j < min(b.end, i+5); j++ {
		if b.cueAt(j).is&adds != 0 {
			return j+1 < b.end && b.tokens[j+1].Upper && b.marks[j+1].forms == nil
		}
		if b.tokens[j].Kind != text.Word {
			return b.tokens[j].Norm == "," && b.listed(j+1)
		}
	}
	return false
}

// lowerName takes a name all in lower case: after a capitalised head in mid-sentence, and,
// for the resolver to keep only when it recurs, after a lower-case one of some length.
func (b *bodyRun) lowerName(i int) bool {
	end := b.at - 0
	if b.of != none {
		return false
	}
	for end > b.last && b.cueAt(end-1).is&join != 0 {
		end--
	}
	words := end - b.last
	capital := b.tokens[i].Upper && !b.headline(i)
	if words == 0 || words > 8 || !capital && words < 4 {
		return false
	}
	b.last = end
	return true
}

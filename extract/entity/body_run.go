package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

const (
	bodyLimit    = 14 // words
	pendingLimit = 4  // lower-case words that may lead to the next capital
)

// bodyRun walks the words of a long name.
type bodyRun struct {
	*parser
	start    int // after the head word
	at, last int // the token being looked at; the end of what surely belongs
	pending  int // words since last
	of       int
	proper   bool // a capital or a known name stands in it
	capital  bool // the head word has a capital of its own
	site     bool // of a hospital: no word in lower case goes on its name
}

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
	if _, end, nothing := b.vocabulary.nothing.Longest(b.tokens[:b.end], b.at); nothing && end >= int(m.formsEnd) {
		return false
	}
	if t.Upper && c.body != nil && int(m.cueEnd) > max(b.at+1, int(m.formsEnd)) {
		return false // another body: it is read by itself
	}
	if m.forms != nil && (t.Upper && c.is&(ending|portfolio) == 0 || m.formsEnd >= m.cueEnd) {
		return b.known()
	}
	switch {
	case c.is&(ending|portfolio) != 0 && c.is&stop == 0:
		b.proper = b.proper || t.Upper
		b.accept(int(m.cueEnd))
	case t.Upper && (c.title == nil || b.at == b.start && b.capital) && (b.pending <= pendingLimit || b.capital):
		b.proper = true
		b.accept(b.syllable())
	case c.is&adds != 0 && b.at == b.start:
		return false // "Đảng và"
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
	if next >= b.end || b.site || b.foreign(b.at) || b.tokens[next].Upper || b.tokens[next].Kind != text.Word || b.cueAt(next).function() || b.marks[next].forms != nil {
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
	end := b.at
	if b.of != none || b.last > b.start {
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

package entity

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// parser reads the sentences of one document into refs.
type parser struct {
	*Recognizer
	doc    *text.Document
	times  []timex.Mention
	day    schema.Day // of writing
	tokens []text.Token
	marks  []mark
	refs   []ref

	at       int // sentence being read
	first    int // its first token
	end      int // its end
	before   *cue
	beforeAt int      // where the last cue word ended
	things   []string // names of what is no entity: "con tàu Bow Mariner"
	named    int      // last titled person of the sentence, for lists that share a title; none
}

// mark is what the lexicons know of a token: the longest phrase of each that begins there.
type mark struct {
	cue      *cue
	forms    []lexicon.Form
	cueEnd   int32
	formsEnd int32
	timeEnd  int32
}

func newParser(r *Recognizer, doc *text.Document, times []timex.Mention) *parser {
	p := &parser{Recognizer: r, doc: doc, times: times, tokens: doc.Tokens, marks: make([]mark, len(doc.Tokens))}
	p.refs = make([]ref, 0, len(doc.Tokens)/8)
	for _, t := range times {
		for i := max(t.First, 0); i < min(t.End, len(p.marks)); i++ {
			p.marks[i].timeEnd = int32(t.End)
		}
	}
	return p
}

func (p *parser) sentence(i int) {
	s := p.doc.Sentences[i]
	p.at, p.first, p.end, p.before, p.beforeAt, p.named = i, s.First, s.End, nil, none, none
	p.look()
	for at := s.First; at < s.End; {
		next := p.read(at)
		if next <= at {
			next = at + 1
		}
		at = next
	}
}

// look fills the marks of the sentence.
func (p *parser) look() {
	tokens := p.tokens[:p.end]
	for i := p.first; i < p.end; i++ {
		m := &p.marks[i]
		if m.timeEnd > 0 || tokens[i].Kind != text.Word && tokens[i].Kind != text.Number {
			continue
		}
		if c, end, ok := p.vocabulary.cues.Longest(tokens, i); ok {
			m.cue, m.cueEnd = c, int32(end)
		}
		if forms, end, ok := p.gazetteer.Longest(tokens, i); ok {
			m.forms, m.formsEnd = forms, int32(end)
		}
	}
}

// read takes what begins at token i and returns the token after it.
func (p *parser) read(i int) int {
	m := &p.marks[i]
	switch {
	case int(m.timeEnd) > i:
		return int(m.timeEnd)
	case p.tokens[i].Kind == text.Punct || p.tokens[i].Kind == text.Symbol:
		return i + 1
	case m.cue != nil && m.cue.is&credit != 0 && p.is(int(m.cueEnd), ":"):
		return p.credits(int(m.cueEnd) + 1)
	case m.cue != nil && m.cueEnd > m.formsEnd:
		if end := p.cue(i); end > i {
			return end
		}
		if m.forms != nil {
			m.forms = nil // "Trung tâm": a longer word begins like a name
		}
	}
	if m.forms != nil {
		if end := p.known(i); end > i {
			return end
		}
	}
	if end := p.unknown(i); end > i {
		return end
	}
	if m.cue != nil && *m.cue == (cue{is: portfolio}) {
		return i + 1 // "ngôi nhà ở Leeds" is no ministry of housing
	}
	if m.cue != nil {
		if m.cue.is&owns == 0 || p.cueBefore(i).is&origin == 0 { // else "của" hands on: "một công ty của Ấn Độ"
			p.before = m.cue
		}
		p.beforeAt = int(m.cueEnd)
		return int(m.cueEnd)
	}
	return i + 1
}

// cue reads the phrase that a cue word begins; i when nothing comes of it.
func (p *parser) cue(i int) int {
	c := p.marks[i].cue
	steps := [...]struct {
		here bool
		read func(int) int
	}{
		{c.is&thing != 0, p.thing},
		{c.is&declaration != 0, p.declaration},
		{c.pronoun != nil && c.honorific == nil, p.pronoun},
		{c.title != nil || c.honorific != nil || c.modifier != nil || c.is&counterpart != 0, p.person},
		{c.pronoun != nil, p.pronoun},
		{c.government != nil, p.government},
		{c.group != nil, p.group},
		{c.body != nil && c.place != nil && !p.tokens[i].Upper && p.placeAt(min(int(p.marks[i].cueEnd), len(p.marks)-1)), p.place},
		{c.body != nil, p.organization},
		{c.place != nil, p.place},
	}
	for _, s := range steps {
		if s.here {
			if end := s.read(i); end > i {
				return end
			}
		}
	}
	return i
}

// creditLimit is the most tokens that a credit names its source with.
const creditLimit = 8

// credits skips the names a photo or a story is credited to: "Ảnh: AFP/TTXVN".
func (p *parser) credits(i int) int {
	for j := i; j < min(p.end, i+creditLimit); j++ {
		t := &p.tokens[j]
		if t.Break || t.Kind == text.Word && !t.Upper || t.Norm == "." || t.Norm == ")" || t.Space && j > i && p.tokens[j-1].Norm != "," && p.tokens[j-1].Norm != "/" && p.marks[j].cue != nil {
			return j
		}
	}
	return min(p.end, i+creditLimit)
}

// add files a ref and returns its index.
func (p *parser) add(r ref) int {
	r.sentence, r.entity = p.at, none
	p.refs = append(p.refs, r)
	return len(p.refs) - 1
}

// refAt returns a ref over the tokens [first, end), its name included.
func refAt(first, end int, kind schema.EntityKind) ref {
	return ref{first: first, end: end, nameFirst: first, nameEnd: end, kind: kind, support: true, of: none, same: none, alias: none}
}

// cueBefore returns the cue word that ends right before token i, or an empty cue.
func (p *parser) cueBefore(i int) *cue {
	if p.before != nil && p.beforeAt == i {
		return p.before
	}
	return &noCue
}

var noCue cue

// is reports whether token i of the sentence reads word.
func (p *parser) is(i int, word string) bool {
	return i >= p.first && i < p.end && p.tokens[i].Lower == word
}

func (p *parser) cueAt(i int) *cue {
	if i < p.end && p.marks[i].cue != nil {
		return p.marks[i].cue
	}
	return &noCue
}

func (p *parser) mark(i int) *mark {
	if i >= p.end {
		return nil
	}
	return &p.marks[i]
}

package timex

import (
	"fmt"
	"strings"

	"chronograph/extract/text"
)

// Patterns are written over tokens:
//
//	ngày 12/11      these words, spelt alike up to case; with a capital in it, in that case
//	(a | b c)?      alternatives; ? makes what stands before it optional
//	{day}           a slot, see slots, or a word list of the data
//	{day>}          the same, for the second end of a range
//	~               no space between its neighbours
//	<vào | từ>      must stand there but is no part of the expression; at either end only
//	^ $             the beginning and the end of a sentence
//	"("             a mark that means something in patterns
//
// ast is a parsed pattern.
type ast struct {
	op   op
	text string // opWord: the words; opSlot: the name
	side int    // opSlot: 1 for the second end of a range
	subs []*ast // opSeq, opAlt, opMaybe, opAside
	at   int    // byte offset in the pattern
}

type op uint8

const (
	opSeq op = iota
	opAlt
	opMaybe
	opWord
	opSlot
	opTight
	opAside
	opStart
	opEnd
)

// patternError is a mistake in a pattern, with where it is.
type patternError struct {
	at      int
	message string
}

type patternParser struct {
	in  string
	pos int
	err *patternError
}

func parsePattern(in string) (*ast, *patternError) {
	p := &patternParser{in: in}
	tree := p.alt("")
	if p.err == nil && p.pos < len(in) {
		p.fail("%q closes nothing", in[p.pos:p.pos+1])
	}
	if p.err == nil && len(tree.subs) == 0 {
		p.fail("the pattern is empty")
	}
	return tree, p.err
}

func (p *patternParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = &patternError{p.pos, fmt.Sprintf(format, args...)}
	}
}

func (p *patternParser) peek() byte {
	for p.pos < len(p.in) && (p.in[p.pos] == ' ' || p.in[p.pos] == '\n') {
		p.pos++
	}
	if p.pos == len(p.in) {
		return 0
	}
	return p.in[p.pos]
}

// alt reads alternatives up to closing.
func (p *patternParser) alt(closing string) *ast {
	out := &ast{op: opAlt, at: p.pos}
	for {
		out.subs = append(out.subs, p.seq())
		if p.peek() != '|' || p.err != nil {
			break
		}
		p.pos++
	}
	if closing != "" && p.err == nil {
		if !strings.HasPrefix(p.in[p.pos:], closing) {
			p.fail("%q is missing", closing)
			return out
		}
		p.pos++
	}
	if len(out.subs) == 1 {
		return out.subs[0]
	}
	return out
}

func (p *patternParser) seq() *ast {
	out := &ast{op: opSeq, at: p.pos}
	for p.err == nil {
		c := p.peek()
		if c == 0 || c == '|' || c == ')' || c == '>' {
			break
		}
		if c == '?' {
			p.pos++
			if len(out.subs) == 0 {
				p.fail("? stands after nothing")
				break
			}
			last := len(out.subs) - 1
			out.subs[last] = &ast{op: opMaybe, subs: []*ast{out.subs[last]}, at: out.subs[last].at}
			continue
		}
		out.subs = append(out.subs, p.item(c))
	}
	return out
}

func (p *patternParser) item(c byte) *ast {
	at := p.pos
	p.pos++
	switch c {
	case '(':
		return p.alt(")")
	case '<':
		return &ast{op: opAside, subs: []*ast{p.alt(">")}, at: at}
	case '{':
		return p.slot(at)
	case '~':
		return &ast{op: opTight, at: at}
	case '^':
		return &ast{op: opStart, at: at}
	case '$':
		return &ast{op: opEnd, at: at}
	case '"':
		return p.quoted(at)
	}
	for p.pos < len(p.in) && !strings.ContainsRune(" \n|()<>{}~?^$\"", rune(p.in[p.pos])) {
		p.pos++
	}
	return &ast{op: opWord, text: p.in[at:p.pos], at: at}
}

func (p *patternParser) slot(at int) *ast {
	n := strings.IndexByte(p.in[p.pos:], '}')
	if n < 0 {
		p.fail("} is missing")
		return &ast{op: opSeq, at: at}
	}
	name, second := strings.CutSuffix(p.in[p.pos:p.pos+n], ">")
	p.pos += n + 1
	out := &ast{op: opSlot, text: name, at: at}
	if second {
		out.side = 1
	}
	return out
}

func (p *patternParser) quoted(at int) *ast {
	n := strings.IndexByte(p.in[p.pos:], '"')
	if n <= 0 {
		p.fail("the quoted mark does not end")
		return &ast{op: opSeq, at: at}
	}
	out := &ast{op: opWord, text: p.in[p.pos : p.pos+n], at: at}
	p.pos += n + 1
	return out
}

// tokens cuts the words of a pattern as the tokenizer cuts text.
func (a *ast) tokens() []text.Token { return text.Words(a.text) }

package timex

import (
	"strings"

	"chronograph/schema"
)

// node is a step of a compiled pattern; matching walks from node to node.
type node struct {
	kind  nodeKind
	side  int          // which end of a range a slot or an assignment speaks of
	word  int32        // nWord, nExact: the number of the word
	exact string       // nExact: the word in its case
	slot  slotInfo     // nDigits, nNumeral
	gives []assignment // nGive
	alts  []*node      // nAlt
	first *firsts      // nAlt of a word list: what it can begin with
	rule  *Rule        // nMatch
	next  *node
}

type nodeKind uint8

const (
	nWord    nodeKind = iota // a word, up to case
	nExact                   // a word in this case
	nDigits                  // a number in digits
	nNumeral                 // a number in digits or words
	nNumber                  // any number token
	nAny                     // any word token
	nGive                    // what a word list says of its entry
	nAlt
	nTight
	nBegin // the expression begins here
	nEnd   // and ends here
	nFirst // first token of the sentence
	nLast  // after the last token of the sentence
	nMatch
)

// unread is the side of slots in < >, whose values count for nothing.
const unread = 2

type assignment struct {
	field field
	value int32
}

// compiler turns parsed patterns into nodes, back to front.
type compiler struct {
	classes map[string][]*option
	file    string
	where   schema.Text
	open    []string // word lists being compiled, to find circles
	firsts  map[string]*firsts

	vocabulary vocabulary
	ps         *schema.Problems
}

// option is one entry of a word list.
type option struct {
	file  string
	where schema.Text
	tree  *ast
	gives []assignment
}

func (c *compiler) fail(at int, format string, args ...any) {
	c.ps.Add(c.file, c.where.Line, c.where.Column+at, format, args...)
}

// compile returns the node that matches a and goes on with next.
func (c *compiler) compile(a *ast, side int, next *node) *node {
	switch a.op {
	case opSeq:
		for i := len(a.subs) - 1; i >= 0; i-- {
			next = c.compile(a.subs[i], side, next)
		}
		return next
	case opAlt:
		alt := &node{kind: nAlt}
		for _, sub := range a.subs {
			alt.alts = append(alt.alts, c.compile(sub, side, next))
		}
		return alt
	case opMaybe:
		return &node{kind: nAlt, alts: []*node{c.compile(a.subs[0], side, next), next}}
	case opTight:
		return &node{kind: nTight, next: next}
	case opStart:
		return &node{kind: nFirst, next: next}
	case opEnd:
		return &node{kind: nLast, next: next}
	case opWord:
		return c.words(a, next)
	case opSlot:
		return c.slot(a, max(side, a.side), next)
	}
	c.fail(a.at, "< > may only stand at the beginning or the end of a rule")
	return next
}

func (c *compiler) words(a *ast, next *node) *node {
	tokens := a.tokens()
	if len(tokens) == 0 {
		c.fail(a.at, "%q is no word", a.text)
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		t := tokens[i]
		n := &node{kind: nWord, word: c.vocabulary.number(t.Lower), next: next}
		if t.Norm != t.Lower {
			n.kind, n.exact = nExact, t.Norm
		}
		next = n
		if i > 0 && !t.Space {
			next = &node{kind: nTight, next: n}
		}
	}
	return next
}

func (c *compiler) slot(a *ast, side int, next *node) *node {
	if options, ok := c.classes[a.text]; ok {
		return c.class(a, options, side, next)
	}
	if s, ok := slots[a.text]; ok {
		return &node{kind: nDigits, side: side, slot: s, next: next}
	}
	if s, ok := numeralSlots[a.text]; ok {
		return &node{kind: nNumeral, side: side, slot: s, next: next}
	}
	switch a.text {
	case "number":
		return &node{kind: nNumber, next: next}
	case "any":
		return &node{kind: nAny, next: next}
	}
	c.fail(a.at, "unknown slot {%s}; it is no word list, and the slots are: %s", a.text, slotNames())
	return next
}

func (c *compiler) class(a *ast, options []*option, side int, next *node) *node {
	for _, name := range c.open {
		if name == a.text {
			c.fail(a.at, "word list {%s} contains itself: %s", a.text, strings.Join(append(c.open, a.text), " > "))
			return next
		}
	}
	c.open = append(c.open, a.text)
	file, where := c.file, c.where
	alt := &node{kind: nAlt}
	for _, o := range options {
		c.file, c.where = o.file, o.where
		after := next
		if len(o.gives) > 0 {
			after = &node{kind: nGive, side: side % unread, gives: o.gives, next: next} // also in < >: "11h <GMT>"
		}
		alt.alts = append(alt.alts, c.compile(o.tree, side, after))
	}
	c.file, c.where = file, where
	c.open = c.open[:len(c.open)-1]
	alt.first = c.first(a.text, alt, next)
	return alt
}

// first returns what a word list can begin with, nil when it can be empty: then
// what it can begin with depends on what follows.
func (c *compiler) first(name string, alt, next *node) *firsts {
	f, ok := c.firsts[name]
	if !ok {
		f = newFirsts(next)
		f.add(alt)
		f.seen, f.stop = nil, nil
		c.firsts[name] = f
	}
	if f.any {
		return nil
	}
	return f
}

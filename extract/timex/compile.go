package timex

import (
	"slices"
	"strings"

	"chronograph/schema"
)

// node is a step of a compiled pattern; matching walks from node to node.
type node struct {
	kind   nodeKind
	side   int32        // which end of a range a slot or an assignment speaks of
	word   int32        // nWord, nExact: the number of the word
	exact  string       // nExact: the word in its case
	slot   slotInfo     // nDigits, nNumeral
	gives  []assignment // nGive
	choice *choice      // nChoice, nList
	rule   *Rule        // nMatch
	next   *node
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
	nChoice                  // alternatives, each of which goes on after them by itself
	nList                    // a word list, which all that speak of it share: it comes back by nReturn
	nReturn                  // the end of an entry of a word list
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

// option is one entry of a word list.
type option struct {
	file  string
	where schema.Text
	tree  *ast
	gives []assignment
}

// compiler turns parsed patterns into nodes, back to front.
type compiler struct {
	classes map[string][]*option
	file    string
	where   schema.Text
	open    []string           // word lists being compiled, to find circles
	lists   map[string]*choice // those that are compiled
	choices []*choice          // every one, to be indexed once all words have their numbers

	vocabulary *vocabulary
	ps         *schema.Problems
}

// piece is a compiled pattern and what it looks like from before it.
type piece struct {
	node  *node
	shape shape
}

func (c *compiler) fail(at int, format string, args ...any) {
	c.ps.Add(c.file, c.where.Line, c.where.Column+at, format, args...)
}

// compile returns the piece that matches a and goes on with next; its shape is that of a alone.
func (c *compiler) compile(a *ast, side int32, next *node) piece {
	switch a.op {
	case opSeq:
		p := piece{next, nothing}
		for _, sub := range slices.Backward(a.subs) {
			p = c.before(p, sub, side)
		}
		return p
	case opAlt:
		var alts []piece
		for _, sub := range a.subs {
			alts = append(alts, c.compile(sub, side, next))
		}
		return c.choose(nChoice, alts)
	case opMaybe:
		return c.choose(nChoice, []piece{c.compile(a.subs[0], side, next), {next, nothing}})
	case opTight:
		return piece{&node{kind: nTight, next: next}, nothing}
	case opStart:
		return piece{&node{kind: nFirst, next: next}, nothing}
	case opEnd:
		return piece{&node{kind: nLast, next: next}, nothing}
	case opWord:
		return c.words(a, next)
	case opSlot:
		return c.slot(a, max(side, int32(a.side)), next)
	}
	c.fail(a.at, "< > may only stand at the beginning or the end of a rule")
	return piece{next, nothing}
}

// choose makes one piece of alternatives.
func (c *compiler) choose(kind nodeKind, alts []piece) piece {
	ch := &choice{}
	for _, alt := range alts {
		ch.add(alt)
	}
	ch.shape = either(ch.shapes)
	c.choices = append(c.choices, ch)
	return piece{&node{kind: kind, choice: ch}, ch.shape}
}

func (c *compiler) words(a *ast, next *node) piece {
	tokens := a.tokens()
	if len(tokens) == 0 {
		c.fail(a.at, "%q is no word", a.text)
	}
	p := piece{next, nothing}
	for i, t := range slices.Backward(tokens) {
		n := &node{kind: nWord, word: c.vocabulary.number(&t), next: p.node}
		if t.Norm != t.Lower {
			n.kind, n.exact = nExact, t.Norm
		}
		p = piece{n, one(items{words: []int32{n.word}}).then(p.shape)}
		if i > 0 && !t.Space {
			p.node = &node{kind: nTight, next: n}
		}
	}
	return p
}

func (c *compiler) slot(a *ast, side int32, next *node) piece {
	if options, ok := c.classes[a.text]; ok {
		return c.class(a, options, side, next)
	}
	if s, ok := slots[a.text]; ok {
		return piece{&node{kind: nDigits, side: side, slot: s, next: next}, one(items{digits: true})}
	}
	if s, ok := numeralSlots[a.text]; ok {
		return piece{&node{kind: nNumeral, side: side, slot: s, next: next}, one(items{numerals: true})}
	}
	switch a.text {
	case "number":
		return piece{&node{kind: nNumber, next: next}, one(items{digits: true})}
	case "any":
		return piece{&node{kind: nAny, next: next}, one(items{any: true})}
	}
	c.fail(a.at, "unknown slot {%s}; it is no word list, and the slots are: %s", a.text, slotNames())
	return piece{next, nothing}
}

// class goes through a word list, which is compiled where it is first spoken of.
func (c *compiler) class(a *ast, options []*option, side int32, next *node) piece {
	list, ok := c.lists[a.text]
	if !ok {
		if slices.Contains(c.open, a.text) {
			c.fail(a.at, "word list {%s} contains itself: %s", a.text, strings.Join(append(c.open, a.text), " > "))
			return piece{next, nothing}
		}
		list = c.list(a.text, options)
		c.lists[a.text] = list
	}
	return piece{&node{kind: nList, side: side, choice: list, next: next}, list.shape}
}

func (c *compiler) list(name string, options []*option) *choice {
	c.open = append(c.open, name)
	file, where := c.file, c.where
	alts := make([]piece, len(options))
	for i, o := range options {
		c.file, c.where = o.file, o.where
		after := &node{kind: nReturn}
		if len(o.gives) > 0 {
			after = &node{kind: nGive, gives: o.gives, next: after}
		}
		alts[i] = c.compile(o.tree, 0, after)
	}
	c.file, c.where = file, where
	c.open = c.open[:len(c.open)-1]
	return c.choose(nList, alts).node.choice
}

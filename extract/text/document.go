// Package text reads raw article text: decoding, Unicode and tone-mark
// normalisation, words, sentences, and the furniture of a news page. It is the
// only package that decides where a word begins. Everything above it works on
// tokens; a token's Span always counts bytes of the original text, so that no
// later stage ever converts an offset.
package text

import "chronograph/schema"

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, or letters with digits: Nga, MH17, S
	Number             // digits, with thousands or decimal marks inside: 12, 30.000, 3,6
	Punct              // one mark: , . : ; ( ) " / -
	Symbol             // any other one character: %, $, emoji
)

// Token is one word (a syllable in Vietnamese), number or mark.
type Token struct {
	Span  schema.Span // in Document.Text
	Norm  string      // NFC, tone mark in its standard place, case kept: "hoà" -> "hòa"
	Lower string      // Norm in lower case
	Kind  Kind
	Space bool // white space stands before it
	Upper bool // begins with a capital letter
	Break bool // a line break stands before it
}

// Zone says which part of a page a sentence belongs to.
type Zone uint8

// The zones.
const (
	Body        Zone = iota
	Title            // the headline
	Caption          // under a photo: it dates the photo
	Byline           // who wrote it, who is quoted: names no actor
	Foot             // headline or digest of another article at the foot
	Boilerplate      // share buttons, menus: nothing is read there
)

func (z Zone) String() string {
	return [...]string{"body", "title", "caption", "byline", "foot", "boilerplate"}[z]
}

// Sentence is a run of tokens [First, End) of a Document.
type Sentence struct {
	First, End int // token indexes, half open
	Span       schema.Span
	Paragraph  int // counts from 0; a caption glued to body text is a paragraph of its own
	Zone       Zone
}

// Document is an article cut into tokens and sentences. Every token belongs to exactly one sentence.
type Document struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence
}

// SpanOf returns the span of the tokens [first, end).
func (d *Document) SpanOf(first, end int) schema.Span {
	return schema.Span{Start: d.Tokens[first].Span.Start, End: d.Tokens[end-1].Span.End}
}

// SentenceAt returns the index of the sentence that holds token i.
func (d *Document) SentenceAt(i int) int {
	lo, hi := 0, len(d.Sentences)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; d.Sentences[mid].First <= i {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

package timex

import (
	"slices"
	"strings"

	"chronograph/extract/text"
)

// cues are the words near a time that tell on which side of the day of writing it lies.
type cues struct {
	lists map[string][][]string // by name, each phrase as lower-cased words
}

// The lists of cues a language may give.
const (
	futureAfter = "future after" // right after the expression: "tới"
	futureVerb  = "future verb"  // before it in the sentence: "sẽ"
	pastBefore  = "past before"  // right before it: "hồi"
	pastAfter   = "past after"   // "vừa qua"
	pastVerb    = "past verb"    // "đã"
	joint       = "joint"        // between times that share their year: "và"
)

var cueNames = []string{futureAfter, futureVerb, pastBefore, pastAfter, pastVerb, joint}

func (l *loader) cueLists(name string, f file) {
	for _, key := range sortedKeys(f.Cues) {
		for _, phrase := range f.Cues[key] {
			if !slices.Contains(cueNames, key) {
				l.ps.Add(name, phrase.Line, phrase.Column, "unknown list of cues %q; allowed: %s", key, strings.Join(cueNames, ", "))
				break
			}
			var words []string
			for _, t := range text.Words(phrase.Value) {
				words = append(words, t.Lower)
			}
			l.tagger.cues.lists[key] = append(l.tagger.cues.lists[key], words)
		}
	}
}

// at reports whether one of a list's phrases begins at token i.
func (c *cues) at(list string, tokens []text.Token, i, hi int) bool {
	for _, words := range c.lists[list] {
		if i+len(words) <= hi && samePhrase(words, tokens[i:]) {
			return true
		}
	}
	return false
}

// before reports whether one of a list's phrases ends right before token i.
func (c *cues) before(list string, tokens []text.Token, lo, i int) bool {
	for _, words := range c.lists[list] {
		if i-len(words) >= lo && samePhrase(words, tokens[i-len(words):]) {
			return true
		}
	}
	return false
}

func samePhrase(words []string, tokens []text.Token) bool {
	for i, w := range words {
		if tokens[i].Lower != w {
			return false
		}
	}
	return true
}

// tense reads the cues around an expression: those that touch it first, then
// the nearest verb before it in its sentence. near is true for those that touch it.
func (c *cues) tense(doc *text.Document, e *Expr) (t Tense, near bool) {
	s := &doc.Sentences[doc.SentenceAt(e.First)]
	switch {
	case e.Tense != AnyTense:
		return e.Tense, true
	case c.at(pastAfter, doc.Tokens, e.End, s.End): // first, for "tới nay" is not "tới"
		return Past, true
	case c.at(futureAfter, doc.Tokens, e.End, s.End):
		return Future, true
	case c.before(pastBefore, doc.Tokens, s.First, e.First):
		return Past, true
	}
	for i := e.First - 1; i >= max(s.First, e.First-verbReach); i-- {
		switch {
		case c.at(futureVerb, doc.Tokens, i, e.First):
			return Future, false
		case c.at(pastVerb, doc.Tokens, i, e.First):
			return Past, false
		}
	}
	return AnyTense, false
}

// verbReach is how many tokens before an expression a verb can tell its tense.
const verbReach = 40

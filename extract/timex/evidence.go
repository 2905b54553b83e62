package timex

import "chronograph/extract/text"

// Weekday is the day of the week that e gives, also where it stands beside a
// date ("thứ Năm (12/11)"): 1 (Monday) to 7, 0 when it gives none.
func (e *Expr) Weekday() int { return e.from.get(fWeekday) }

// Tense tells on which side of the day of writing e lies, by its own words,
// those that touch it, and the nearest verb before it that is not parted from
// it by a quotation mark or a colon: what is promised in a quotation says
// nothing of the day it was given.
func (t *Tagger) Tense(doc *text.Document, e *Expr) Tense {
	if tense, near := t.cues.tense(doc, e); near || tense == AnyTense {
		return tense
	}
	s := &doc.Sentences[doc.SentenceAt(e.First)]
	for i := e.First - 1; i >= max(s.First, e.First-verbReach) && !partsSpeech(doc.Tokens[i].Norm); i-- {
		switch {
		case t.cues.at(futureVerb, doc.Tokens, i, e.First):
			return Future
		case t.cues.at(pastVerb, doc.Tokens, i, e.First):
			return Past
		}
	}
	return AnyTense
}

func partsSpeech(mark string) bool {
	switch mark {
	case `"`, "“", "”", "«", "»", ":", ";":
		return true
	}
	return false
}

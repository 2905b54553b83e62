package dating

import (
	"chronograph/extract/text"
	"chronograph/extract/timex"
)

// datelineWords is how many words a line may have besides its date to be a dateline.
const datelineWords = 3

// dateline finds a line that is little more than a full date, near the top or in a byline.
func (e *estimate) dateline() (Result, bool) {
	for i := range e.clues.days {
		c := &e.clues.days[i]
		if !c.hasYear() || c.tense == timex.Future || !e.isDateline(c) {
			continue
		}
		day := c.point.First() - c.shift
		return Result{
			Day: day, Earliest: day, Latest: day, Certainty: Certain,
			Evidence: []Evidence{{c.span, day, day, "dateline " + day.String()}},
		}, true
	}
	return Result{}, false
}

func (e *estimate) isDateline(c *clue) bool {
	s := &e.doc.Sentences[c.sentence]
	if s.Zone != text.Byline && (s.Zone != text.Body || c.sentence >= lead || !e.wholeLine(c.sentence)) {
		return false
	}
	words := 0
	for i := s.First; i < s.End; i++ {
		if t := &e.doc.Tokens[i]; t.Kind == text.Word && !c.span.Contains(t.Span) {
			words++
		}
	}
	return words <= datelineWords
}

// wholeLine reports whether a sentence is a paragraph of its own.
func (e *estimate) wholeLine(sentence int) bool {
	for _, beside := range []int{sentence - 1, sentence + 1} {
		if beside >= 0 && beside < len(e.doc.Sentences) && e.doc.Sentences[beside].Paragraph == e.doc.Sentences[sentence].Paragraph {
			return false
		}
	}
	return true
}

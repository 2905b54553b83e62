package timex

import "chronograph/extract/text"

// Weekday is the day of the week that e gives, also where it stands beside a
// date ("thứ Năm (12/11)"): 1 (Monday) to 7, 0 when it gives none.
func (e *Expr) Weekday() int { return e.from.get(fWeekday) }

// Tense tells on which side of the day of writing e lies, by its own words and
// those around it. near is false when only a verb earlier in its sentence tells.
func (t *Tagger) Tense(doc *text.Document, e *Expr) (tense Tense, near bool) {
	return t.cues.tense(doc, e)
}

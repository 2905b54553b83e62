package extracttest

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"chronograph/schema"
)

// span is a half-open range of code points, as records count.
type span struct{ start, end int }

func (s span) overlaps(o span) bool { return s.start < o.end && o.start < s.end }

func spanOf(r schema.RecordSpan) span { return span{r.Start, r.End} }

// in returns the code points that s covers, as far as text goes.
func (s span) in(text []rune) string {
	start := min(max(s.start, 0), len(text))
	return string(text[start:max(start, min(s.end, len(text)))])
}

// occurrences returns where quote stands in text, overlapping ones included.
func occurrences(text, quote string) []span {
	var found []span
	length := utf8.RuneCountInString(quote)
	for at, points := 0, 0; ; {
		i := strings.Index(text[at:], quote)
		if i < 0 || quote == "" {
			return found
		}
		points += utf8.RuneCountInString(text[at : at+i])
		found = append(found, span{points, points + length})
		_, size := utf8.DecodeRuneInString(text[at+i:])
		at, points = at+i+size, points+1
	}
}

// occurrence returns the nth occurrence of quote, counted from 1; 0 means 1. It is empty when there is none.
func occurrence(text, quote string, nth int) []span {
	all, i := occurrences(text, quote), max(nth, 1)-1
	if i >= len(all) {
		return nil
	}
	return all[i : i+1]
}

// anchors returns where a trigger may stand for this event.
func (e Event) anchors(text string) []span {
	var found []span
	if e.Context != "" {
		found = occurrences(text, e.Context)
	} else {
		found = occurrence(text, e.Trigger, e.Nth)
	}
	for _, other := range e.Also {
		found = append(found, occurrences(text, other)...)
	}
	return found
}

// told is how the annotation shows the event.
func (e Event) told() string {
	if e.Context != "" {
		return e.Context
	}
	return e.Trigger
}

// fold makes names comparable: composed, without case, single spaces.
func fold(s string) string {
	return strings.Join(strings.Fields(cases.Fold().String(norm.NFC.String(s))), " ")
}

func folded(names ...string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[fold(n)] = true
	}
	return set
}

package timex

import (
	"chronograph/schema"
)

// speechDay returns the day on which the words around expression i were said:
// "hôm nay" inside a quotation is the day of the speech. It is named outside
// the quotation, in the sentence where the quotation ends.
func (r *resolver) speechDay(i int) (schema.Day, bool) {
	closing := r.closingQuote(i)
	if closing < 0 {
		return 0, false
	}
	end := r.doc.Sentences[r.doc.SentenceAt(closing)].End
	for j := i + 1; j < len(r.exprs) && j <= i+lookBack && r.exprs[j].First < end; j++ {
		e := &r.exprs[j]
		if e.First < closing || e.ranged || e.Anchor != Absolute && e.Anchor != NeedsYear {
			continue
		}
		if p := r.point(j, &e.from).point; p.Grain <= schema.DayGrain && p.First() != 0 {
			return p.First(), true
		}
	}
	return 0, false
}

// quoteReach is how many tokens a quotation is followed to either end.
const quoteReach = 120

// closingQuote returns the token that closes the quotation around expression i, -1 when there is none.
func (r *resolver) closingQuote(i int) int {
	e := &r.exprs[i]
	first := max(r.doc.Sentences[r.doc.SentenceAt(e.First)].First, e.First-quoteReach)
	inside := false
	for _, t := range r.doc.Tokens[first:e.First] {
		switch t.Norm {
		case `"`:
			inside = !inside
		case "“":
			inside = true
		case "”":
			inside = false
		}
	}
	if !inside {
		return -1
	}
	for j := e.End; j < len(r.doc.Tokens) && j < e.End+quoteReach; j++ {
		switch r.doc.Tokens[j].Norm {
		case `"`, "”":
			return j
		}
	}
	return -1
}

package timex

import "chronograph/schema"

// Rule is one way of writing a time, or of writing something that only looks like one.
type Rule struct {
	Name string

	order  int             // in the data: the earlier rule wins a tie
	kind   schema.TimeKind // DateTime, Duration, Set, or "" for what is no time
	unless condition
	gives  []assignment // what the rule says of every match
}

// condition is a reason not to take a match.
type condition uint8

const (
	never      condition = iota
	ifFraction           // "2/3" may be two thirds: a day not after its month, without a zero before it
	ifApart              // the two days do not follow each other
	ifRising             // the second unit is not smaller than the first: "8 tiếng một ngày"
)

var conditionNames = []string{"", "fraction", "apart", "rising"}

// holds reports whether a condition holds for what was matched.
func (c condition) holds(m *matcher, st *state) bool {
	s, to := &st.senses[0], &st.senses[1]
	switch c {
	case never:
		return false
	case ifApart:
		return to.get(fDay) != s.get(fDay)+1
	case ifRising:
		return to.get(fUnit) >= s.get(fUnit)
	}
	return s.get(fDay) <= s.get(fMonth) && m.tokens[st.first].Norm[0] != '0'
}

// kinds are the values of a rule's "as".
var kinds = map[string]schema.TimeKind{"": schema.DateTime, "date": schema.DateTime, "duration": schema.Duration, "set": schema.Set, "nothing": ""}

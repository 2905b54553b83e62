package dating

import (
	"slices"

	"chronograph/schema"
)

// factAge is how often the newest fact that an article tells of lies so far back, a weight a day.
var factAge = grainReach{older: 0.05, late: 0.1, ahead: 0.03,
	back: []reach{{3, 20}, {10, 14}, {30, 5}, {90, 1.2}, {366, 0.4}, {731, 0.15}, {1096, 0.1}, {1827, 0.08}}}

const (
	// otherDay is what a day weighs that puts the date told beside a fact into another year than the fact's.
	otherDay = 0.03
	// mostAhead is how many facts that lie ahead are counted against a day.
	mostAhead = 3
)

// weighFacts says how well the facts a text tells of agree with a day.
func weighFacts(facts []told, days []clue, day schema.Day) float64 {
	return weighDated(facts, days, day) * weighAges(facts, day)
}

// weighDated weighs the facts whose own day and month is told beside them: of
// several on one date of the text one must be meant.
func weighDated(facts []told, days []clue, day schema.Day) float64 {
	w := 1.0
	for i := range facts {
		for _, date := range facts[i].dates {
			if firstWith(facts, date) == i && !anyOn(facts, date, days[date].monthDay().near(day)) {
				w *= otherDay
			}
		}
	}
	return max(w, otherDay*otherDay)
}

// firstWith returns the index of the first fact told beside a date.
func firstWith(facts []told, date int) int {
	return slices.IndexFunc(facts, func(t told) bool { return slices.Contains(t.dates, date) })
}

// anyOn reports whether one of the facts told beside a date happened on a day.
func anyOn(facts []told, date int, day schema.Day) bool {
	return slices.ContainsFunc(facts, func(t told) bool {
		return slices.Contains(t.dates, date) && t.first()-1 <= day && day <= t.last()+1
	})
}

// weighAges weighs the newest fact that lies behind, and those that lie ahead.
func weighAges(facts []told, day schema.Day) float64 {
	newest, behind, ahead := schema.Day(0), false, 0
	for i := range facts {
		switch first := facts[i].first(); {
		case first > day+1:
			ahead++
		default:
			newest, behind = max(newest, min(facts[i].last(), day)), true
		}
	}
	w := 1.0
	switch {
	case !behind && ahead == 0:
		return 1
	case behind:
		w = lookup(factAge.back, day-newest, factAge.older)
	default:
		w = factAge.ahead
		ahead--
	}
	for range min(ahead, mostAhead) {
		w *= factAge.late
	}
	return w
}

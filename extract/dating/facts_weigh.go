package dating

import (
	"slices"

	"chronograph/schema"
)

// factAge is how often the newest fact that an article tells of lies so far
// back, a weight a day, counted on half of the articles of a known day.
var factAge = grainReach{older: 0.03,
	back: []reach{{3, 20}, {10, 14}, {30, 5}, {90, 1.2}, {366, 0.4}, {731, 0.15}, {1096, 0.1}, {1827, 0.1}}}

// factAhead is how often a fact lies so far ahead: it was expected, or its words are told of something else.
var factAhead = []reach{{30, 1}, {90, 0.2}, {366, 0.12}}

const (
	factFarAhead = 0.03
	// otherDay is what a day weighs that puts the date told beside a fact into another year than the fact's.
	otherDay = 0.03
	// otherPartly is the same beside facts of which only two parts are told, otherMostly beside those with more.
	otherPartly, otherMostly = 0.05, 0.03
	// leastAhead is what all facts that lie ahead may take from a day.
	leastAhead = 0.004
)

// weighFacts says how well the facts a text tells of agree with a day.
func weighFacts(facts []told, days []clue, day schema.Day) float64 {
	w := weighDated(facts, days, day) * weighAges(facts, day) * weighPeriods(facts, day)
	for i := range facts {
		w *= facts[i].weighJubilees(day) * facts[i].weighAgo(day)
	}
	return w
}

// weighDated weighs the facts whose own day and month is told beside them: of
// several on one date of the text one must be meant.
func weighDated(facts []told, days []clue, day schema.Day) float64 {
	w := 1.0
	for i := range facts {
		for _, date := range facts[i].dates {
			if firstWith(facts, date) == i && !anyOn(facts, date, days[date].monthDay().near(day)) {
				w *= weightBeside(facts, date)
			}
		}
	}
	return max(w, otherDay*otherDay)
}

// firstWith returns the index of the first fact told beside a date.
func firstWith(facts []told, date int) int {
	return slices.IndexFunc(facts, func(t told) bool { return slices.Contains(t.dates, date) })
}

// weightBeside is the weight of a day that agrees with none of the facts told beside a date.
func weightBeside(facts []told, date int) float64 {
	w := 1.0
	for i := range facts {
		if slices.Contains(facts[i].dates, date) {
			w = min(w, facts[i].weightElsewhere())
		}
	}
	return w
}

// weightElsewhere is the weight of a day that puts the fact's date into another year.
func (t *told) weightElsewhere() float64 {
	switch {
	case t.partly == 0:
		return otherDay
	case t.partly <= fewestParts:
		return otherPartly
	}
	return otherMostly
}

// anyOn reports whether one of the facts told beside a date happened on a day.
func anyOn(facts []told, date int, day schema.Day) bool {
	return slices.ContainsFunc(facts, func(t told) bool {
		return slices.Contains(t.dates, date) && t.first()-1 <= day && day <= t.last()+1
	})
}

// weighAges weighs the newest fact that lies behind, and those that lie ahead.
func weighAges(facts []told, day schema.Day) float64 {
	newest, behind, ahead := schema.Day(0), false, 1.0
	for i := range facts {
		if facts[i].old() || facts[i].isPeriod() || facts[i].partly > 0 || len(facts[i].jubilees) > 0 {
			continue
		}
		if first := facts[i].first(); first > day+1 {
			ahead *= lookup(factAhead, first-day, factFarAhead)
		} else {
			newest, behind = max(newest, min(facts[i].last(), day)), true
		}
	}
	ahead = max(ahead, leastAhead)
	if !behind {
		return ahead
	}
	return ahead * lookup(factAge.back, day-newest, factAge.older)
}

package dating

import (
	"slices"

	"chronograph/schema"
)

// A period is a time in which something was in the news: a war, a trial, a
// crisis. It is a fact whose time is a range of months; an article that tells
// of it was most likely written then.

// isPeriod reports whether a fact is a period.
func (f *Fact) isPeriod() bool {
	return f.When.From.Grain == schema.MonthGrain && (f.When.Open || f.When.To.Grain != schema.Unknown)
}

// What a day weighs outside a period that the article tells of, counted on articles of a known day.
const (
	beforePeriod = 0.02 // its words were told of something else, or little known
	// leastPeriods is what all periods may take from a day: they are often of one story.
	leastPeriods = 0.0005
)

// sincePeriod is how often a period has ended so many days ago, and longSincePeriod beyond.
var sincePeriod = []reach{{60, 0.5}, {180, 0.25}, {366, 0.12}, {1096, 0.06}}

const longSincePeriod = 0.04

// weighPeriods says how well the periods a text tells of agree with a day.
func weighPeriods(facts []told, day schema.Day) float64 {
	w := 1.0
	for i := range facts {
		if facts[i].isPeriod() && !namedBefore(facts, i) {
			w *= weighStory(facts[i:], facts[i].What, day)
		}
	}
	return max(w, leastPeriods)
}

// weighStory weighs the periods of one name: what came into the news again and again.
func weighStory(facts []told, name string, day schema.Day) (w float64) {
	for i := range facts {
		if facts[i].What == name && facts[i].isPeriod() {
			w = max(w, facts[i].weighPeriod(day))
		}
	}
	return w
}

// namedBefore reports whether a fact before the one at i has its name.
func namedBefore(facts []told, i int) bool {
	return slices.ContainsFunc(facts[:i], func(t told) bool { return t.isPeriod() && t.What == facts[i].What })
}

func (f *Fact) weighPeriod(day schema.Day) float64 {
	switch {
	case day < f.first():
		return beforePeriod
	case f.last() == 0 || day <= f.last():
		return 1
	}
	return lookup(sincePeriod, day-f.last(), longSincePeriod)
}

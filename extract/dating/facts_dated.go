package dating

import (
	"slices"

	"chronograph/extract/timex"
	"chronograph/schema"
)

// A fact whose day and month the text gives is known by it: where one part of
// its wording is missing, the day stands for it. Such a fact is partly told;
// it says which year its day may be of, and nothing else.
const (
	fewestParts = 2 // that must be told of a fact partly told
	manyParts   = 5 // of which two may be missing
	besides     = 1 // how many sentences the parts may stand from the day
	longestSpan = 5 // of the days of a fact that are looked up
)

// dayOfYear numbers the days of a year, so that they can index a table.
func (m monthDay) dayOfYear() int { return (m.month-1)*31 + m.day }

// indexDays files a fact under the days of the year on which it happened.
func (f *Facts) indexDays(n uint32) {
	fact := &f.all[n]
	if fact.old() || fact.When.Grain() > schema.DayGrain || len(fact.groups) <= fewestParts {
		return
	}
	for day := fact.first(); day <= fact.last() && day < fact.first()+longestSpan; day++ {
		_, month, d := day.Date()
		at := monthDay{month, d}.dayOfYear()
		f.on[at] = append(f.on[at], n)
	}
}

// dated adds the facts that are partly told beside their day.
func (f *factFinder) dated(days []clue) {
	whole := len(f.found)
	for i := range days {
		c := &days[i]
		if c.hasYear() || c.tense == timex.Future {
			continue
		}
		from, end := f.around(c.sentence)
		for _, n := range f.facts.on[c.monthDay().dayOfYear()] {
			fact := &f.facts.all[n]
			if parts := f.parts(fact, from, end); parts > 0 && !f.tells(whole, fact) {
				f.addPartly(fact, parts, whole, from, addDate(nil, days, i)[0])
			}
		}
	}
}

// around returns the occurrences [from, end) within reach of a sentence.
func (f *factFinder) around(sentence int) (from, end int) {
	for from < len(f.seen) && f.seen[from].sentence < sentence-besides {
		from++
	}
	for end = from; end < len(f.seen) && f.seen[end].sentence <= sentence+besides; {
		end++
	}
	return from, end
}

// tells reports whether a fact is among the first of those found, which are told as a whole.
func (f *factFinder) tells(whole int, fact *Fact) bool {
	for i := range f.found[:whole] {
		if f.found[i].Fact == fact {
			return true
		}
	}
	return false
}

// parts counts the groups of a fact that are told among the occurrences
// [from, end): all but one, of many all but two; 0 where there are fewer.
func (f *factFinder) parts(fact *Fact, from, end int) int {
	missing, spare := 0, 1
	if len(fact.groups) >= manyParts {
		spare = 2
	}
	for _, group := range fact.groups {
		if !f.among(group, from, end) {
			if missing++; missing > spare {
				return 0
			}
		}
	}
	return len(fact.groups) - missing
}

func (f *factFinder) among(group []uint32, from, end int) bool {
	for i := from; i < end; i++ {
		if contains(group, f.seen[i].phrase) {
			return true
		}
	}
	return false
}

func (f *factFinder) addPartly(fact *Fact, parts, whole, from, date int) {
	for i := whole; i < len(f.found); i++ {
		if known := &f.found[i]; known.Fact == fact {
			if !slices.Contains(known.dates, date) {
				known.dates = append(known.dates, date)
			}
			return
		}
	}
	for !fact.has(f.seen[from].phrase) {
		from++ // some part is told
	}
	f.found = append(f.found, told{Fact: fact, at: f.seen[from].at, end: f.seen[from].after, dates: []int{date}, partly: parts})
}

// has reports whether a phrase is one of a fact's.
func (f *Fact) has(phrase uint32) bool {
	for _, group := range f.groups {
		if contains(group, phrase) {
			return true
		}
	}
	return false
}

// agreeing drops the facts partly told whose day is of another year than a day
// of writing, and the other periods of a story that was in the news on it: they are told of nothing.
func agreeing(facts []told, days []clue, day schema.Day) []told {
	agree := make([]told, 0, len(facts))
	for _, t := range facts {
		if t.partly > 0 && !t.dayAgrees(days, day) || t.isPeriod() && t.weighPeriod(day) < weighStory(facts, t.What, day) {
			continue
		}
		agree = append(agree, t)
	}
	return agree
}

// dayAgrees reports whether a fact happened on one of the days told beside it, as they are near a day of writing.
func (t *told) dayAgrees(days []clue, day schema.Day) bool {
	return slices.ContainsFunc(t.dates, func(date int) bool {
		on := days[date].monthDay().near(day)
		return t.first() <= on && on <= t.last()
	})
}

package dating

import "chronograph/schema"

// freshFact returns the day of a fact with which an article begins that names no
// day itself: it tells of it as news. 0 where there is none, or where the months
// leave another year. Of such articles three of five are within two days of it.
func (e *estimate) freshFact(months *candidates) (best schema.Day) {
	top := 0.0
	for i := range e.facts {
		t := &e.facts[i]
		if !t.isDay() || e.doc.SentenceAt(t.at) >= lead {
			continue
		}
		if w := e.weigh(t.last()); w > top {
			best, top = t.last(), w
		}
	}
	if best == 0 || months.inYear(best.Year()) < clear {
		return 0
	}
	return best
}

// isDay reports whether a fact is told as a whole, for itself, and happened within days.
func (t *told) isDay() bool {
	return t.partly == 0 && len(t.jubilees) == 0 && t.When.Grain() <= schema.DayGrain && t.last()-t.first() < longestSpan
}

// inYear is how much of the whole weight lies on the days of a year.
func (c *candidates) inYear(year int) float64 {
	in := 0.0
	for i, day := range c.days {
		if day.Year() == year {
			in += c.weights[i]
		}
	}
	return in / c.sum
}

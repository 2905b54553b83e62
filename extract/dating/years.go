package dating

import (
	"chronograph/extract/timex"
	"chronograph/schema"
)

// reach is how often the newest time that an article gives with its year lies
// so far back: a weight a day, for distances up to days.
type reach struct {
	days   schema.Day
	weight float64
}

// grainReach is what times of one grain tell of the day of writing.
type grainReach struct {
	back  []reach // by distance of the newest that lies behind
	older float64 // beyond that
	late  float64 // what it weighs when besides it one lies ahead
	ahead float64 // what it weighs when the only ones lie ahead
}

// The tables are counted on articles of a known day. A date with its year is
// often of the same week (a caption), a month of the last year; the year alone is seldom the current one.
var (
	dayReach = grainReach{older: 0.004, late: 0.01, ahead: 0.0002,
		back: []reach{{3, 6}, {10, 0.8}, {30, 0.3}, {90, 0.1}, {366, 0.05}, {731, 0.04}, {1096, 0.014}, {1461, 0.005}}}
	monthReach = grainReach{older: 0.004, late: 0.05, ahead: 0.008,
		back: []reach{{30, 0.2}, {90, 0.77}, {200, 0.56}, {366, 0.32}, {731, 0.22}, {1096, 0.087}, {1461, 0.05}, {1826, 0.02}, {3652, 0.007}}}
	yearReach = grainReach{older: 0.008, late: 0.06, ahead: 0.006, // by whole years
		back: []reach{{0, 0.07}, {1, 0.23}, {2, 0.13}, {3, 0.11}, {4, 0.055}, {5, 0.045}, {6, 0.035}, {7, 0.02}, {10, 0.014}}}
	// The next time told as ahead, by its distance in days, and by whole years where only the year is given.
	dayAhead   = []reach{{10, 6}, {30, 2}, {90, 0.4}, {366, 0.2}, {731, 0.03}}
	monthAhead = []reach{{90, 0.8}, {200, 0.6}, {366, 0.4}, {731, 0.15}, {1096, 0.05}}
	yearAhead  = []reach{{0, 0.3}, {1, 0.25}, {2, 0.07}, {3, 0.06}, {5, 0.03}}
)

// farAhead is the weight of what lies beyond the tables.
const farAhead = 0.01

func lookup(table []reach, distance schema.Day, beyond float64) float64 {
	for _, r := range table {
		if distance <= r.days {
			return r.weight
		}
	}
	return beyond
}

// weighFixed says how well the times that are written with their year agree with a day.
func weighFixed(fixed []clue, day schema.Day) float64 {
	w := weighAhead(fixed, day)
	for _, grain := range []schema.Grain{schema.DayGrain, schema.MonthGrain, schema.YearGrain} {
		w *= weighBehind(fixed, grain, day)
	}
	return w
}

// weighBehind weighs the newest time of a grain that is told as past.
func weighBehind(fixed []clue, grain schema.Grain, day schema.Day) float64 {
	table, newest, behind, ahead := reachOf(grain), schema.Day(0), false, false
	for i := range fixed {
		c := &fixed[i]
		if c.tense == timex.Future || grainOf(c.point.Grain) != grain {
			continue
		}
		if first := c.point.First(); first > day+1 {
			ahead = true
		} else {
			newest, behind = max(newest, first), true
		}
	}
	switch {
	case !behind && !ahead:
		return 1
	case !behind:
		return table.ahead
	}
	distance := max(day-newest, 0)
	if grain == schema.YearGrain {
		distance = schema.Day(day.Year() - newest.Year())
	}
	w := lookup(table.back, distance, table.older)
	if ahead {
		w *= table.late
	}
	return w
}

// grainOf puts a grain to the one of the three that is weighed like it.
func grainOf(g schema.Grain) schema.Grain {
	switch {
	case g <= schema.WeekGrain:
		return schema.DayGrain
	case g <= schema.SeasonGrain:
		return schema.MonthGrain
	}
	return schema.YearGrain
}

func reachOf(grain schema.Grain) *grainReach {
	switch grain {
	case schema.DayGrain:
		return &dayReach
	case schema.MonthGrain:
		return &monthReach
	}
	return &yearReach
}

// weighAhead weighs the next time that is told as ahead.
func weighAhead(fixed []clue, day schema.Day) float64 {
	w, next := 1.0, (*clue)(nil)
	for i := range fixed {
		c := &fixed[i]
		if c.tense != timex.Future {
			continue
		}
		if last := c.point.Last(); last < day {
			w = goneFuture
		} else if next == nil || last < next.point.Last() {
			next = c
		}
	}
	if next == nil {
		return w
	}
	distance := max(next.point.First()-day, 0)
	switch grainOf(next.point.Grain) {
	case schema.DayGrain:
		return w * lookup(dayAhead, distance, farAhead)
	case schema.MonthGrain:
		return w * lookup(monthAhead, distance, farAhead)
	}
	return w * lookup(yearAhead, schema.Day(next.point.Year-day.Year()), farAhead)
}

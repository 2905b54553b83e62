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

// The tables are counted on articles of a known day; those of months and years by how these are told. A date with its year is
// often of the same week (a caption), a month of the last year; the year alone is seldom the current one.
var (
	dayReach = grainReach{older: 0.004, late: 0.01, ahead: 0.0002,
		back: []reach{{3, 6}, {10, 0.8}, {30, 0.3}, {90, 0.1}, {366, 0.05}, {731, 0.04}, {1096, 0.014}, {1461, 0.005}}}
	monthReach = [...]grainReach{
		plainly: {older: 0.004, late: 0.05, ahead: 0.008,
			back: []reach{{30, 0.2}, {90, 0.77}, {200, 0.56}, {366, 0.32}, {731, 0.22}, {1096, 0.087}, {1461, 0.05}, {1826, 0.02}, {3652, 0.007}}},
		asRecent: {older: 0.01, late: 0.05, ahead: 0.008,
			back: []reach{{45, 3.5}, {90, 2.3}, {200, 0.56}, {366, 0.16}, {731, 0.05}}},
		asHistory: {older: 0.02, late: 0.05, ahead: 0.008,
			back: []reach{{366, 0.27}, {1096, 0.23}, {1826, 0.08}, {3652, 0.03}}},
	}
	// By whole years.
	yearReach = [...]grainReach{
		plainly: {older: 0.008, late: 0.06, ahead: 0.006,
			back: []reach{{0, 0.1}, {1, 0.29}, {2, 0.13}, {3, 0.1}, {4, 0.055}, {5, 0.045}, {6, 0.035}, {7, 0.02}, {10, 0.014}}},
		asRecent: {older: 0.005, late: 0.06, ahead: 0.006,
			back: []reach{{0, 0.46}, {1, 0.37}, {2, 0.045}, {3, 0.04}, {5, 0.01}}},
		asHistory: {older: 0.012, late: 0.06, ahead: 0.006,
			back: []reach{{0, 0.006}, {1, 0.11}, {2, 0.2}, {3, 0.165}, {4, 0.11}, {5, 0.08}, {6, 0.06}, {7, 0.04}, {10, 0.03}}},
	}
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
	l := layOf(fixed, grain, day)
	table := reachOf(grain, l.telling)
	switch {
	case l.newest == 0 && l.ahead:
		return table.ahead
	case l.newest == 0:
		return l.goals()
	}
	distance := max(day-l.newest, 0)
	if grain == schema.YearGrain {
		distance = schema.Day(day.Year() - l.newest.Year())
	}
	w := lookup(table.back, distance, table.older) * l.goals()
	if l.ahead {
		w *= table.late
	}
	return w
}

// lying is where the times of one grain lie that are not told as ahead, seen from a day.
type lying struct {
	newest      schema.Day // of those behind, 0 for none
	telling     telling    // of it
	ahead, goal bool       // whether some lie ahead, and whether some that may be goals do
}

func layOf(fixed []clue, grain schema.Grain, day schema.Day) (l lying) {
	for i := range fixed {
		c := &fixed[i]
		if c.tense == timex.Future || grainOf(c.point.Grain) != grain {
			continue
		}
		switch first := c.point.First(); {
		case first > day+1 && c.isGoal():
			l.goal = true
		case first > day+1:
			l.ahead = true
		case first > l.newest:
			l.newest, l.telling = first, c.telling
		case first == l.newest && c.telling == asRecent:
			l.telling = asRecent
		}
	}
	return l
}

// goals is what a day weighs for the goals that lie ahead of it.
func (l *lying) goals() float64 {
	if l.goal && !l.ahead {
		return aGoal
	}
	return 1
}

// aGoal is what a day weighs when a year that may be a goal lies ahead: "1 tỷ USD vào năm 2020".
const aGoal = 0.35

// isGoal reports whether a clue is a round year that nothing says is past.
func (c *clue) isGoal() bool {
	return c.point.Grain == schema.YearGrain && c.point.Year%5 == 0 && c.tense == timex.AnyTense
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

func reachOf(grain schema.Grain, told telling) *grainReach {
	switch grain {
	case schema.DayGrain:
		return &dayReach
	case schema.MonthGrain:
		return &monthReach[told]
	}
	return &yearReach[told]
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

package schema

// Grain is the size of a calendar unit, from fine to coarse.
type Grain int

// The grains.
const (
	Unknown Grain = iota
	SecondGrain
	MinuteGrain
	PartGrain // a part of the day: morning, evening
	DayGrain
	WeekendGrain
	WeekGrain
	MonthGrain
	QuarterGrain
	SeasonGrain
	HalfGrain
	YearGrain
	DecadeGrain
	CenturyGrain
)

var grainNames = [...]string{"", "second", "minute", "part of day", "day", "weekend", "week",
	"month", "quarter", "season", "half-year", "year", "decade", "century"}

func (g Grain) String() string { return grainNames[g] }

// Parts of the day and seasons, as TIMEX3 writes them.
const (
	Morning   = "MO"
	Noon      = "MI"
	Afternoon = "AF"
	Evening   = "EV"
	Night     = "NI"
	Spring    = "SP"
	Summer    = "SU"
	Autumn    = "FA"
	Winter    = "WI"
)

// Point is one calendar unit: a century, a month, an evening. A field that
// nobody can tell is 0 and written X: XXXX-11-12.
type Point struct {
	Grain   Grain
	Year    int    // the first year of a decade or century; below 0 before Christ
	Month   int    // 1 to 12
	Day     int    // day of the month
	Nth     int    // number of the week, quarter or half-year in Year
	Weekday int    // 1 (Monday) to 7 where only the weekday is known: XXXX-WXX-4
	Part    string // part of the day or season
	Hour    int
	Minute  int
	Second  int
	Zone    string // of a clock time: "", "Z" or "+07:00"
}

// OnDay returns the point of a whole day.
func OnDay(d Day) Point {
	y, m, dd := d.Date()
	return Point{Grain: DayGrain, Year: y, Month: m, Day: dd}
}

// InMonth returns the point of a month.
func InMonth(year, month int) Point { return Point{Grain: MonthGrain, Year: year, Month: month} }

// InYear returns the point of a year.
func InYear(year int) Point { return Point{Grain: YearGrain, Year: year} }

// InWeek returns the point of the ISO week d lies in.
func InWeek(d Day) Point {
	y, w := d.Time().ISOWeek()
	return Point{Grain: WeekGrain, Year: y, Nth: w}
}

// OfDay returns p cut to its day: a part of the day or a clock time loses what is finer.
func (p Point) OfDay() Point {
	if p.Grain == Unknown || p.Grain >= DayGrain {
		return p
	}
	return Point{Grain: DayGrain, Year: p.Year, Month: p.Month, Day: p.Day, Weekday: p.Weekday}
}

// First returns the first day of p, 0 when it can't be told.
func (p Point) First() Day {
	first, _ := p.bounds()
	return first
}

// Last returns the last day of p, 0 when it can't be told.
func (p Point) Last() Day {
	_, last := p.bounds()
	return last
}

func (p Point) bounds() (first, last Day) {
	if p.Year <= 0 {
		return 0, 0 // unknown, or before the days that are counted
	}
	switch p.Grain {
	case SecondGrain, MinuteGrain, PartGrain, DayGrain:
		return p.day()
	case WeekGrain:
		monday := ISOWeek(p.Year, p.Nth)
		return monday, monday + 6
	case WeekendGrain:
		monday := ISOWeek(p.Year, p.Nth)
		return monday + 5, monday + 6
	}
	return p.months()
}

func (p Point) day() (first, last Day) {
	if p.Month == 0 || p.Day == 0 {
		return 0, 0
	}
	d := DayOf(p.Year, p.Month, p.Day)
	return d, d
}

// seasonStart is the first month of each season, as the northern press counts them.
var seasonStart = map[string]int{Spring: 1, Summer: 4, Autumn: 7, Winter: 10}

// months returns the bounds of the grains that are made of whole months.
func (p Point) months() (first, last Day) {
	start, n := 1, 12
	switch p.Grain {
	case MonthGrain:
		start, n = p.Month, 1
	case QuarterGrain:
		start, n = 3*p.Nth-2, 3
	case SeasonGrain:
		start, n = seasonStart[p.Part], 3
	case HalfGrain:
		start, n = 6*p.Nth-5, 6
	case DecadeGrain:
		n = 10 * 12
	case CenturyGrain:
		n = 100 * 12
	}
	if start <= 0 {
		return 0, 0
	}
	return DayOf(p.Year, start, 1), DayOf(p.Year, start+n, 0)
}

// clock orders the points of one day: parts by when they begin, clock times by the clock.
func (p Point) clock() int {
	switch p.Grain {
	case PartGrain:
		return map[string]int{Morning: 5, Noon: 11, Afternoon: 13, Evening: 18, Night: 22}[p.Part] * 3600
	case SecondGrain, MinuteGrain:
		return p.Hour*3600 + p.Minute*60 + p.Second
	}
	return 0
}

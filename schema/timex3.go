package schema

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// String returns the TIMEX3 value of t, "" when unknown.
func (t Time) String() string {
	switch {
	case t.Period != "":
		return t.Period
	case t.Open:
		return t.From.String() + "/"
	case t.To.Grain != Unknown:
		return t.From.String() + "/" + t.To.String()
	}
	return t.From.String()
}

// String returns the TIMEX3 value of p, "" for the zero Point.
func (p Point) String() string {
	switch p.Grain {
	case Unknown:
		return ""
	case CenturyGrain:
		return digits(p.Year/100, 2)
	case DecadeGrain:
		return digits(p.Year/10, 3)
	case YearGrain:
		return yearDigits(p.Year)
	case MonthGrain:
		return yearDigits(p.Year) + "-" + digits(p.Month, 2)
	case QuarterGrain:
		return fmt.Sprintf("%s-Q%s", yearDigits(p.Year), digits(p.Nth, 1))
	case HalfGrain:
		return fmt.Sprintf("%s-H%s", yearDigits(p.Year), digits(p.Nth, 1))
	case SeasonGrain:
		return yearDigits(p.Year) + "-" + p.Part
	case WeekGrain:
		return yearDigits(p.Year) + "-W" + digits(p.Nth, 2)
	case WeekendGrain:
		return yearDigits(p.Year) + "-W" + digits(p.Nth, 2) + "-WE"
	}
	return p.date() + p.time()
}

func (p Point) date() string {
	if p.Weekday != 0 {
		return fmt.Sprintf("%s-WXX-%d", yearDigits(p.Year), p.Weekday)
	}
	return yearDigits(p.Year) + "-" + digits(p.Month, 2) + "-" + digits(p.Day, 2)
}

func (p Point) time() string {
	switch p.Grain {
	case PartGrain:
		return "T" + p.Part
	case MinuteGrain:
		return fmt.Sprintf("T%02d:%02d%s", p.Hour, p.Minute, p.Zone)
	case SecondGrain:
		return fmt.Sprintf("T%02d:%02d:%02d%s", p.Hour, p.Minute, p.Second, p.Zone)
	}
	return ""
}

// yearDigits writes a year, BC0179 where it is before Christ.
func yearDigits(year int) string {
	if year < 0 {
		return "BC" + digits(-year, 4)
	}
	return digits(year, 4)
}

// digits writes n with a width, or as many X when n is unknown.
func digits(n, width int) string {
	if n == 0 {
		return strings.Repeat("X", width)
	}
	return fmt.Sprintf("%0*d", width, n)
}

var (
	pointPattern = regexp.MustCompile(`^(?:(\d{2})|(\d{3})|` +
		`((?:BC)?\d{4}|XXXX)(?:-(?:(\d\d|XX)(?:-(\d\d|XX))?|W(\d\d|XX)(-WE|-[1-7])?|Q([1-4X])|H([12X])|(SP|SU|FA|WI)))?` +
		`(?:T(?:(MO|MI|AF|EV|NI)|(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?))?)$`)
	periodPattern = regexp.MustCompile(`^P(?:(?:\d+(?:\.\d+)?|X)(?:DE|CE|[YMWD]))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?$`)
)

// ParseTime reads a TIMEX3 value: a point, an interval "a/b", an open interval
// "a/" or "/b", or a period. The kind of a period is Duration. It fails with BadDate.
func ParseTime(value string) (Time, error) {
	if len(value) > 2 && value[0] == 'P' && periodPattern.MatchString(value) {
		return Lasting(value), nil
	}
	from, to, interval := strings.Cut(value, "/")
	a, err := parsePoint(from, interval)
	if err != nil {
		return Time{}, err
	}
	if !interval {
		return At(a), nil
	}
	b, err := parsePoint(to, from != "")
	if err != nil {
		return Time{}, err
	}
	if to == "" {
		return Since(a), nil
	}
	if last := b.Last(); last != 0 && last < a.First() {
		return Time{}, Errorf(BadDate, "%q ends before it begins", value)
	}
	return Between(a, b), nil
}

func parsePoint(s string, mayBeEmpty bool) (Point, error) {
	if s == "" && mayBeEmpty {
		return Point{}, nil
	}
	m := pointPattern.FindStringSubmatch(s)
	if m == nil {
		return Point{}, Errorf(BadDate, "%q is not a TIMEX3 value", s)
	}
	p := pointOf(m)
	if p.String() != s || !p.valid() {
		return Point{}, Errorf(BadDate, "%q is not a day, month or year of the calendar", s)
	}
	return p, nil
}

// pointOf builds a point from the groups of pointPattern.
func pointOf(m []string) Point {
	p := Point{Year: number(m[3]), Month: number(m[4]), Day: number(m[5])}
	switch {
	case m[1] != "":
		p = Point{Grain: CenturyGrain, Year: 100 * number(m[1])}
	case m[2] != "":
		p = Point{Grain: DecadeGrain, Year: 10 * number(m[2])}
	case m[7] == "-WE":
		p.Grain, p.Nth = WeekendGrain, number(m[6])
	case m[7] != "":
		p.Grain, p.Weekday = DayGrain, number(m[7][1:])
	case m[6] != "":
		p.Grain, p.Nth = WeekGrain, number(m[6])
	case m[8] != "":
		p.Grain, p.Nth = QuarterGrain, number(m[8])
	case m[9] != "":
		p.Grain, p.Nth = HalfGrain, number(m[9])
	case m[10] != "":
		p.Grain, p.Part = SeasonGrain, m[10]
	case m[5] != "":
		p.Grain = DayGrain
	case m[4] != "":
		p.Grain = MonthGrain
	default:
		p.Grain = YearGrain
	}
	return p.withClock(m[11], m[12], m[13], m[14], m[15])
}

func (p Point) withClock(part, hour, minute, second, zone string) Point {
	switch {
	case part != "":
		p.Grain, p.Part = PartGrain, part
	case second != "":
		p.Grain = SecondGrain
	case hour != "":
		p.Grain = MinuteGrain
	}
	p.Hour, p.Minute, p.Second, p.Zone = number(hour), number(minute), number(second), zone
	return p
}

// number reads digits; X and "" are 0, BC0179 is -179.
func number(s string) int {
	if before, ok := strings.CutPrefix(s, "BC"); ok {
		return -number(before)
	}
	n, _ := strconv.Atoi(s)
	return n
}

// valid reports whether the known fields of p are on the calendar.
func (p Point) valid() bool {
	year := p.Year
	if year == 0 {
		year = 2000 // a leap year: XXXX-02-29 may be a day
	}
	switch {
	case p.Month > 12, p.Hour > 24, p.Minute > 59, p.Second > 59, p.Nth > 53:
		return false
	case p.Month > 0 && p.Day > DaysIn(year, p.Month), p.Day > 31:
		return false
	}
	return true
}

package extracttest_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// ducklingNow is the moment at which Duckling's examples are read.
var ducklingNow = time.Date(2017, 2, 2, 3, 55, 0, 0, time.FixedZone("", -2*60*60))

// newsReading is what news means by an expression that Duckling, made for
// calendars and alarms, moves into the future: the last Monday, this morning.
var newsReading = map[string]string{
	"thứ 2": "2017-01-30", "thứ hai": "2017-01-30", "thứ 3": "2017-01-31", "thứ ba": "2017-01-31",
	"chủ nhật": "2017-01-29", "chúa nhật": "2017-01-29",
	"quý 3": "2016-Q3", "quý ba": "2016-Q3", "ngày 12/10": "2016-10-12",
	"giáng sinh": "2016-12-25", "ngày giáng sinh": "2016-12-25",
	"sáng chủ nhật": "2017-01-29T04/2017-01-29T12", "sáng chúa nhật": "2017-01-29T04/2017-01-29T12",
	"vào lúc 2 giờ sáng": "2017-02-02T02", "lúc 2 giờ sáng": "2017-02-02T02", "1:18 sáng": "2017-02-02T01:18",
	"2:30": "2017-02-02T02:30", "hai giờ rưỡi": "2017-02-02T02:30",
}

// TestDucklingTimes measures the time tagger on the examples of Duckling's Vietnamese rules.
func TestDucklingTimes(t *testing.T) {
	rows, reader := timeSet(t, "duckling_vi_time.tsv"), newPhraseReader(t)
	days, clocks, intervals := &share{}, &share{}, &share{}
	for _, r := range rows {
		s := days
		switch {
		case r["kind"] == "interval":
			s = intervals
		case r["grain"] == "Hour" || r["grain"] == "Minute" || r["grain"] == "Second":
			s = clocks
		}
		times := reader.times(t, r["expression"], "2017-02-02")
		got, want := inDucklingWords(times, r["grain"]), r["timex_value"]
		s.add(got == want)
		switch news, ok := newsReading[r["expression"]]; {
		case got == want:
			assert.False(t, ok, "%s needs no news reading", r["expression"])
		case ok && got == news:
			s.news++
			t.Logf("by news reading: %s: %s, Duckling %s", r["expression"], got, want)
		default:
			t.Logf("wrong: %s: %s, Duckling %s (%s)", r["expression"], got, want, values(times))
		}
	}
	t.Logf("%-32s %3s  %5s  %s", "Duckling's examples", "all", "right", "by news reading besides")
	for _, line := range []struct {
		name string
		*share
		least int
	}{
		{"days and longer", days, 95}, {"clock times", clocks, 32}, {"intervals", intervals, 35},
	} {
		t.Logf("%-32s %3d  %5d  %d", line.name, line.all, line.right, line.news)
		assert.GreaterOrEqual(t, line.right+line.news, line.least, line.name)
	}
}

// inDucklingWords writes the only time found as the set does, "" where there
// is none or more than one: an interval with the beginning of the first unit after
// it, parts of the day and seasons by Duckling's bounds, clock times in its zone
// and cut to a grain.
func inDucklingWords(times []found, grain string) string {
	if len(times) != 1 {
		return ""
	}
	f, v := times[0], times[0].Time
	switch {
	case v.Period != "":
		return besideNow(f)
	case v.From.Grain == schema.PartGrain && v.IsPoint():
		day, hours := v.From.OfDay().First(), ducklingHours[v.From.Part]
		return hourOf(day, hours[0]) + "/" + hourOf(day, hours[1])
	case v.From.Grain == schema.SeasonGrain:
		return ducklingSeason(v.From)
	case v.From.Grain < schema.PartGrain && v.From.Grain != schema.Unknown && v.IsPoint():
		return clockOf(v.From, grain)
	}
	return v.String()
}

// ducklingHours are where Duckling's parts of the day begin and end.
var ducklingHours = map[string][2]int{
	schema.Morning: {4, 12}, schema.Noon: {12, 14}, schema.Afternoon: {13, 17}, schema.Evening: {18, 24},
}

func hourOf(day schema.Day, hour int) string {
	return day.Time().Add(time.Duration(hour) * time.Hour).Format("2006-01-02T15")
}

// ducklingSeason gives a season the days of Duckling: from solstice to equinox.
func ducklingSeason(p schema.Point) string {
	year, next := strconv.Itoa(p.Year), strconv.Itoa(p.Year+1)
	return map[string]string{
		schema.Summer: year + "-06-21/" + year + "-09-24",
		schema.Winter: year + "-12-21/" + next + "-03-21",
	}[p.Part]
}

func clockOf(p schema.Point, grain string) string {
	at := time.Date(p.Year, time.Month(p.Month), p.Day, p.Hour, p.Minute, p.Second, 0, ducklingNow.Location())
	if zone, err := time.Parse("Z07:00", p.Zone); err == nil {
		_, offset := zone.Zone()
		_, here := ducklingNow.Zone()
		at = at.Add(time.Duration(here-offset) * time.Second)
	}
	layout := map[string]string{"Hour": "2006-01-02T15", "Minute": "2006-01-02T15:04", "Second": "2006-01-02T15:04:05"}[grain]
	return at.Format(layout)
}

// besideNow gives a period that ends or begins now its ends: "2 ngày qua" are
// the two whole days before today, "3 giờ tới" the three whole hours after this one.
func besideNow(f found) string {
	period := strings.Trim(f.Time.Period, "PT")
	n, err := strconv.Atoi(period[:len(period)-1])
	if err != nil || f.expr.Shift == 0 {
		return f.Time.String()
	}
	u, ok := ducklingUnits[f.expr.Unit.String()]
	if !ok {
		return f.Time.String()
	}
	begin, end := u.from(-n), u.from(0)
	if f.expr.Shift > 0 {
		begin, end = u.from(1), u.from(n+1)
	}
	return begin + "/" + end
}

// unit is a unit as the set writes and counts it.
type unit struct {
	layout string
	step   time.Duration // of a unit of the clock
	date   [3]int        // else in years, months and days
}

var ducklingUnits = map[string]unit{
	"second": {"2006-01-02T15:04:05", time.Second, [3]int{}}, "minute": {"2006-01-02T15:04", time.Minute, [3]int{}},
	"hour": {"2006-01-02T15", time.Hour, [3]int{}}, "day": {"2006-01-02", 0, [3]int{0, 0, 1}},
	"month": {"2006-01", 0, [3]int{0, 1, 0}}, "year": {"2006", 0, [3]int{1, 0, 0}},
}

// from writes the unit that is n on from now.
func (u unit) from(n int) string {
	return ducklingNow.AddDate(n*u.date[0], n*u.date[1], n*u.date[2]).Add(time.Duration(n) * u.step).Format(u.layout)
}

// TestDucklingNegative: the one phrase in which Duckling finds nothing.
func TestDucklingNegative(t *testing.T) {
	require.Empty(t, newPhraseReader(t).times(t, "có ngày chính xác", "2017-02-02"))
}

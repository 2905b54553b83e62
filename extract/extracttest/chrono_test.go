package extracttest_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// chronoNews is what news means where chrono was asked for the next such time ("forwardDate").
var chronoNews = map[string]string{
	"7 giờ sáng": "day=10,hour=7", "thứ hai": "weekday=1,day=13,month=8", "15/3": "day=15,month=3,year=2012",
	"tháng 3": "month=3,year=2012",
}

// TestChronoTimes measures the time tagger on the tests of chrono's Vietnamese parser.
func TestChronoTimes(t *testing.T) {
	reader := newPhraseReader(t)
	positives, negatives := &share{}, &share{}
	for _, r := range timeSet(t, "chrono_vi.tsv") {
		times := reader.times(t, r["text"], r["ref"])
		if r["mode"] == "strict" {
			times = withoutCasual(times)
		}
		if r["negative"] == "1" {
			negatives.add(len(times) == 0)
			if len(times) > 0 {
				t.Logf("false: %s (%s): %s", r["text"], r["mode"], values(times))
			}
			continue
		}
		right := len(times) == 1 && asChrono(t, times[0], r["start"], r["end"])
		positives.add(right)
		switch news, ok := chronoNews[r["text"]]; {
		case right:
		case ok && r["option"] != "" && len(times) == 1 && asChrono(t, times[0], news, ""):
			positives.news++
			t.Logf("by news reading: %s on %s: %s, chrono %s", r["text"], r["ref"], values(times), r["start"])
		default:
			t.Logf("wrong: %s on %s: %s, chrono %s %s", r["text"], r["ref"], values(times), r["start"], r["end"])
		}
	}
	t.Logf("%-32s %3s  %5s  %s", "chrono's tests", "all", "right", "by news reading besides")
	t.Logf("%-32s %3d  %5d  %d", "times", positives.all, positives.right, positives.news)
	t.Logf("%-32s %3d  %5d", "nothing to be found", negatives.all, negatives.right)
	assert.Equal(t, negatives.all, negatives.right)
	assert.GreaterOrEqual(t, positives.right+positives.news, 105)
}

// withoutCasual keeps what chrono's strict mode asks for.
func withoutCasual(times []found) []found {
	var kept []found
	for _, f := range times {
		if !f.expr.Casual() {
			kept = append(kept, f)
		}
	}
	return kept
}

// asChrono reports whether a time has every field that chrono's test asserts of
// its beginning and end. chrono has no periods: for "3 tháng tới" it gives the far end.
func asChrono(t *testing.T, f found, start, end string) bool {
	from, to := f.Time.From, f.Time.To
	if f.Time.Period != "" {
		if from.Grain == schema.Unknown {
			return false
		}
		if f.expr.Shift > 0 {
			from = to
		}
		to = schema.Point{}
	}
	return holds(t, from, start) && (end == "" || holds(t, to, end))
}

// holds reports whether a point has every field of a list "day=5,month=8".
func holds(t *testing.T, p schema.Point, fields string) bool {
	if fields == "" {
		return p.Grain != schema.Unknown
	}
	if p.Grain == schema.WeekGrain {
		return inWeek(t, p, fields)
	}
	for field := range strings.SplitSeq(fields, ",") {
		name, value, _ := strings.Cut(field, "=")
		n, err := strconv.Atoi(value)
		require.NoError(t, err)
		if !holdsField(t, p, name, n) {
			return false
		}
	}
	return true
}

// inWeek reports whether the day of a list lies in a week: chrono has no weeks and gives the same weekday.
func inWeek(t *testing.T, week schema.Point, fields string) bool {
	for day := week.First(); day <= week.Last(); day++ {
		if holds(t, schema.OnDay(day), fields) {
			return true
		}
	}
	return false
}

func holdsField(t *testing.T, p schema.Point, name string, n int) bool {
	switch name {
	case "year":
		return p.Year == n
	case "month":
		return p.Month == n
	case "day":
		return p.Day == n
	case "weekday":
		return p.First() != 0 && p.First().Weekday()%7 == n
	case "hour":
		if p.Grain == schema.PartGrain {
			return inPart(p.Part, n)
		}
		return p.Grain < schema.PartGrain && p.Hour == n
	case "minute":
		return p.Grain < schema.PartGrain && p.Minute == n
	case "second":
		return p.Grain == schema.SecondGrain && p.Second == n
	case "meridiem":
		if p.Grain == schema.PartGrain {
			return inPart(p.Part, 11+2*n) || inPart(p.Part, 23*n)
		}
		return p.Hour/12 == n
	}
	require.Fail(t, "unknown field", name)
	return false
}

// inPart reports whether an hour lies in a part of the day, for which chrono gives one hour.
func inPart(part string, hour int) bool {
	switch part {
	case schema.Morning:
		return 4 <= hour && hour < 12
	case schema.Noon:
		return 11 <= hour && hour < 14
	case schema.Afternoon:
		return 12 <= hour && hour < 18
	case schema.Evening:
		return 18 <= hour && hour < 24
	}
	return hour >= 21 || hour < 4
}

package schema_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

func TestTimeKeepsItsGrain(t *testing.T) {
	for value, want := range map[string]struct{ first, last, grain string }{
		"2020-11-12":                {"2020-11-12", "2020-11-12", "day"},
		"2022-09-12TNI":             {"2022-09-12", "2022-09-12", "part of day"},
		"2020-11-12T15:30":          {"2020-11-12", "2020-11-12", "minute"},
		"2020-02":                   {"2020-02-01", "2020-02-29", "month"},
		"2020":                      {"2020-01-01", "2020-12-31", "year"},
		"2020-W46":                  {"2020-11-09", "2020-11-15", "week"},
		"2018-W21-WE":               {"2018-05-26", "2018-05-27", "weekend"},
		"2020-Q4":                   {"2020-10-01", "2020-12-31", "quarter"},
		"198":                       {"1980-01-01", "1989-12-31", "decade"},
		"19":                        {"1900-01-01", "1999-12-31", "century"},
		"1988-02/1994-05":           {"1988-02-01", "1994-05-31", "month"},
		"2020-09-27/":               {"2020-09-27", "", "day"},
		"/2020":                     {"", "2020-12-31", "year"},
		"XXXX-11-12":                {"", "", "day"},
		"XXXX-WXX-4":                {"", "", "day"},
		"BC0179":                    {"", "", "year"},
		"BC0044-03-15":              {"", "", "day"},
		"P1M":                       {"", "", ""},
		"PT15M":                     {"", "", ""},
		"2020-11-12T15:30Z":         {"2020-11-12", "2020-11-12", "minute"},
		"2020-11-12T15:30:05+07:00": {"2020-11-12", "2020-11-12", "second"},
	} {
		got, err := schema.ParseTime(value)
		require.NoError(t, err, value)
		assert.Equal(t, value, got.String())
		assert.Equal(t, want.first, got.Earliest().String(), value)
		assert.Equal(t, want.last, got.Latest().String(), value)
		assert.Equal(t, want.grain, got.Grain().String(), value)
	}
}

func TestParseTimeRefuses(t *testing.T) {
	for _, value := range []string{"", "/", "2020-13", "2021-02-29", "2020-11-32", "12/11", "P", "PT", "2020-Q5", "tomorrow", "2020-11-12T25:00"} {
		_, err := schema.ParseTime(value)
		assert.Equal(t, schema.BadDate, schema.CodeOf(err), value)
	}
}

func TestTimesHaveATotalOrder(t *testing.T) {
	ordered := []string{"1988-02/1994-05", "2020-09-27", "2020-11-12TMO", "2020-11-12T15:30", "XXXX-11-12"}
	times := make([]schema.Time, len(ordered))
	for i, v := range ordered {
		times[i], _ = schema.ParseTime(v)
	}
	times[2], times[3] = times[3], times[2] // minutes are finer than parts
	for i, a := range times {
		for j, b := range times {
			got := a.Compare(b)
			assert.Equal(t, i < j, got < 0, "%s before %s", a, b)
			assert.Equal(t, i == j, got == 0, "%s and %s", a, b)
		}
	}
}

func TestDay(t *testing.T) {
	d, err := schema.ParseDay("2020-11-12")
	require.NoError(t, err)
	assert.Equal(t, 4, d.Weekday(), "a Thursday")
	assert.Equal(t, "2020-11-12", d.String())
	assert.Equal(t, "1969-12-31", schema.DayOf(1970, 1, 0).String())
	assert.Equal(t, "0001-01-01", schema.Day(1).String())
	assert.Equal(t, "", schema.Day(0).String())
	zoned, err := schema.ParseDay("2020-11-12T01:30:00+07:00")
	require.NoError(t, err)
	assert.Equal(t, d, zoned)
}

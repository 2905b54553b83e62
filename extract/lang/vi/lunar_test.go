package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/lang/vi"
)

// newYears are the first days of the lunar years from 1990 to 2030, as they were or are to be kept in Vietnam.
var newYears = []string{
	"1990-01-27", "1991-02-15", "1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31", "1996-02-19", "1997-02-07",
	"1998-01-28", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09",
	"2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10",
	"2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
	"2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
	"2030-02-02",
}

func TestLunarNewYears(t *testing.T) {
	for i, want := range newYears {
		assert.Equal(t, want, vi.Lunar{}.Day(1990+i, 1, 1).String())
	}
}

func TestLunarDays(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string
	}{
		{1968, 1, 1, "1968-01-29"},  // a day before the neighbours
		{1985, 1, 1, "1985-01-21"},  // a month before them
		{2020, 8, 15, "2020-10-01"}, // after the second fourth month
		{2020, 3, 10, "2020-04-02"},
		{2023, 8, 15, "2023-09-29"}, // after the second second month
		{2024, 7, 15, "2024-08-18"},
		{2019, 12, 30, "2020-01-24"}, // the last month lies in the next year
		{2021, 12, 30, "2022-01-31"}, // a short month: its twenty-ninth
		{2025, 12, 23, "2026-02-10"},
		{2020, 13, 1, ""}, {2020, 1, 31, ""}, {2020, 0, 1, ""},
	} {
		assert.Equal(t, c.want, vi.Lunar{}.Day(c.year, c.month, c.day).String(), c)
	}
}

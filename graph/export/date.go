package export

import (
	"fmt"

	"chronograph/graph/driver"
	"chronograph/schema"
)

const noDate = "không rõ ngày"

// Date writes a time for people at its own grain: 12/11/2020, tháng 2/1988 –
// tháng 5/1994, từ 27/9/2020, đêm 12/9/2022, không rõ ngày.
func Date(t schema.Time) string {
	from, to := point(t.From), point(t.To)
	switch {
	case t.Period != "" || from == "" && to == "":
		return noDate
	case t.Open:
		return "từ " + from
	case from == "":
		return "đến " + to
	case to != "":
		return from + " – " + to
	}
	return from
}

// When writes the time of an event; of one without a time it says before which day it was.
func When(e driver.Event) string {
	if e.Time.IsZero() && e.Latest != 0 {
		return noDate + ", trước " + Day(e.Latest)
	}
	return Date(e.Time)
}

// Day writes a day for people: 12/11/2020, "" when unknown.
func Day(d schema.Day) string {
	if d == 0 {
		return ""
	}
	return point(schema.OnDay(d))
}

var partNames = map[string]string{
	schema.Morning: "sáng", schema.Noon: "trưa", schema.Afternoon: "chiều", schema.Evening: "tối", schema.Night: "đêm",
	schema.Spring: "mùa xuân", schema.Summer: "mùa hè", schema.Autumn: "mùa thu", schema.Winter: "mùa đông",
}

var weekdayNames = [...]string{"", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"}

var halfNames = [...]string{"một nửa", "nửa đầu", "nửa cuối"}

func point(p schema.Point) string {
	switch p.Grain {
	case schema.Unknown:
		return ""
	case schema.SecondGrain, schema.MinuteGrain:
		return fmt.Sprintf("%dh%02d %s", p.Hour, p.Minute, dayOf(p))
	case schema.PartGrain:
		return partNames[p.Part] + " " + dayOf(p)
	case schema.DayGrain:
		return dayOf(p)
	case schema.MonthGrain:
		return "tháng " + number(p.Month) + "/" + number(p.Year)
	case schema.DecadeGrain:
		return "thập niên " + number(p.Year)
	case schema.CenturyGrain:
		return "thế kỷ " + number(p.Year/100+1)
	}
	return partOfYear(p) + "năm " + number(p.Year)
}

// partOfYear writes the grains that are counted within a year, "" for the year itself.
func partOfYear(p schema.Point) string {
	switch p.Grain {
	case schema.WeekGrain:
		return "tuần " + number(p.Nth) + " "
	case schema.WeekendGrain:
		return "cuối tuần " + number(p.Nth) + " "
	case schema.QuarterGrain:
		return "quý " + number(p.Nth) + " "
	case schema.HalfGrain:
		return halfNames[p.Nth] + " "
	case schema.SeasonGrain:
		return partNames[p.Part] + " "
	}
	return ""
}

func dayOf(p schema.Point) string {
	switch {
	case p.Weekday != 0:
		return weekdayNames[p.Weekday]
	case p.Year == 0:
		return number(p.Day) + "/" + number(p.Month) + " không rõ năm"
	}
	return number(p.Day) + "/" + number(p.Month) + "/" + number(p.Year)
}

// number writes a part of a date, "?" when unknown.
func number(n int) string {
	if n == 0 {
		return "?"
	}
	return fmt.Sprint(n)
}

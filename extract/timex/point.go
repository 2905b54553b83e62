package timex

import "chronograph/schema"

// point returns the calendar unit that the fields name; a shifted unit whose
// own fields are not given is of the unit's grain with everything unknown.
func (s *sense) point() schema.Point {
	p := schema.Point{Year: s.get(fYear), Month: s.get(fMonth), Day: s.get(fDay)}
	if s.has(fEra) {
		p.Year = -p.Year
	}
	if s.has(fCalendar) {
		p = schema.Point{} // its fields are those of another calendar
	}
	switch {
	case s.has(fHour), s.has(fPart):
		return s.clock(p)
	case s.has(fDay), s.has(fCalendar):
		p.Grain = schema.DayGrain
	case s.has(fWeekday):
		p.Grain, p.Weekday = schema.DayGrain, s.get(fWeekday)
	case s.has(fMonth):
		p.Grain = schema.MonthGrain
	case s.has(fQuarter):
		p.Grain, p.Nth = schema.QuarterGrain, s.get(fQuarter)
	case s.has(fHalf):
		p.Grain, p.Nth = schema.HalfGrain, s.get(fHalf)
	case s.has(fSeason):
		p.Grain, p.Part = schema.SeasonGrain, seasonCodes[s.get(fSeason)]
	case s.has(fDecade):
		p.Grain, p.Year = schema.DecadeGrain, s.get(fDecade)
	case s.has(fCentury):
		p.Grain, p.Year = schema.CenturyGrain, s.get(fCentury)
	case s.has(fYear):
		p.Grain = schema.YearGrain
	default:
		p.Grain = unknownOf(Unit(s.get(fUnit)))
	}
	return p
}

// unknownOf is the grain of a shifted unit of which nothing else is known.
func unknownOf(u Unit) schema.Grain {
	switch u {
	case Week:
		return schema.WeekGrain
	case Weekend:
		return schema.WeekendGrain
	case Month:
		return schema.MonthGrain
	case Quarter:
		return schema.QuarterGrain
	case Half:
		return schema.HalfGrain
	case Year, Decade, Century:
		return schema.YearGrain
	}
	return schema.DayGrain
}

// clock adds the part of the day or the time of the clock to a day.
func (s *sense) clock(p schema.Point) schema.Point {
	if !s.has(fDay) {
		p.Weekday = s.get(fWeekday)
	}
	if !s.has(fHour) {
		p.Grain, p.Part = schema.PartGrain, partCodes[s.get(fPart)]
		return p
	}
	p.Grain, p.Hour, p.Minute, p.Second = schema.MinuteGrain, s.hour(), s.get(fMinute), s.get(fSecond)
	p.Zone = zoneCodes[s.get(fZone)]
	if s.get(fPlus) == shortOf && p.Minute > 0 {
		p.Hour, p.Minute = (p.Hour+23)%24, 60-p.Minute
	}
	if s.has(fSecond) {
		p.Grain = schema.SecondGrain
	}
	return p
}

// hour reads the hour on the 24-hour clock with the help of the part of the
// day: 3 giờ chiều is 15, 12 giờ đêm is 0, 1 giờ đêm is 1, 11 giờ trưa is 11.
func (s *sense) hour() int {
	h := s.get(fHour)
	switch part := s.get(fPart); {
	case h > 12:
		return h
	case part == morning:
		return h % 12
	case part == noon:
		if h < 10 {
			return h + 12
		}
	case part == afternoon, part == evening:
		return h%12 + 12
	case part == night:
		if h >= 6 {
			return (h + 12) % 24
		}
	}
	return h
}

package timex

import (
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"chronograph/schema"
)

// field is one thing a word or a number can say about a time.
type field uint8

const (
	fYear field = iota
	fMonth
	fDay
	fWeekday
	fQuarter
	fHalf
	fSeason
	fDecade
	fCentury
	fPart
	fHour
	fMinute
	fSecond
	fCount // in hundredths
	fUnit
	fShift // how many units before (-) or after; times the count where there is one
	fFrom  // what a shift is counted from: an Anchor
	fTense
	fEdge  // 1: the first pieces, -1: the last
	fPiece // the unit pieces are counted in
	fPlus  // a half more than the count, or a half alone; minutes short of the hour; an ordinal
	fMod   // how the time is qualified: TIMEX3's mod
	fZone  // of a time of the clock
	fEra   // before Christ
	fCalendar
	fStem   // with fBranch: the name of a year in the cycle of sixty, the remainders of its number
	fBranch // by ten and by twelve
	nFields
)

// fieldInfo names a field in the data and says what it may hold: one of names
// (counting from 0) or a number from low to high.
type fieldInfo struct {
	name      string
	names     []string
	low, high int
}

var fieldInfos = [nFields]fieldInfo{
	fYear: {"year", nil, 1, 2999}, fMonth: {"month", nil, 1, 12}, fDay: {"day", nil, 1, 31},
	fWeekday: {"weekday", nil, 1, 7}, fQuarter: {"quarter", nil, 1, 4}, fHalf: {"half", nil, 1, 2},
	fSeason: {"season", seasonNames, 0, 0}, fDecade: {"decade", nil, 10, 2990}, fCentury: {"century", nil, 100, 2900},
	fPart: {"part", partNames, 0, 0}, fHour: {"hour", nil, 0, 24}, fMinute: {"minute", nil, 0, 59}, fSecond: {"second", nil, 0, 59},
	fCount: {"count", nil, 1, 1_000_000}, fUnit: {"unit", unitNames, 0, 0}, fShift: {"shift", nil, -10, 10},
	fFrom: {"from", anchorNames, 0, 0}, fTense: {"tense", tenseNames, 0, 0}, fEdge: {"edge", nil, -1, 1},
	fPiece: {"piece", unitNames, 0, 0}, fPlus: {"plus", []string{"", "half", "only half", "short", "ordinal"}, 0, 0},
	fMod: {"mod", modNames, 0, 0}, fZone: {"zone", zoneCodes, 0, 0}, fCalendar: {"calendar", calendarNames, 0, 0},
	fEra:  {"era", []string{"", "before Christ"}, 0, 0},
	fStem: {"stem", nil, 0, 9}, fBranch: {"branch", nil, 0, 11},
}

var (
	partNames   = []string{"", "morning", "noon", "afternoon", "evening", "night"}
	partCodes   = []string{"", schema.Morning, schema.Noon, schema.Afternoon, schema.Evening, schema.Night}
	seasonNames = []string{"", "spring", "summer", "autumn", "winter"}
	seasonCodes = []string{"", schema.Spring, schema.Summer, schema.Autumn, schema.Winter}
	modNames    = []string{"", "about", "more than", "less than", "at least", "at most", "start", "mid", "end"}
	modCodes    = []string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "START", "MID", "END"}
	zoneCodes   = []string{"", "Z", "+07:00", "+08:00", "+09:00", "+01:00", "+02:00", "-05:00", "-04:00", "-08:00", "-07:00"}

	calendarNames = []string{"", "lunar", "easter"}
)

const winter = 4

const (
	morning = 1 + iota
	noon
	afternoon
	evening
	night
)

func fieldNamed(name string) (field, bool) {
	i := slices.IndexFunc(fieldInfos[:], func(f fieldInfo) bool { return f.name == name })
	return field(max(i, 0)), i >= 0
}

// parse reads a value of the data.
func (f fieldInfo) parse(value string) (int32, bool) {
	if f.names != nil {
		i := slices.Index(f.names, value)
		return int32(i), i >= 0 && value != ""
	}
	n, err := strconv.Atoi(value)
	return int32(n), err == nil && f.low <= n && n <= f.high
}

// sense is what a matched pattern says: the fields it gives.
type sense struct {
	set   uint32
	value [nFields]int32
}

func (s *sense) has(f field) bool { return s.set&(1<<f) != 0 }

// give sets a field; ok is false when it is already set to something else.
func (s *sense) give(f field, v int32) bool {
	if s.has(f) {
		return s.value[f] == v
	}
	s.set |= 1 << f
	s.value[f] = v
	return true
}

// forget takes back every field that is not in keep.
func (s *sense) forget(keep uint32) {
	for gone := s.set &^ keep; gone != 0; gone &= gone - 1 {
		s.value[bits.TrailingZeros32(gone)] = 0
	}
	s.set &= keep
}

// get returns a field, 0 when it is not given.
func (s *sense) get(f field) int { return int(s.value[f]) }

// borrow takes over the fields that s lacks from o.
func (s *sense) borrow(o *sense, fields ...field) {
	for _, f := range fields {
		if !s.has(f) && o.has(f) {
			s.give(f, o.value[f])
		}
	}
}

// onCalendar reports whether the fields can hold together.
func (s *sense) onCalendar() bool {
	year := s.get(fYear)
	if !s.has(fYear) {
		year = 2000 // a leap year
	}
	switch {
	case s.has(fCalendar):
		return s.get(fDay) <= 30
	case s.has(fDay) && s.has(fMonth) && s.get(fDay) > schema.DaysIn(year, s.get(fMonth)):
		return false
	case s.has(fHour) && s.get(fHour) == 24 && s.get(fMinute) > 0:
		return false
	}
	return true
}

func fieldNames() string {
	var names []string
	for _, f := range fieldInfos {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// allowed describes what a field may hold.
func (f fieldInfo) allowed() string {
	if f.names != nil {
		return strings.Join(f.names[1:], ", ")
	}
	return fmt.Sprintf("%d to %d", f.low, f.high)
}

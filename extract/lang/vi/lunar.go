package vi

import (
	"math"

	"chronograph/schema"
)

// Lunar is the Vietnamese lunisolar calendar, computed from the sun and the
// moon as seen at UTC+7 (after Hồ Ngọc Đức and Jean Meeus). A month begins on
// the day of the new moon, the eleventh holds the winter solstice, and a month in
// which the sun enters no new sign repeats the one before it.
type Lunar struct{}

const (
	// synodic is the mean length of a month in days.
	synodic = 29.530588853
	// newMoon1900 is the Julian day of the new moon that moons are counted from, on 1900-01-01.
	newMoon1900 = 2415021.076998695
	// julian is the Julian day number of schema.Day 0.
	julian = 1721425
	// east is how far local time runs ahead of UTC, in days.
	east = 7.0 / 24
)

// Day returns a day of a lunar year, which is numbered as the Gregorian year
// its first month begins in. The last day of a short month stands for its
// thirtieth too. It is 0 for what is no date.
func (Lunar) Day(year, month, day int) schema.Day {
	if month < 1 || month > 12 || day < 1 || day > 30 {
		return 0
	}
	moon := moonOf(year, month)
	first, next := newMoonDay(moon), newMoonDay(moon+1)
	return schema.Day(min(first+day-1, next-1) - julian)
}

// moonOf returns the number of the new moon that begins a month, no repeated one.
func moonOf(year, month int) int {
	if month < 11 {
		year--
	}
	begin, end := eleventhMonth(year), eleventhMonth(year+1)
	k := moonNear(begin)
	after := (month + 1) % 12 // months after the eleventh
	if end-begin > 365 && after >= repeated(k) {
		after++
	}
	return k + after
}

// moonNear numbers the new moon on or about a Julian day.
func moonNear(day int) int {
	return int(math.Floor(0.5 + (float64(day)-newMoon1900)/synodic))
}

// eleventhMonth returns the Julian day on which the month of the winter solstice of a year begins.
func eleventhMonth(year int) int {
	last := int(schema.DayOf(year, 12, 31)) + julian
	k := int(math.Floor((float64(last) - 2415021) / synodic))
	if first := newMoonDay(k); sign(first) < 9 {
		return first
	}
	return newMoonDay(k - 1)
}

// repeated returns how many months after the eleventh, moon k, the one comes that counts twice.
func repeated(k int) int {
	before := sign(newMoonDay(k + 1))
	for i := 2; i < 14; i++ {
		now := sign(newMoonDay(k + i))
		if now == before {
			return i - 1
		}
		before = now
	}
	return 14
}

// newMoonDay returns the Julian day number, at UTC+7, of new moon k.
func newMoonDay(k int) int { return int(math.Floor(newMoon(float64(k)) + 0.5 + east)) }

// sign returns which twelfth of its way, counted from the spring equinox, the
// sun is in when a Julian day begins at UTC+7.
func sign(day int) int {
	return int(sunLongitude(float64(day)-0.5-east) / (math.Pi / 6))
}

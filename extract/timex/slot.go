package timex

import (
	"slices"
	"strings"

	"chronograph/extract/text"
)

// slotInfo is a slot that reads a number written in digits.
type slotInfo struct {
	field     field
	digits    [2]int // how many, from and to
	low, high int
	value     func(n int) int // what the number stands for, nil for itself
	round     bool            // it ends in 0
}

// slots are the numbers a pattern can ask for.
var slots = map[string]slotInfo{
	"day":      {fDay, [2]int{1, 2}, 1, 31, nil, false},
	"month":    {fMonth, [2]int{1, 2}, 1, 12, nil, false},
	"year":     {fYear, [2]int{4, 4}, 1000, 2199, nil, false},
	"year3":    {fYear, [2]int{3, 3}, 100, 999, nil, false},
	"year-bc":  {fYear, [2]int{1, 4}, 1, 9999, nil, false},
	"year-end": {fYear, [2]int{2, 2}, 1, 99, nil, false}, // of the century of the first year: "1961-71"
	"yy":       {fYear, [2]int{2, 2}, 0, 99, shortYear, false},
	"hour":     {fHour, [2]int{1, 2}, 0, 24, nil, false},
	"minute":   {fMinute, [2]int{1, 2}, 0, 59, nil, false},
	"minutes":  {fMinute, [2]int{2, 2}, 0, 59, nil, false},
	"modern":   {fYear, [2]int{4, 4}, 1800, 2099, nil, false},
	"second":   {fSecond, [2]int{1, 2}, 0, 59, nil, false},
	"quarter":  {fQuarter, [2]int{1, 1}, 1, 4, nil, false},
	"century":  {fCentury, [2]int{1, 2}, 2, 22, func(n int) int { return 100 * (n - 1) }, false},
	"decade":   {fDecade, [2]int{4, 4}, 1000, 2190, nil, true},
	"yy0":      {fDecade, [2]int{2, 2}, 0, 90, shortYear, true},
}

// numeralSlots read numbers in digits or words.
var numeralSlots = map[string]slotInfo{
	"count":        {field: fCount, low: 0, high: 1_000_000},
	"few":          {field: fCount, low: 0, high: 59},
	"day-word":     {field: fDay, low: 1, high: 31},
	"month-word":   {field: fMonth, low: 1, high: 12},
	"hour-word":    {field: fHour, low: 0, high: 24},
	"minute-word":  {field: fMinute, low: 0, high: 59},
	"quarter-word": {field: fQuarter, low: 1, high: 4},
	"year-word":    {field: fYear, low: 1000, high: 2199},
}

// ignored slots are read for their form alone.
var ignored = []string{"number", "any"}

func shortYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

func slotNames() string {
	names := slices.Clone(ignored)
	for name := range slots {
		names = append(names, name)
	}
	for name := range numeralSlots {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// read reads the digits of one token.
func (s *slotInfo) read(t *text.Token) (int32, bool) {
	if n := len(t.Norm); t.Kind != text.Number || n < s.digits[0] || n > s.digits[1] {
		return 0, false
	}
	n := 0
	for _, c := range []byte(t.Norm) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	if n < s.low || n > s.high || s.round && n%10 != 0 {
		return 0, false
	}
	if s.value != nil {
		n = s.value(n)
	}
	return int32(n), true
}

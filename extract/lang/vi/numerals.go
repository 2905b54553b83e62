package vi

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"chronograph/extract/text"
)

// Numerals reads Vietnamese numbers in digits ("30.000", "3,6 tỷ") and words
// ("mười lăm", "hai mươi mốt", "một trăm linh năm"). A bare scale ("hàng nghìn") is no number.
type Numerals struct{}

var (
	ones = map[string]float64{
		"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
	}
	// endings are the ones after "mươi" and "mười"; "năm" is not among them: "hai mươi năm" is twenty years.
	endings = map[string]float64{
		"mốt": 1, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
	}
	scales = map[string]float64{"nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
)

// Begins implements lexicon.Numerals.
func (Numerals) Begins() []string { return append(slices.Sorted(maps.Keys(ones)), "mười") }

// Number implements lexicon.Numerals.
func (Numerals) Number(tokens []text.Token, at int) (value float64, end int, ok bool) {
	if at >= len(tokens) {
		return 0, 0, false
	}
	r := reader{tokens: tokens, at: at}
	value, ok = r.group()
	if !ok {
		return 0, 0, false
	}
	return r.scaled(value), r.at, true
}

type reader struct {
	tokens []text.Token
	at     int
}

// word returns the word n tokens on, "" for anything else.
func (r *reader) word(n int) string {
	if i := r.at + n; i < len(r.tokens) && r.tokens[i].Kind == text.Word {
		return r.tokens[i].Lower
	}
	return ""
}

// scaled reads the scales after a group, and the smaller groups after them: "hai triệu ba trăm nghìn", "1,5 nghìn tỷ".
func (r *reader) scaled(group float64) float64 {
	total, last := 0.0, 1e18
	for {
		scale, ok := r.scale()
		if !ok || scale >= last {
			return total + group
		}
		total, last = total+group*scale, scale
		if r.word(0) == "rưỡi" {
			r.at++
			return total + scale/2
		}
		next := *r
		if group, ok = next.group(); !ok || !next.goesOn(last) {
			return total
		}
		*r = next
	}
}

// goesOn reports whether a group just read after a scale belongs to the same
// number: it has a smaller scale of its own, or is the hundreds after a thousand.
func (r *reader) goesOn(last float64) bool {
	scale := scales[r.word(0)]
	return scale > 0 && scale < last || last == 1e3 && r.tokens[r.at-1].Lower != "năm"
}

// scale reads "nghìn", "triệu", "nghìn tỷ".
func (r *reader) scale() (float64, bool) {
	scale, ok := scales[r.word(0)]
	if !ok {
		return 0, false
	}
	r.at++
	for next := scales[r.word(0)]; next > scale; next = scales[r.word(0)] {
		scale *= next
		r.at++
	}
	return scale, true
}

// group reads a number in digits or one below a thousand in words.
func (r *reader) group() (float64, bool) {
	if t := r.tokens[min(r.at, len(r.tokens)-1)]; r.at < len(r.tokens) && t.Kind == text.Number {
		r.at++
		return digits(t.Norm)
	}
	value, ok := r.hundreds()
	if ok && value == 5 && r.at < len(r.tokens) && r.tokens[r.at].Kind == text.Number {
		return 0, false // "năm 2014" is a year
	}
	return value, ok
}

func digits(s string) (float64, bool) {
	s = strings.ReplaceAll(s, ".", "")
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return v, err == nil
}

func (r *reader) hundreds() (float64, bool) {
	n, ok := ones[r.word(0)]
	if ok && r.word(1) == "trăm" {
		r.at += 2
		return 100*n + r.afterHundred(), true
	}
	return r.tens()
}

// afterHundred reads "linh năm", "lẻ năm", "năm mươi", "ba mươi hai".
func (r *reader) afterHundred() float64 {
	if w := r.word(0); w == "linh" || w == "lẻ" {
		n, ok := ones[r.word(1)]
		if !ok && r.word(1) == "tư" {
			n, ok = 4, true
		}
		if ok {
			r.at += 2
			return n
		}
		return 0
	}
	if _, ok := ones[r.word(0)]; r.word(0) == "mười" || ok && r.word(1) == "mươi" {
		n, _ := r.tens()
		return n
	}
	return 0
}

// tens reads a number below a hundred.
func (r *reader) tens() (float64, bool) {
	if r.word(0) == "mười" {
		r.at++
		return 10 + r.ending(), true
	}
	n, ok := ones[r.word(0)]
	if !ok {
		return 0, false
	}
	r.at++
	switch r.word(0) {
	case "mươi":
		r.at++
		return 10*n + r.ending(), true
	case "chục":
		r.at++
		return 10 * n, true
	}
	return n, true
}

// ending reads the ones of a two-digit number.
func (r *reader) ending() float64 {
	n, ok := endings[r.word(0)]
	if ok {
		r.at++
	}
	return n
}

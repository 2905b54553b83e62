package schema

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// String writes a position as "40.1792,44.4991", "" for none.
func (p *Position) String() string {
	if p == nil {
		return ""
	}
	return strconv.FormatFloat(p.Latitude, 'f', -1, 64) + "," + strconv.FormatFloat(p.Longitude, 'f', -1, 64)
}

// ParsePosition reads what String writes; "" is nil.
func ParsePosition(s string) (*Position, error) {
	if s == "" {
		return nil, nil
	}
	north, east, _ := strings.Cut(s, ",")
	latitude, err := strconv.ParseFloat(north, 64)
	longitude, err2 := strconv.ParseFloat(east, 64)
	if err != nil || err2 != nil || !(math.Abs(latitude) <= 90 && math.Abs(longitude) <= 180) {
		return nil, fmt.Errorf("%q is not a latitude and a longitude in degrees", s)
	}
	return &Position{latitude, longitude}, nil
}

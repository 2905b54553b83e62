package lexicon

import (
	"bytes"
	"io/fs"
	"iter"
	"path"
	"strconv"
	"strings"

	"chronograph/schema"
)

// atlas is where the towns and airports of the world lie. None of it is looked
// for in text, since many of its names are also those of people and things: it
// answers where something lies that is known to be a place. So it is kept as it
// is read, and only the rows that are asked for are taken apart.
type atlas struct{ sheets [][]byte }

// spot is one place of the atlas.
type spot struct {
	country string // id
	at      schema.Position
	weight  int
}

// The least weight that makes a place of the atlas the one meant, and by how much it must outweigh the others of its name.
const (
	enoughWeight = 100_000
	clearly      = 4
)

// Locate says where the place called name lies: the id of its country, and its
// position where it is known; "" and nil when the atlas has none of this name,
// or several and none stands out. The name is in lower case, NFC, its words
// parted by one space and no hyphens. A place weighs as many people as live
// there, times what favour gives it for its country and position.
func (g *Gazetteer) Locate(name string, favour func(country string, at schema.Position) int) (country string, at *schema.Position) {
	var spots []spot
	countries := map[string]int{}
	for s := range g.atlas.spots(name) {
		s.weight *= favour(s.country, s.at)
		spots = append(spots, s)
		countries[s.country] += s.weight
	}
	best, next := 0, 0
	for id, weight := range countries {
		if weight > best {
			country, best, next = id, weight, best
		} else {
			next = max(next, weight)
		}
	}
	if best < enoughWeight || best < clearly*next {
		return "", nil
	}
	return country, heaviest(spots, country)
}

// near is how many degrees apart two places of a name may lie and be one: a town and its district.
const near = 1

// heaviest returns the position of the spot in a country that outweighs the others there, those near it apart, or nil.
func heaviest(spots []spot, country string) *schema.Position {
	var best spot
	for _, s := range spots {
		if s.country == country && s.weight > best.weight {
			best = s
		}
	}
	for _, s := range spots {
		if s.country == country && s.at.Away(best.at) > near && best.weight < clearly*s.weight {
			return nil
		}
	}
	return &best.at
}

// spots yields every place of a name.
func (a atlas) spots(name string) iter.Seq[spot] {
	return func(yield func(spot) bool) {
		for _, sheet := range a.sheets {
			for at := find(sheet, name); at < len(sheet); {
				row, rest, _ := bytes.Cut(sheet[at:], newline)
				if key, columns, _ := bytes.Cut(row, tab); string(key) != name || !yield(spotOf(string(columns))) {
					break
				}
				at = len(sheet) - len(rest)
			}
		}
	}
}

var newline, tab = []byte("\n"), []byte("\t")

// find returns where the first row begins whose name is not before the given one.
func find(sheet []byte, name string) int {
	low, high := 0, len(sheet)
	for low < high {
		middle := bytes.LastIndexByte(sheet[:low+(high-low)/2], '\n') + 1
		if middle < low {
			middle = low
		}
		row, _, _ := bytes.Cut(sheet[middle:], newline)
		if key, _, _ := bytes.Cut(row, tab); string(key) < name {
			low = min(middle+len(row)+1, len(sheet))
		} else {
			high = middle
		}
	}
	return low
}

// spotOf reads "FR<tab>48.86,2.35<tab>2138551". load has seen that the columns are there.
func spotOf(columns string) spot {
	code, columns, _ := strings.Cut(columns, "\t")
	position, weight, _ := strings.Cut(columns, "\t")
	s := spot{country: schema.EntityID(schema.Country, code)}
	s.at, _ = positionOf(position)
	s.weight, _ = strconv.Atoi(weight)
	return s
}

// positionOf reads "latitude,longitude" in degrees.
func positionOf(s string) (at schema.Position, ok bool) {
	lat, lng, _ := strings.Cut(s, ",")
	a, errA := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	b, errB := strconv.ParseFloat(strings.TrimSpace(lng), 64)
	return schema.Position{Latitude: a, Longitude: b}, errA == nil && errB == nil
}

// loadAtlas reads every *.tsv file of a folder, where there is one: one place a
// line, sorted by name, the columns name, country, position and weight.
func loadAtlas(fsys fs.FS, dir string) (a atlas, ps schema.Problems) {
	names, _ := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	for _, name := range names {
		sheet, err := fs.ReadFile(fsys, name)
		if err != nil {
			ps.Add(name, 0, 0, "%s", err)
			continue
		}
		line := 0
		for len(sheet) > 0 && sheet[0] == '#' {
			_, sheet, _ = bytes.Cut(sheet, newline)
			line++
		}
		checkSheet(name, sheet, line, &ps)
		a.sheets = append(a.sheets, sheet)
	}
	return a, ps
}

// checkSheet reports rows that are out of order or lack columns.
func checkSheet(file string, sheet []byte, line int, ps *schema.Problems) {
	var row, last []byte
	for len(sheet) > 0 {
		row, sheet, _ = bytes.Cut(sheet, newline)
		line++
		key, columns, _ := bytes.Cut(row, tab)
		if bytes.Count(columns, tab) != 2 {
			ps.Add(file, line, 1, "a line has 4 columns, separated by tabs: name, country, position, weight")
		}
		if bytes.Compare(key, last) < 0 {
			ps.Add(file, line, 1, "%q stands after %q; the lines are sorted by name", key, last)
		}
		last = key
	}
}

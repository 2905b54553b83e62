package graph

import (
	"cmp"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// fate is what becomes of an article whose id the store holds.
type fate int

const (
	keep   fate = iota // it is there as it is
	repeat             // it is there under a better path or address
	write              // it changed
)

// fate compares an article with what is stored under its id. One text may come
// in several copies, at different paths or addresses; so that the order of the
// copies changes nothing, one of them stands for all: the one with an address,
// then the one that sorts first. Only the copy that stands is ever rewritten.
func (g *Graph) fate(a schema.Article, stored driver.Stamp, again bool) fate {
	copies := compareCopies(a, stored)
	switch hash := g.hash(a); {
	case copies == 0 && hash == stored.Hash:
		return keep
	case copies == 0 && again: // one place holds two: the smaller hash stands
		return decide(hash < stored.Hash)
	case copies == 0:
		return write
	case extractorOf(stored.Hash) != g.extractor && !again:
		return write
	}
	return decide(copies < 0)
}

func decide(better bool) fate {
	if better {
		return write
	}
	return repeat
}

// compareCopies orders the places where one text was found.
func compareCopies(a schema.Article, stored driver.Stamp) int {
	return cmp.Or(
		cmp.Compare(boolInt(a.URL == ""), boolInt(stored.URL == "")),
		cmp.Compare(a.URL, stored.URL),
		cmp.Compare(a.Path, stored.Path),
	)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

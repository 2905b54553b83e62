package timex

// choice is a set of alternatives, of which only those are tried that the words
// of the next few tokens can stand in.
type choice struct {
	alts   []*node
	shapes []shape // of each, until it is indexed
	shape  shape   // of them all
	size   int     // how many uint64 a set of them has
	ahead  [deep]sight
}

// sight says which alternatives a word can stand in so many items on: sets
// holds the sets side by side, as bits, and of where that of a word begins.
type sight struct {
	of   []uint16
	sets []uint64
}

func (c *choice) add(p piece) {
	c.alts = append(c.alts, p.node)
	c.shapes = append(c.shapes, p.shape)
}

// speaksOf reports whether a word is one that some alternative begins with.
func (c *choice) speaksOf(word int32) bool { return c.ahead[0].of[word] != 0 }

// index works out the sets, once every word has its number.
func (c *choice) index(v *vocabulary) {
	c.size = (len(c.alts) + 63) / 64
	for n := range deep {
		c.ahead[n] = c.sight(n, v)
	}
	c.shapes = nil
}

func (c *choice) sight(n int, v *vocabulary) sight {
	s := sight{of: make([]uint16, v.size()), sets: make([]uint64, c.size)}
	always := make([]uint64, c.size) // the set of the words that no alternative speaks of
	for i := range c.shapes {
		items := c.shapes[i].at(n)
		if items.any {
			always[i/64] |= 1 << (i % 64)
		}
		v.each(&items, func(word int32) {
			if s.of[word] == 0 {
				s.of[word] = uint16(len(s.sets))
				s.sets = append(s.sets, make([]uint64, c.size)...)
			}
			s.sets[int(s.of[word])+i/64] |= 1 << (i % 64)
		})
	}
	for k := range s.sets {
		s.sets[k] |= always[k%c.size]
	}
	return s
}

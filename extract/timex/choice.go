package timex

// choice is a set of alternatives, of which only those are tried that can begin with the token at hand.
type choice struct {
	alts   []*node
	firsts []firsts // of each
	shape  shape    // of them all

	sets [][]*node // alternatives that are tried together, in their order
	of   []uint16  // which of the sets, by the number of a word
}

// at returns the alternatives that can begin with a word, unknown for the end of the text.
func (c *choice) at(word int32) []*node { return c.sets[c.of[word]] }

// index works out the sets; a word that no alternative speaks of has the first.
func (c *choice) index(v *vocabulary) {
	tried := map[int32][]int{unknown: nil}
	for i := range c.firsts {
		v.each(&c.firsts[i], func(word int32) { tried[word] = nil })
	}
	for i := range c.firsts {
		give := func(word int32) {
			if t := tried[word]; len(t) == 0 || t[len(t)-1] != i {
				tried[word] = append(t, i)
			}
		}
		if !c.firsts[i].any {
			v.each(&c.firsts[i], give)
			continue
		}
		for word := range tried {
			give(word)
		}
	}
	c.of = make([]uint16, v.size())
	c.sets = append(make([][]*node, 0, len(tried)), c.pick(tried[unknown]))
	for word, alts := range tried {
		if word != unknown {
			c.of[word] = uint16(len(c.sets))
			c.sets = append(c.sets, c.pick(alts))
		}
	}
	c.firsts = nil
}

// pick returns some of the alternatives, without a copy where they stand side by side.
func (c *choice) pick(which []int) []*node {
	n := len(which)
	if n == 0 {
		return nil
	}
	if first, last := which[0], which[n-1]; last-first == n-1 {
		return c.alts[first : last+1]
	}
	out := make([]*node, n)
	for i, w := range which {
		out[i] = c.alts[w]
	}
	return out
}

package dating

// phraseSet is a set of the phrases of facts, a bit each.
type phraseSet []uint64

// toldBy returns the phrases of occurrences.
func (f *Facts) toldBy(seen []occurrence) phraseSet {
	p := make(phraseSet, len(f.keyed)/64+1)
	for i := range seen {
		p[seen[i].phrase/64] |= 1 << (seen[i].phrase % 64)
	}
	return p
}

// anyOf reports whether one of a group is in the set.
func (p phraseSet) anyOf(group []uint32) bool {
	for _, n := range group {
		if p[n/64]&(1<<(n%64)) != 0 {
			return true
		}
	}
	return false
}

package timex

// index finds the rules that can match from a token on: those that its word may
// begin and the word after it may go on. Most tokens begin none.
type index struct {
	starts   []*node // by rule
	shapes   []shape
	first    []ruleSet // by word: the rules it can begin
	second   []ruleSet // by word: the rules it can go on with after the first item
	numerals ruleSet   // the rules a number can begin that may be several words
}

// add enters a rule; ok is false when it can begin with any word.
func (x *index) add(p piece) (ok bool) {
	x.starts = append(x.starts, p.node)
	x.shapes = append(x.shapes, p.shape)
	leads := p.shape.leads()
	return !leads.any
}

// build works out the sets.
func (x *index) build(v *vocabulary) {
	x.first, x.second = newRuleSets(v.size(), len(x.starts)), newRuleSets(v.size(), len(x.starts))
	x.numerals = newRuleSets(1, len(x.starts))[0]
	for i := range x.shapes {
		leads, follows := x.shapes[i].leads(), x.shapes[i].follows()
		v.each(&leads, func(word int32) { x.first[word].add(i) })
		v.each(&follows, func(word int32) { x.second[word].add(i) })
		if follows.any {
			for _, set := range x.second {
				set.add(i)
			}
		}
		if leads.numerals {
			x.numerals.add(i)
		}
	}
	x.shapes = nil
}

// ruleSet is a set of rules, as bits.
type ruleSet []uint64

// newRuleSets returns n empty sets of so many rules that lie side by side in memory.
func newRuleSets(n, rules int) []ruleSet {
	size := (rules + 63) / 64
	all := make(ruleSet, n*size)
	sets := make([]ruleSet, n)
	for i := range sets {
		sets[i] = all[i*size : (i+1)*size]
	}
	return sets
}

func (s ruleSet) add(rule int) { s[rule/64] |= 1 << (rule % 64) }

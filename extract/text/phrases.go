package text

// phrases finds any of a set of token sequences at a given place, ignoring
// case. The sets are small; lexicon.Trie, which is built on this package,
// serves the large ones.
type phrases map[string][][]string // Lower of the first token -> the rest, longest first

func (p phrases) add(phrase string) bool {
	tokens := Words(phrase)
	if len(tokens) == 0 {
		return false
	}
	rest := make([]string, len(tokens)-1)
	for i, t := range tokens[1:] {
		rest[i] = t.Lower
	}
	all := p[tokens[0].Lower]
	at := 0
	for at < len(all) && len(all[at]) >= len(rest) {
		at++
	}
	all = append(all, nil)
	copy(all[at+1:], all[at:])
	all[at] = rest
	p[tokens[0].Lower] = all
	return true
}

// match returns the end of the longest phrase that begins at token at and ends
// before end; 0 when there is none.
func (p phrases) match(tokens []Token, at, end int) int {
	if at >= end {
		return 0
	}
	for _, rest := range p[tokens[at].Lower] {
		if n := at + 1 + len(rest); n <= end && follows(tokens[at+1:n], rest) {
			return n
		}
	}
	return 0
}

func follows(tokens []Token, words []string) bool {
	for i, w := range words {
		if tokens[i].Lower != w {
			return false
		}
	}
	return true
}

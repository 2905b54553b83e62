package text

const (
	longestByline = 30 // tokens
	mostNames     = 7  // capitalised words outside brackets
)

// bylineAt returns the line that ends the article with the names of its
// authors, -1 when there is none. A line of mere names counts only where
// nothing but furniture or an empty line follows.
func (p *page) bylineAt() int {
	for i := len(p.lines) - 1; i > 0 && p.lines[i].first*2 > len(p.doc.Tokens); i-- {
		names, telling := p.byline(p.doc.Tokens, p.lines[i])
		if p.zones[i] == Body && names && (telling || p.ends(i)) {
			return i
		}
	}
	return -1
}

// ends reports whether line i may be the article's last.
func (p *page) ends(i int) bool {
	return i+1 == len(p.lines) || p.zones[i+1] != Body || p.blankBefore(i+1)
}

// byline reports whether a line or sentence is made of names and the words of
// bylines only, and whether it has one that tells it apart from other names.
func (r *Rules) byline(tokens []Token, b block) (names, telling bool) {
	if b.end-b.first > longestByline || b.end <= b.first {
		return false, false
	}
	words, depth := 0, 0
	for i := b.first; i < b.end; {
		t := tokens[i]
		next := r.bylineStep(tokens, i, b.end)
		telling = telling || r.telling.match(tokens, i, b.end) > 0 || r.sources.match(tokens, i, b.end) > 0
		switch {
		case next > i:
		case t.Norm == "(":
			depth++
		case t.Norm == ")":
			depth--
		case t.Kind == Word && t.Upper:
			words++
		case depth > 0 && t.Kind != Number:
		case t.Kind == Word || t.Kind == Number || isStop(t.Norm) && !r.bylineStop(tokens, i, b):
			return false, false
		}
		i = max(next, i+1)
	}
	return words <= mostNames && (telling || words > 1), telling
}

// bylineStep passes over a source or a word of bylines; 0 when none stands at i.
func (r *Rules) bylineStep(tokens []Token, i, end int) int {
	return max(r.sources.match(tokens, i, end), r.bylineWords.match(tokens, i, end))
}

// bylineStop reports a full stop that may stand in a byline: after an initial, or in an address.
func (r *Rules) bylineStop(tokens []Token, i int, b block) bool {
	if tokens[i].Norm != "." || i == b.first {
		return false
	}
	glued := i+1 < b.end && !tokens[i+1].Space
	return glued || len(tokens[i-1].Norm) <= 2
}

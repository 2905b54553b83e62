package text

// longestSource is how many tokens the source of a photo may have.
const longestSource = 7

// credited reports whether a whole line is a caption: a credit ends it, it says
// who stands where and is short, or it is nothing but the credit of a film or map.
func (p *page) credited(line block) bool {
	tokens := p.doc.Tokens
	if n := p.media.match(tokens, line.first, line.end); n > 0 && n < line.end && tokens[n].Norm == ":" && line.end-n <= longestSource {
		return true
	}
	sentences := p.split(tokens, line)
	if len(sentences) > 2 {
		return false
	}
	if len(sentences) == 1 && line.first > 0 && line.end-line.first <= longestTitle && p.positions(line) {
		return true
	}
	for _, s := range sentences {
		if p.openers.match(tokens, s.first, s.end) > 0 && s.first > line.first {
			return false // the sentence before it may be body text
		}
		if _, end := p.credit(s); end > 0 {
			return end == line.end
		}
	}
	return false
}

// credit returns the first photo credit of a sentence and where it ends,
// full stop included: "Ảnh: AFP/TTXVN", "(Nguồn: AFP)", "- Ảnh: KCNA.", "(Ảnh tư liệu)"; end is 0 when there is none.
func (p *page) credit(s block) (at, end int) {
	tokens := p.doc.Tokens
	for i := s.first; i < s.end; i++ {
		if tokens[i].Kind != Punct {
			continue
		}
		switch tokens[i].Norm {
		case ":":
			if label := p.label(s, i); label >= 0 {
				return p.withOpening(s, label), p.sourceEnd(s, label, i+1)
			}
		case "(", "-", "–":
			if n := p.notes.match(tokens, i+1, s.end); n > 0 && p.noteEnds(n, s.end) {
				return i, p.closeCredit(n, s.end)
			}
		}
	}
	if n := p.notes.match(tokens, s.first, s.end); n > 0 && (p.noteEnds(n, s.end) || tokens[n].Upper) {
		return s.first, p.closeCredit(max(n, p.sources.match(tokens, n, s.end)), s.end)
	}
	return 0, 0
}

func (p *page) noteEnds(i, end int) bool {
	return i >= end || p.doc.Tokens[i].Norm == ")" || p.doc.Tokens[i].Norm == "."
}

// label returns where the label of a credit begins whose colon is at i, -1 for any other colon.
func (p *page) label(s block, i int) int {
	for first := max(s.first, i-5); first < i; first++ {
		if p.credits.match(p.doc.Tokens, first, i) == i && p.mayOpen(s, first, i) {
			return first
		}
	}
	return -1
}

// mayOpen reports whether a label stands where a credit can: at the beginning
// of the sentence, after a bracket or dash, or with a capital letter; and a capital letter after it.
func (p *page) mayOpen(s block, first, colon int) bool {
	tokens := p.doc.Tokens
	if colon+1 >= s.end || tokens[colon+1].Kind == Punct {
		return false
	}
	if first == s.first || tokens[first].Upper {
		return true
	}
	before := tokens[first-1].Norm
	return before == "(" || before == "-" || before == "–"
}

// withOpening includes the bracket or dash before a label.
func (p *page) withOpening(s block, first int) int {
	if first > s.first && p.doc.Tokens[first-1].Kind == Punct {
		switch p.doc.Tokens[first-1].Norm {
		case "(", "-", "–":
			return first - 1
		}
	}
	return first
}

// sourceEnd returns the end of the source that begins at i.
func (p *page) sourceEnd(s block, label, i int) int {
	tokens := p.doc.Tokens
	if label > s.first && tokens[label-1].Norm == "(" {
		for j := i; j < min(s.end, i+2*longestSource); j++ {
			if tokens[j].Norm == ")" {
				return p.closeCredit(j, s.end)
			}
		}
	}
	if j := p.names(i, s.end); j >= s.end || tokens[j].Norm == "." {
		return p.closeCredit(j, s.end) // the source ends with its sentence
	}
	for {
		i = p.source(i, s.end)
		if i+1 >= s.end || tokens[i].Norm != "/" && tokens[i].Norm != "-" {
			return p.closeCredit(i, s.end)
		}
		i++
	}
}

// names passes over up to longestSource capitalised words, slashes and what is glued to them.
func (p *page) names(i, end int) int {
	tokens := p.doc.Tokens
	limit := min(end, i+longestSource)
	for i < limit && (tokens[i].Upper || tokens[i].Kind != Word && tokens[i].Norm != "." || !tokens[i].Space && tokens[i-1].Norm != ":") {
		if tokens[i].Norm == "." && (i+1 >= end || tokens[i+1].Space) {
			return i
		}
		i++
	}
	return i
}

// source passes over one source: a known one, a person before a slash, words in capitals, or a single word.
func (p *page) source(i, end int) int {
	tokens := p.doc.Tokens
	if n := p.sources.match(tokens, i, end); n > 0 {
		return n
	}
	first := i
	for i < end && i-first < 4 && tokens[i].Upper && tokens[i].Kind == Word {
		i++
	}
	if i < end && i > first && tokens[i].Norm == "/" && !tokens[i].Space {
		return i
	}
	for i = first + 1; i < end && i-first < 3 && tokens[i].Kind == Word && tokens[i].Space && inCapitals(tokens[i-1]) && inCapitals(tokens[i]); i++ {
	}
	for i < end && !tokens[i].Space && tokens[i].Norm != "/" && tokens[i].Norm != "-" && (tokens[i].Kind == Word || i+1 < end && !tokens[i+1].Space) {
		i++ // an address or initials: pulse.ng, A.J
	}
	return min(i, end)
}

func inCapitals(t Token) bool {
	return t.Upper && t.Norm != t.Lower && len(t.Norm) > 1 && isCapital(t.Norm)
}

func isCapital(s string) bool {
	for _, r := range s {
		if classOf(r)&letter != 0 && classOf(r)&upper == 0 {
			return false
		}
	}
	return true
}

// closeCredit includes the bracket, full stop and cell border that end a credit.
func (p *page) closeCredit(i, end int) int {
	for i < end {
		switch p.doc.Tokens[i].Norm {
		case ")", ".", "|":
			i++
		default:
			return i
		}
	}
	return end
}

package text

// longestQuote is how many tokens a quotation may have to be kept whole; a
// quotation mark that is never closed must not swallow the article.
const longestQuote = 60

// split cuts a line into sentences.
func (r *Rules) split(tokens []Token, line block) []block {
	var out []block
	first, quoted := line.first, line.first
	for i := line.first; i < line.end; i++ {
		if tokens[i].Kind != Punct {
			continue
		}
		if i >= quoted && isQuote(tokens[i].Norm) && opens(tokens, i) {
			quoted = closing(tokens, i, line.end)
		}
		if i+1 < quoted || i < first {
			continue // the mark right before the closing quote may end the sentence with it
		}
		if end, ok := r.sentenceEnd(tokens, i, first, line.end); ok {
			out = append(out, block{first, end})
			first = end
		}
	}
	if first < line.end {
		out = append(out, block{first, line.end})
	}
	return out
}

// sentenceEnd reports whether a sentence that began at first ends with the
// mark at i, and where: after the quotes and brackets that close with it.
func (r *Rules) sentenceEnd(tokens []Token, i, first, end int) (int, bool) {
	if !isStop(tokens[i].Norm) {
		return i, false
	}
	next := i + 1
	for next < end && (!tokens[next].Space && closes(tokens, next) || tokens[next].Norm == "|") {
		next++
	}
	if next >= end {
		return next, false // the line ends it
	}
	if final := tokens[i].Norm == "." && i >= 2 && tokens[i-1].Norm == "/" && tokens[i-2].Norm == "."; final {
		return next, true
	}
	if !begins(tokens, next, end) || isStop(tokens[next].Norm) {
		return next, false
	}
	if !tokens[next].Space {
		return next, glued(tokens, i, next)
	}
	return next, tokens[i].Norm != "." || !r.abbreviates(tokens, i, first)
}

// glued reports a full stop whose space was forgotten: "không quân.Sau khi".
func glued(tokens []Token, stop, next int) bool {
	before := tokens[max(stop-1, 0)]
	return next == stop+1 && before.Kind == Word && !before.Upper && len(before.Norm) > 1 && tokens[next].Upper
}

// abbreviates reports whether the full stop at i belongs to the word before it:
// "TP.", the initial of a name, the number of an item.
func (r *Rules) abbreviates(tokens []Token, i, first int) bool {
	if i <= first || tokens[i].Space {
		return false
	}
	before := tokens[i-1]
	switch before.Kind {
	case Number:
		return i-1 == first
	case Word:
		return r.abbreviations[before.Norm] || before.Upper && before.Span.Len() == 1
	}
	return false
}

// mostMarks is how many marks may stand before the first word of a sentence.
const mostMarks = 6

// begins reports whether a sentence can begin at i.
func begins(tokens []Token, i, end int) bool {
	for limit := i + mostMarks; i < min(end, limit) && tokens[i].Kind == Punct; {
		i++
	}
	return i >= end || tokens[i].Upper || tokens[i].Kind != Word
}

func isStop(s string) bool {
	return s == "." || s == "!" || s == "?" || s == "…"
}

func isQuote(s string) bool {
	return s == `"` || s == "“" || s == "”" || s == "«" || s == "»" || s == "'" || s == "‘" || s == "’"
}

// opens reports whether the quotation mark at i opens a quotation.
func opens(tokens []Token, i int) bool {
	switch tokens[i].Norm {
	case "“", "«", "‘":
		return true
	case "”", "»", "’":
		return false
	}
	spaced := tokens[i].Space || i == 0 || tokens[i-1].Norm == "("
	stuck := i+1 < len(tokens) && tokens[i+1].Kind == Punct && !tokens[i+1].Space
	return spaced && !stuck
}

func closes(tokens []Token, i int) bool {
	s := tokens[i].Norm
	return s == ")" || s == "]" || isQuote(s) && !opens(tokens, i)
}

// closing returns the index of the mark that closes the quotation opened at i,
// or i when it does not close soon on the same line.
func closing(tokens []Token, i, end int) int {
	for j := i + 1; j < min(end, i+longestQuote); j++ {
		if isQuote(tokens[j].Norm) && !opens(tokens, j) && sameQuote(tokens[i].Norm, tokens[j].Norm) {
			return j
		}
	}
	return i
}

func sameQuote(open, close string) bool {
	switch open {
	case "“":
		return close == "”" || close == `"`
	case "‘":
		return close == "’" || close == "'"
	case "«":
		return close == "»"
	}
	return close == open || open == `"` && close == "”"
}

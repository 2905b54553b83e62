package event

import "chronograph/extract/text"

func (a *article) mark(at int, s *text.Sentence) {
	p := piece{first: at, end: at + 1}
	switch a.in.Doc.Tokens[at].Norm {
	case "(", "[":
		a.depth++
		return
	case ")", "]":
		a.depth = max(0, a.depth-1)
		return
	case ",":
		p.kind = comma
	case ";", ":", "?", "!", "…", "|", ".":
		p.kind = stop
	case "-", "–", "—":
		if !a.in.Doc.Tokens[at].Space {
			return
		}
		p.kind = comma
	case "“", "«":
		p.kind = open
	case "”", "»":
		p.kind = closing
	case `"`:
		p.kind = a.plainQuote(at, s)
	default:
		return
	}
	if p.kind == closing {
		a.closeQuote()
	}
	a.add(p)
	if p.kind == open {
		a.quote = len(a.pieces) - 1
	}
}

// plainQuote tells which end of a quotation a straight quote is.
func (a *article) plainQuote(at int, s *text.Sentence) kind {
	if a.quote != none {
		return closing
	}
	opened := false
	for i := range a.pieces {
		opened = opened || a.pieces[i].kind == closing
	}
	if !opened && at+1 < s.End && a.in.Doc.Tokens[at+1].Norm == "," {
		return closing
	}
	return open
}

// closeQuote ends a quotation; one that began in an earlier sentence covers all before.
func (a *article) closeQuote() {
	if a.quote == none {
		for i := range a.pieces {
			a.pieces[i].quoted = true
		}
	}
	a.quote = none
}

// scare is the number of tokens up to which a quotation is only a wording.
const scare = 6

// dropScareQuotes takes the marks of short quotations away: they part no clauses.
func (a *article) dropScareQuotes() {
	opened := none
	kept := a.pieces[:0]
	for _, p := range a.pieces {
		if p.kind == closing && opened != none && p.first-kept[opened].end <= scare {
			for i := opened; i < len(kept); i++ {
				kept[i].quoted = false
			}
			kept = append(kept[:opened], kept[opened+1:]...)
			opened = none
			continue
		}
		if p.kind == open {
			opened = len(kept)
		}
		kept = append(kept, p)
	}
	a.pieces = kept
}

package text

const (
	longestAside   = 12 // tokens in a bracket that belongs to a photo
	longestCaption = 50 // tokens before the credit; what is longer is body text with a photo
)

// part is a sentence of a line with its zone; paragraph counts from the line's first.
type part struct {
	block
	zone      Zone
	paragraph int
}

// parts cuts a line into sentences. In a line of body text it finds the
// furniture that is glued to it: captions, links, and the byline at the end of the last.
func (p *page) parts(line block, zone Zone, last bool) []part {
	var out []part
	for _, piece := range p.links(line, zone) {
		out = p.appendSentences(out, piece)
	}
	if k := len(out) - 1; last && k > 0 && out[k].zone == Body {
		if names, _ := p.byline(p.doc.Tokens, out[k].block); names {
			out[k].zone = Byline
		}
	}
	number(out)
	return out
}

// number gives every run of one zone a paragraph of its own.
func number(parts []part) {
	for i := 1; i < len(parts); i++ {
		parts[i].paragraph = parts[i-1].paragraph
		if parts[i].zone != parts[i-1].zone {
			parts[i].paragraph++
		}
	}
}

// links cuts "[Headline of another article]" out of a line.
func (p *page) links(line block, zone Zone) []part {
	var out []part
	first, tokens := line.first, p.doc.Tokens
	for i := line.first; zone == Body && i < line.end; i++ {
		if tokens[i].Norm != "[" {
			continue
		}
		if end := p.linkEnd(i, line.end); end > 0 {
			if i > first {
				out = append(out, part{block{first, i}, zone, 0})
			}
			out = append(out, part{block{i, end}, Foot, 0})
			first, i = end, end-1
		}
	}
	if first < line.end {
		out = append(out, part{block{first, line.end}, zone, 0})
	}
	return out
}

// linkEnd returns the end of a bracket that holds a headline, 0 for any other bracket.
func (p *page) linkEnd(i, end int) int {
	tokens := p.doc.Tokens
	for j := i + 1; j < min(end, i+longestTitle); j++ {
		if tokens[j].Norm == "]" {
			if j-i > 4 && begins(tokens, i+1, j) {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// appendSentences adds the sentences of a piece of a line, captions told apart from body text.
func (p *page) appendSentences(out []part, piece part) []part {
	for _, s := range p.split(p.doc.Tokens, piece.block) {
		if piece.zone != Body {
			out = append(out, part{s, piece.zone, 0})
			continue
		}
		out = p.appendBody(out, s, piece.first)
	}
	return out
}

// appendBody adds a sentence of body text. A photo credit ends the caption: the
// sentence before it when the credit opens a sentence, else what leads up to it
// unless that is too long to be one.
func (p *page) appendBody(out []part, s block, lineFirst int) []part {
	for s.first < s.end {
		at, end := p.credit(s)
		if end == 0 {
			return append(out, part{s, p.sentenceZone(s), 0})
		}
		k := len(out) - 1
		switch {
		case at == s.first && k >= 0 && s.first > lineFirst && out[k].zone != Foot && at-out[k].first <= longestCaption:
			out[k].zone, out[k].end = Caption, end
		case at-s.first > longestCaption:
			out = append(out, part{block{s.first, at}, Body, 0}, part{block{at, end}, Caption, 0})
		default:
			out = append(out, part{block{s.first, end}, Caption, 0})
		}
		s.first = end
	}
	return out
}

// sentenceZone tells captions and links by their first words or by who stands where in the photo.
func (p *page) sentenceZone(s block) Zone {
	tokens := p.doc.Tokens
	switch {
	case p.related.match(tokens, s.first, s.end) > 0:
		return Foot
	case p.openers.match(tokens, s.first, s.end) > 0, s.end-s.first <= longestTitle && p.positions(s):
		return Caption
	}
	return Body
}

// positions reports whether a bracket says who stands where: "(thứ hai từ trái sang)".
func (p *page) positions(s block) bool {
	tokens := p.doc.Tokens
	for i := s.first; i < s.end; i++ {
		if tokens[i].Norm != "(" {
			continue
		}
		side, j := false, i+1
		for j < min(s.end, i+longestAside) {
			if n := p.sides.match(tokens, j, s.end); n > 0 {
				side, j = true, n
			} else if n := p.beside.match(tokens, j, s.end); n > 0 {
				j = n
			} else {
				break
			}
		}
		if side && j < s.end && (tokens[j].Norm == ")" || tokens[j].Norm == ",") {
			return true
		}
	}
	return false
}

package text

import "strings"

// longestTitle is how many tokens a headline may have.
const longestTitle = 40

// Parse cuts an article into tokens and sentences and says which part of the
// page each sentence belongs to. It never fails; bytes that are no text become symbols.
func (r *Rules) Parse(text string) *Document {
	d := &Document{Text: text, Tokens: scan(text)}
	p := page{Rules: r, doc: d, lines: lines(d.Tokens)}
	p.zones = make([]Zone, len(p.lines))
	p.classify()
	d.Sentences = make([]Sentence, 0, len(d.Tokens)/25+len(p.lines))
	paragraph, last := 0, p.lastBody()
	for i, line := range p.lines {
		paragraph = d.addLine(p.parts(line, p.zones[i], i == last), paragraph)
	}
	return d
}

// addLine adds the sentences of a line and returns the number of the next paragraph.
func (d *Document) addLine(parts []part, paragraph int) int {
	for _, part := range parts {
		d.Sentences = append(d.Sentences, Sentence{
			First: part.first, End: part.end, Span: d.SpanOf(part.first, part.end),
			Paragraph: paragraph + part.paragraph, Zone: part.zone,
		})
	}
	return d.Sentences[len(d.Sentences)-1].Paragraph + 1
}

// block is a run of tokens [first, end).
type block struct{ first, end int }

// lines returns the lines of the text that have tokens.
func lines(tokens []Token) []block {
	var out []block
	first := 0
	for i := range tokens {
		if tokens[i].Break && i > first {
			out = append(out, block{first, i})
			first = i
		}
	}
	if first < len(tokens) {
		out = append(out, block{first, len(tokens)})
	}
	return out
}

// page is an article while the zones of its lines are worked out.
type page struct {
	*Rules
	doc   *Document
	lines []block
	zones []Zone
	told  map[string]int // the text of every line but the first -> the first line that has it; see repeats
}

// classify gives every line its zone: by itself first, then by what stands around it.
func (p *page) classify() {
	for i := range p.lines {
		p.zones[i] = p.alone(i)
	}
	if len(p.lines) > 1 && p.zones[0] == Body && p.headline(p.lines[0]) {
		p.zones[0] = Title
	}
	p.foot()
}

// alone returns the zone a line has whatever its neighbours are, except the heading of a caption.
func (p *page) alone(i int) Zone {
	tokens, line := p.doc.Tokens, p.lines[i]
	switch {
	case p.boilerplate.match(tokens, line.first, line.end) == line.end, p.menus.match(tokens, line.first, line.end) > 0:
		return Boilerplate
	case p.headings.match(tokens, line.first, line.end) == line.end:
		return Caption
	case i > 0 && p.headings.match(tokens, p.lines[i-1].first, p.lines[i-1].end) == p.lines[i-1].end:
		return Caption
	case line.end-line.first <= 2*longestTitle && p.related.match(tokens, line.first, line.end) > 0, tokens[line.first].Norm == "|", stamped(tokens, line):
		return Foot
	case p.credited(line):
		return Caption
	}
	return Body
}

// stamped reports a headline of another article with its day: "Headline(04/04/2004)".
func stamped(tokens []Token, line block) bool {
	i := line.end - 1
	if line.end-line.first < 6 || tokens[i].Norm != ")" || tokens[i-1].Kind != Number {
		return false
	}
	for i--; i > line.first && (tokens[i].Kind == Number || tokens[i].Norm == "/" || tokens[i].Norm == "-"); i-- {
	}
	return tokens[i].Norm == "(" && line.end-i > 4 && !tokens[i].Space
}

// headline reports whether the first line reads as one: no full stop ends it or stands within.
func (p *page) headline(line block) bool {
	tokens, last := p.doc.Tokens, line.end-1
	switch tokens[last].Norm {
	case "|", ":":
		return false
	case ".":
		if last == line.first || tokens[last-1].Norm != "." { // "..." may end a headline
			return false
		}
	}
	return line.end-line.first <= longestTitle && len(p.split(tokens, line)) == 1
}

// foot finds where the article ends, and gives what stands below its zones.
func (p *page) foot() {
	start := p.footStart()
	below := map[string]bool{}
	photos := false
	for i := start; i < len(p.lines); i++ {
		photos = photos || p.zones[i] != Boilerplate && p.repeats(i, start)
		below[p.lineText(i)] = true
	}
	for i := start; i < len(p.lines); i++ {
		switch {
		case p.zones[i] != Body:
		case photos:
			p.zones[i] = Caption
		default:
			p.zones[i] = Foot
		}
	}
	for i := 1; photos && i < start; i++ {
		if p.zones[i] == Body && below[p.lineText(i)] {
			p.zones[i] = Caption // the foot tells that it is one
		}
	}
}

// footStart returns the first line below the article's own text: after its
// byline, or the last lines when they repeat captions from within the text.
func (p *page) footStart() int {
	if i := p.bylineAt(); i >= 0 {
		p.zones[i] = Byline
		return i + 1
	}
	start := len(p.lines)
	for i := len(p.lines) - 1; i > 1 && p.zones[i] != Title; i-- {
		if p.blankBefore(i) {
			start = i
			break
		}
	}
	for i := start; i < len(p.lines); i++ {
		if p.repeats(i, start) {
			return start
		}
	}
	return len(p.lines)
}

// repeats reports whether a line stands word for word among the lines [1, before).
func (p *page) repeats(i, before int) bool {
	if p.told == nil {
		p.told = make(map[string]int, len(p.lines))
		for k := len(p.lines) - 1; k > 0; k-- {
			p.told[p.lineText(k)] = k
		}
	}
	first, ok := p.told[p.lineText(i)]
	return ok && first < before
}

// lineText returns a line without its closing full stop.
func (p *page) lineText(i int) string {
	span := p.doc.SpanOf(p.lines[i].first, p.lines[i].end)
	return strings.TrimRight(span.In(p.doc.Text), ". ")
}

// blankBefore reports whether an empty line stands before line i.
func (p *page) blankBefore(i int) bool {
	tokens := p.doc.Tokens
	gap := p.doc.Text[tokens[p.lines[i].first-1].Span.End:tokens[p.lines[i].first].Span.Start]
	return strings.Count(gap, "\n") > 1 || strings.Count(gap, "\r") > 1
}

// lastBody returns the last line of body text, -1 when there is none.
func (p *page) lastBody() int {
	for i := len(p.zones) - 1; i >= 0; i-- {
		if p.zones[i] == Body {
			return i
		}
	}
	return -1
}

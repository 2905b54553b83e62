package event

import (
	"strings"
	"unicode/utf8"

	"chronograph/extract/entity"
	"chronograph/extract/text"
)

// titleRunes is how long a title may be.
const titleRunes = 100

// retitle writes the newspaper line of each event of a sentence.
func (a *article) retitle(i int, here []*found) {
	for _, f := range here {
		if !f.dropped {
			f.title = a.title(&a.in.Doc.Sentences[i], f)
		}
	}
}

// title is the actor and the words of the clause from the verb on.
func (a *article) title(s *text.Sentence, f *found) string {
	begin, end := a.clauseWords(s, f)
	actor := ""
	switch first := f.frame.first; {
	case f.count != none:
		begin = f.count
	case first != none && a.in.Mentions[a.pieces[first].at].Form != entity.Pronoun && f.from == f.verb && a.leavesRoom(f):
		begin = a.pieces[first].first
	case len(f.subject) > 0 && f.use != nominal:
		actor = a.actors(f.subject)
	case f.use != nominal && begin >= a.pieces[f.verb].first-1:
		begin = a.clauseBefore(s, f.verb)
	}
	line := strings.Join(strings.Fields(text.Normalize(a.in.Doc.SpanOf(begin, end).In(a.in.Doc.Text))), " ")
	if actor != "" {
		line = actor + " " + line
	}
	return capital(shorten(strings.TrimLeft(line, marksAround)))
}

// subjectRunes is how long a list of subjects with their titles may be before a
// verb; a longer one is told by its names, so that the title keeps its verb.
const subjectRunes = 65

func (a *article) leavesRoom(f *found) bool {
	if len(f.subject) < 2 {
		return true
	}
	subject := a.in.Doc.SpanOf(a.pieces[f.frame.first].first, a.pieces[f.verb].first)
	return utf8.RuneCountInString(subject.In(a.in.Doc.Text)) <= subjectRunes
}

// actors writes out a subject: "Armenia và Azerbaijan".
func (a *article) actors(subject []int) string {
	var b strings.Builder
	for i, e := range subject {
		switch {
		case i > 0 && i == len(subject)-1:
			b.WriteString(" " + a.r.clauses.and + " ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(a.in.Entities[e].Name)
	}
	return b.String()
}

// clauseBefore is the token where the clauses before a verb begin, back to a mark that ends more than a clause.
func (a *article) clauseBefore(s *text.Sentence, verb int) int {
	for j := verb - 1; j >= 0; j-- {
		if p := &a.pieces[j]; p.kind >= stop || p.kind == word && (p.lemma.class == complement || p.lemma.class == breaks) {
			return p.end
		}
	}
	return s.First
}

// clauseWords is the run of tokens from an event's verb to the end of its clause.
func (a *article) clauseWords(s *text.Sentence, f *found) (begin, end int) {
	begin = a.pieces[f.verb].first
	if start := a.pieces[a.nounStart(f.piece)].first; f.use == nominal && start-a.barrierEnd(s, f) > shortTitle {
		begin = start
	} else if f.use == nominal || f.use == factual || f.rule.subject != "" && len(f.subject) == 0 {
		begin = a.barrierEnd(s, f)
	}
	for j := f.verb - 1; j >= 0 && a.pieces[j].kind == word && a.gap(j, j+1) <= 1 && a.pieces[j].first >= begin-2 && a.pieces[j].lemma.class >= maybe && a.pieces[j].lemma.class <= passive; j-- {
		begin = min(begin, a.pieces[j].first)
	}
	return begin, max(a.clauseCut(s, f, begin), a.pieces[f.piece].end)
}

// barrierEnd is the token after what ended the search for a subject.
func (a *article) barrierEnd(s *text.Sentence, f *found) int {
	switch b := f.frame.barrier; {
	case b == none:
		return s.First
	case a.pieces[b].kind == trigger:
		return a.pieces[f.verb].first
	default:
		return a.pieces[b].end
	}
}

const (
	shortTitle = 8  // words before a comma that is no end of a title
	longTitle  = 14 // words after which any clause that begins ends it
)

// clauseCut is the token at which a title that begins at a token may end.
func (a *article) clauseCut(s *text.Sentence, f *found, begin int) int {
	for j := f.piece + 1; j < len(a.pieces); j++ {
		p := &a.pieces[j]
		long := p.first-begin > longTitle && p.kind == word && p.lemma.class.clausal() && p.lemma.class != complement
		if p.kind >= stop || p.is(breaks) || long || p.kind == comma && p.first-begin > shortTitle && !a.listFollows(j) {
			return p.first
		}
	}
	return s.End
}

func (a *article) listFollows(j int) bool {
	return j+1 < len(a.pieces) && a.pieces[j+1].kind == name && a.pieces[j+1].linked != none
}

// marksAround are taken from both ends of a title.
const marksAround = " .,;:-–—\"“”|(…"

// shorten cuts a line at a word so that it fits, and takes marks from its end.
func shorten(line string) string {
	if utf8.RuneCountInString(line) > titleRunes {
		runes := []rune(line)[:titleRunes]
		line = string(runes)
		if at := strings.LastIndexByte(line, ' '); at > 0 {
			line = line[:at] + " …"
		}
		return line
	}
	return strings.TrimRight(line, marksAround)
}

func capital(line string) string {
	r, size := utf8.DecodeRuneInString(line)
	if size == 0 {
		return line
	}
	return strings.ToUpper(string(r)) + line[size:]
}

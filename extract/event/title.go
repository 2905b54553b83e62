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
		if !f.dropped && !f.echo {
			f.title = a.title(&a.in.Doc.Sentences[i], f)
		}
	}
}

// title is the actor and the words of the clause from the verb on.
func (a *article) title(s *text.Sentence, f *found) string {
	begin, end := a.clauseWords(s, f)
	actor := ""
	switch first := f.frame.first; {
	case first != none && a.in.Mentions[a.pieces[first].at].Form != entity.Pronoun && f.from == f.verb:
		begin = a.pieces[first].first
	case len(f.subject) > 0 && f.use != nominal:
		actor = a.in.Entities[f.subject[0]].Name
	}
	line := strings.Join(strings.Fields(text.Normalize(a.in.Doc.SpanOf(begin, end).In(a.in.Doc.Text))), " ")
	if actor != "" {
		line = actor + " " + line
	}
	return capital(shorten(strings.TrimLeft(line, marksAround)))
}

// clauseWords is the run of tokens from an event's verb to the end of its clause.
func (a *article) clauseWords(s *text.Sentence, f *found) (begin, end int) {
	begin, end = a.pieces[f.verb].first, s.End
	if f.use == nominal || f.use == factual || f.rule.subject != "" && len(f.subject) == 0 {
		begin = s.First
		if b := f.frame.barrier; b != none {
			begin = a.pieces[b].end
			if a.pieces[b].kind == trigger {
				begin = a.pieces[f.verb].first
			}
		}
	}
	for j := f.verb - 1; j >= 0 && a.pieces[j].kind == word && a.gap(j, j+1) <= 1 && a.pieces[j].first >= begin-2 && a.pieces[j].lemma.class >= maybe && a.pieces[j].lemma.class <= passive; j-- {
		begin = min(begin, a.pieces[j].first)
	}
	for j := f.piece + 1; j < len(a.pieces); j++ {
		p := &a.pieces[j]
		if p.kind >= stop || p.is(breaks) || p.kind == comma && p.first-begin > 8 && !a.listFollows(j) {
			end = p.first
			break
		}
	}
	return begin, max(end, a.pieces[f.piece].end)
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

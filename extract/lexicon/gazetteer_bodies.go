package lexicon

import (
	"strings"

	"chronograph/extract/text"
)

// wording is a form of a body, to take its country's name off once all countries are read.
type wording struct {
	entry *Entry
	words []text.Token
}

// bodies files what bodies are called without their country: "Quốc hội Mỹ" is "quốc hội" of country:US.
func (l *gazetteerLoader) bodies() {
	for _, w := range l.bodied {
		end := len(w.words)
		for at := 1; at < len(w.words); at++ {
			if forms, last, ok := l.g.Longest(w.words, at); ok && last == len(w.words) && forms[0].Entry.ID == w.entry.Country && !forms[0].Seat {
				end = at
				break
			}
		}
		key := body{lowerWords(w.words[:end]), w.entry.Country}
		if _, taken := l.g.bodies[key]; !taken {
			l.g.bodies[key] = w.entry
		}
	}
}

// lowerWords joins words in lower case by spaces, hyphens between them left out.
func lowerWords(words []text.Token) string {
	var b strings.Builder
	for i := range words {
		if hyphenBetween(words, i) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].Lower)
	}
	return b.String()
}

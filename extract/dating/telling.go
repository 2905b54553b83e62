package dating

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// telling is how the words before a year, or a month of a year, tell of it.
type telling uint8

const (
	plainly   telling = iota
	asRecent          // "trong năm 2016", "đầu tháng 2/2017": this one or the last
	asHistory         // "hồi năm 2015", "từ tháng 3/2014": looked back to
)

// ways are the words before a year, or a month of a year, that say how it is told.
type ways struct {
	Recent  []schema.Text `yaml:"recent"`
	History []schema.Text `yaml:"history"`
}

func (w ways) trie() *lexicon.Trie[telling] {
	t := lexicon.NewTrie[telling](true)
	for _, phrase := range w.Recent {
		t.Add(phrase.Value, asRecent)
	}
	for _, phrase := range w.History {
		t.Add(phrase.Value, asHistory)
	}
	return t
}

// tellingOf reads the words before a year or a month of a year, and the first of its own.
func (d *Dater) tellingOf(doc *text.Document, e *timex.Expr) (found telling) {
	var words *lexicon.Trie[telling]
	switch {
	case e.From.Year == 0:
		return plainly
	case e.From.Grain == schema.YearGrain:
		words = d.titles.yearTold
	case e.From.Grain == schema.MonthGrain:
		words = d.titles.monthTold
	default:
		return plainly
	}
	if t, _, ok := words.Longest(doc.Tokens, e.First); ok {
		return t
	}
	for i := max(0, e.First-longestCue); i < e.First; i++ {
		words.Walk(doc.Tokens[:e.First], i, func(t telling, end int) {
			if end == e.First {
				found = t
			}
		})
	}
	return found
}

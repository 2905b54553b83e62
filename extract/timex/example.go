package timex

import (
	"fmt"
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// Example is a sentence of the data and what must be found in it.
type Example struct {
	File         string
	Line, Column int
	Rule         string
	Text         string
	Expression   string     // what must be found; "" when nothing may be found
	Value        string     // its TIMEX3 value
	Clock        schema.Day // the day of writing
}

// exampleEntry is an example in a file: the expression stands in [ ] unless it is the whole text.
type exampleEntry struct {
	Text  schema.Text `yaml:"text"`
	Value schema.Text `yaml:"value"`
}

func (l *loader) clock(name string, clock schema.Text) schema.Day {
	if clock.Value == "" {
		return 0
	}
	day, err := schema.ParseDay(clock.Value)
	if err != nil {
		l.ps.Add(name, clock.Line, clock.Column, "%s", err)
	}
	return day
}

func (l *loader) examples(name string, clock schema.Day, r ruleEntry) {
	if len(r.Match) == 0 && r.As.Value != "nothing" {
		l.ps.Add(name, r.Is.Line, r.Is.Column, "rule %s has no example that must match", r.Name.Value)
	}
	for _, m := range r.Match {
		e := Example{File: name, Line: m.Text.Line, Column: m.Text.Column, Rule: r.Name.Value, Value: m.Value.Value, Clock: clock}
		e.Text, e.Expression = marked(m.Text.Value)
		l.tagger.examples = append(l.tagger.examples, e)
	}
	for _, reject := range r.Reject {
		e := Example{File: name, Line: reject.Line, Column: reject.Column, Rule: r.Name.Value, Text: reject.Value, Clock: clock}
		l.tagger.examples = append(l.tagger.examples, e)
	}
}

// marked splits "đến [ngày 12/11]." into the text and what is marked in it.
func marked(s string) (plain, inside string) {
	before, rest, ok := strings.Cut(s, "[")
	inside, after, closed := strings.Cut(rest, "]")
	if !ok || !closed {
		return s, s
	}
	return before + inside + after, inside
}

// Examples returns every example of the data.
func (t *Tagger) Examples() []Example { return t.examples }

// Check runs every example and returns those that fail as problems.
func (t *Tagger) Check() schema.Problems {
	var ps schema.Problems
	for _, e := range t.examples {
		if complaint := t.Run(e); complaint != "" {
			ps.Add(e.File, e.Line, e.Column, "example %q of %s: %s", e.Text, e.Rule, complaint)
		}
	}
	return ps
}

// Run reads one example and returns what is wrong with it, "" when nothing is.
func (t *Tagger) Run(e Example) string {
	doc := phrase(e.Text)
	exprs := t.Tag(doc)
	mentions := t.Resolve(doc, exprs, Reference{Day: e.Clock})
	if e.Expression == "" {
		if len(mentions) > 0 {
			return fmt.Sprintf("found %q, expected nothing", mentions[0].Span.In(e.Text))
		}
		return ""
	}
	for i, m := range mentions {
		if m.Span.In(e.Text) != e.Expression {
			continue
		}
		if value := m.Time.String(); value != e.Value {
			return fmt.Sprintf("%q by rule %s is %s, expected %s", e.Expression, exprs[i].Rule, value, e.Value)
		}
		return ""
	}
	return fmt.Sprintf("did not find %q; found %s", e.Expression, list(mentions, e.Text))
}

func list(mentions []Mention, text string) string {
	if len(mentions) == 0 {
		return "nothing"
	}
	var quoted []string
	for _, m := range mentions {
		quoted = append(quoted, fmt.Sprintf("%q", m.Span.In(text)))
	}
	return strings.Join(quoted, ", ")
}

// phrase makes a document of one sentence.
func phrase(s string) *text.Document {
	doc := &text.Document{Text: s, Tokens: text.Words(s)}
	if n := len(doc.Tokens); n > 0 {
		doc.Sentences = []text.Sentence{{First: 0, End: n, Span: doc.SpanOf(0, n)}}
	}
	return doc
}

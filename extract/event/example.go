package event

import (
	"slices"

	"chronograph/schema"
)

// Example is a sentence of the data and whether an event of a type must be found in it.
type Example struct {
	File         string
	Line, Column int
	Type         schema.EventType
	Text         string
	Match        bool // an event of Type must be found; else none may be
}

func (l *loader) examples(file string, typ schema.EventType, t triggerEntry) {
	add := func(list []schema.Text, match bool) {
		for _, e := range list {
			l.reader.examples = append(l.reader.examples, Example{file, e.Line, e.Column, typ, e.Value, match})
		}
	}
	add(t.Match, true)
	add(t.Reject, false)
}

// Examples returns every example of the data.
func (r *Reader) Examples() []Example { return r.examples }

// Check runs every example and returns those that fail as problems. read is
// the whole chain from a sentence to its events, because triggers need names and times.
func (r *Reader) Check(read func(sentence string) []schema.EventMention) schema.Problems {
	var ps schema.Problems
	for _, e := range r.examples {
		if complaint := e.complaint(read(e.Text)); complaint != "" {
			ps.Add(e.File, e.Line, e.Column, "example %q of %s: %s", e.Text, e.Type, complaint)
		}
	}
	return ps
}

func (e Example) complaint(events []schema.EventMention) string {
	var types []schema.EventType
	for _, ev := range events {
		types = append(types, ev.Type)
	}
	switch found := slices.Contains(types, e.Type); {
	case e.Match && !found:
		return "not found; found " + orNothing(join(types))
	case !e.Match && found:
		return "found, though it must not be"
	}
	return ""
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

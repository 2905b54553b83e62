package entity

import (
	"slices"
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// Example is a sentence of the data, what must be found in it and what must not.
type Example struct {
	File         string
	Line, Column int
	Text         string
	Finds        []string // "person Sergei Lavrov": a kind and a name
	Not          []string // names
}

type examplesFile struct {
	Examples []exampleEntry `yaml:"examples"`
}

type exampleEntry struct {
	Text  schema.Text   `yaml:"text"`
	Finds []schema.Text `yaml:"finds"`
	Not   []schema.Text `yaml:"not"`
}

func (l *loader) examples() []Example {
	var f examplesFile
	l.read("examples.yaml", &f)
	examples := make([]Example, 0, len(f.Examples))
	for _, e := range f.Examples {
		x := Example{File: l.file, Line: e.Text.Line, Column: e.Text.Column, Text: e.Text.Value}
		for _, want := range e.Finds {
			kind, _, _ := strings.Cut(want.Value, " ")
			l.kind(schema.Text{Value: kind, Line: want.Line, Column: want.Column})
			x.Finds = append(x.Finds, want.Value)
		}
		for _, not := range e.Not {
			x.Not = append(x.Not, not.Value)
		}
		if len(x.Finds)+len(x.Not) == 0 {
			l.bad(e.Text, "the example says neither what must be found nor what must not")
		}
		examples = append(examples, x)
	}
	return examples
}

// Examples returns every example of the data.
func (r *Recognizer) Examples() []Example { return r.examples }

// Check reads every example and returns those that come out otherwise as problems.
func (r *Recognizer) Check(parse func(string) *text.Document) schema.Problems {
	var ps schema.Problems
	for _, e := range r.examples {
		entities, _ := r.Recognize(parse(e.Text), nil, 0)
		for _, complaint := range e.complaints(entities) {
			ps.Add(e.File, e.Line, e.Column, "%s", complaint)
		}
	}
	return ps
}

func (e Example) complaints(entities []schema.Entity) []string {
	var out, found []string
	for i := range entities {
		for _, name := range append([]string{entities[i].Name}, entities[i].Aliases...) {
			found = append(found, string(entities[i].Kind)+" "+name)
		}
	}
	for _, want := range e.Finds {
		if !slices.Contains(found, want) {
			out = append(out, "no "+want+" in "+e.Text+"; found: "+strings.Join(found, ", "))
		}
	}
	for _, not := range e.Not {
		if slices.ContainsFunc(found, func(f string) bool {
			return strings.HasSuffix(f, " "+not) && strings.Index(f, " ")+1 == len(f)-len(not)
		}) {
			out = append(out, not+" must not be found in "+e.Text)
		}
	}
	return out
}

package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"chronograph/extract"
	"chronograph/extract/dating"
	"chronograph/extract/entity"
	"chronograph/extract/event"
	"chronograph/extract/text"
	"chronograph/schema"
)

// explainer prints the derivation of a text, a section a stage.
type explainer struct {
	extract.Derivation
	reader *event.Reader
	w      io.Writer
}

func (x explainer) section(name string, rows func(w io.Writer)) {
	fmt.Fprintln(x.w, name)
	aligned := tabwriter.NewWriter(x.w, 0, 0, 2, ' ', 0)
	rows(aligned)
	aligned.Flush()
}

// quote is the text of a span on one line.
func (x explainer) quote(s schema.Span) string {
	return "“" + strings.Join(strings.Fields(printable(s.In(x.Doc.Text))), " ") + "”"
}

// sentences prints the words of each sentence, with the kind of those that are
// no words, and the phrases that can tell an event or part a clause.
func (x explainer) sentences() {
	for i, s := range x.Doc.Sentences {
		fmt.Fprintf(x.w, "Sentence %d, %s\n ", i+1, s.Zone)
		tokens := x.Doc.Tokens[s.First:s.End]
		for _, t := range tokens {
			fmt.Fprint(x.w, " ", printable(t.Norm))
			if name := kindName(t.Kind); name != "" {
				fmt.Fprint(x.w, ":", name)
			}
		}
		fmt.Fprintln(x.w)
		x.marks(s.First, x.reader.Marks(tokens))
	}
}

func (x explainer) marks(first int, marks []event.Mark) {
	w := tabwriter.NewWriter(x.w, 0, 0, 2, ' ', 0)
	for _, m := range marks {
		fmt.Fprintf(w, "    %s\t%s\t%s\n", x.quote(x.Doc.SpanOf(first+m.First, first+m.End)), m.Class, m.At)
	}
	w.Flush()
}

func kindName(k text.Kind) string {
	return map[text.Kind]string{text.Number: "number", text.Punct: "mark", text.Symbol: "symbol"}[k]
}

func (x explainer) times() {
	if len(x.Expressions) == 0 {
		fmt.Fprintln(x.w, "Times: none")
		return
	}
	x.section("Times", func(w io.Writer) {
		for i, e := range x.Expressions {
			m := x.Times[i]
			fmt.Fprintf(w, "  %s\t%s %s\trule %s\t%s\t%s\n", x.quote(e.Span), m.Time.Kind, cmp.Or(m.Time.String(), "unknown"), e.Rule, e.Anchor, m.Basis)
		}
	})
}

func (x explainer) dating() {
	d := x.Dating
	if d.Certainty == dating.None && len(d.Evidence) == 0 {
		fmt.Fprintln(x.w, "Day of writing: nothing tells")
		return
	}
	x.section("Day of writing: "+cmp.Or(d.Day.String(), between(d.Earliest, d.Latest))+certainty(d), func(w io.Writer) {
		for _, e := range d.Evidence {
			fmt.Fprintf(w, "  %s\t%s", between(e.Earliest, e.Latest), printable(e.Text))
			if e.Span.Len() > 0 {
				fmt.Fprintf(w, "\t%s", x.quote(e.Span))
			}
			fmt.Fprintln(w)
		}
	})
}

func certainty(d dating.Result) string {
	if d.Certainty == dating.None {
		return ""
	}
	return ", " + string(d.Certainty)
}

// between writes the days that evidence allows: "2020-11-11", "from 2020-11-11", "2020-11-11 to 2020-12-01".
func between(earliest, latest schema.Day) string {
	switch {
	case earliest == 0 && latest == 0:
		return "any day"
	case earliest == latest:
		return earliest.String()
	case latest == 0:
		return "from " + earliest.String()
	case earliest == 0:
		return "until " + latest.String()
	}
	return earliest.String() + " to " + latest.String()
}

func (x explainer) entities() {
	if len(x.Entities) == 0 {
		fmt.Fprintln(x.w, "Entities: none")
		return
	}
	x.section("Entities", func(w io.Writer) {
		for i, e := range x.Entities {
			fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", printable(e.ID), e.Kind, printable(e.Name), offices(e))
			for _, m := range x.Mentions {
				if m.Entity == i {
					fmt.Fprintf(w, "    %s\t%s\n", x.quote(x.Doc.SpanOf(m.First, m.End)), formName(m.Form)+meaning(meantBy(m)))
				}
			}
		}
	})
}

func offices(e schema.Entity) string {
	var parts []string
	for _, o := range e.Offices {
		office := o.Title
		if o.Of != "" {
			office += " of " + o.Of
		}
		parts = append(parts, office)
	}
	return printable(strings.Join(parts, "; "))
}

// meaning says who is inferred to be meant.
func meaning(id string) string {
	if id == "" {
		return ""
	}
	return printable(", inferred to mean " + id)
}

func meantBy(m entity.Mention) string {
	if m.Meant == nil {
		return ""
	}
	return m.Meant.ID
}

func formName(f entity.Form) string {
	return [...]string{entity.Name: "name", entity.Titled: "name with title", entity.Title: "title", entity.Pronoun: "pronoun", entity.Origin: "origin"}[f]
}

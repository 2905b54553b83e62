package lexicon

import (
	"slices"
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// formMarks stand before a form: ambiguous, a seat of government, a common name.
const formMarks = "~@*"

func (l *gazetteerLoader) forms(e *Entry, name, list piece, file string, line int) {
	forms := make([]piece, 1, 1+strings.Count(list.text, "|")+1)
	forms[0] = name
	marked := false // the name itself stands in the list with a mark of its own
	for more := list; more.text != ""; {
		var form piece
		form, more = more.cut('|')
		forms = append(forms, form.trim())
		marked = marked || strings.TrimLeft(form.trim().text, formMarks) == e.Name
	}
	if marked {
		forms = forms[1:]
	}
	for _, form := range forms {
		l.form(e, form, file, line)
	}
}

func (l *gazetteerLoader) form(e *Entry, form piece, file string, line int) {
	bare := form.trimLeft(formMarks)
	marks := form.text[:len(form.text)-len(bare.text)]
	f := Form{Entry: e, Ambiguous: strings.Contains(marks, "~"), Seat: strings.Contains(marks, "@"), Common: strings.Contains(marks, "*")}
	words := l.words(bare)
	if len(words) == 0 {
		l.ps.Add(file, line, 1, "%s: %q is no form; forms are separated by \" | \"", e.ID, form.text)
		return
	}
	n, ok := l.g.names.Exact(words)
	if !ok {
		n = &name{}
		l.g.names.AddWords(words, n)
	}
	n.add(words, f)
	if (e.Kind == schema.Organization || e.Kind == schema.Group) && e.Country != "" && len(words) > 1 {
		l.bodied = append(l.bodied, wording{e, words})
	}
}

// words returns the tokens of a piece of the file, which must stand after those asked for before.
func (l *gazetteerLoader) words(p piece) []text.Token {
	for l.next < len(l.tokens) && l.tokens[l.next].Span.Start < p.at {
		l.next++
	}
	first := l.next
	for l.next < len(l.tokens) && l.tokens[l.next].Span.Start < p.at+len(p.text) {
		l.next++
	}
	return l.tokens[first:l.next:l.next]
}

// add files a reading under its spelling with its case, and under any case where the press varies it.
func (n *name) add(words []text.Token, f Form) {
	i := slices.IndexFunc(n.variants, func(v variant) bool { return sameCase(v.words, words) })
	if i < 0 {
		i = len(n.variants)
		n.variants = append(n.variants, variant{words: words})
	}
	n.variants[i].forms = withForm(n.variants[i].forms, f)
	if f.Entry.Kind != schema.Person && len(words) > 1 {
		n.anyCase = withForm(n.anyCase, f)
	}
}

func withForm(forms []Form, f Form) []Form {
	for _, other := range forms {
		if other.Entry == f.Entry {
			return forms
		}
	}
	return append(forms, f)
}

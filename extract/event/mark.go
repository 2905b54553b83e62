package event

import "chronograph/extract/text"

// Mark is a phrase of the data as it stands in a text: a trigger, or one of the small words that part clauses.
type Mark struct {
	First, End int    // tokens, half open
	Class      string // the event type of a trigger, or a class of clauses.yaml: "planned", "denied", "by"
	At         string // where the phrase stands in the data: "events/REQUEST.yaml:12:15"
}

// Marks returns the phrases of the data in tokens, the longest at each place, as Read sees them before it weighs them.
func (r *Reader) Marks(tokens []text.Token) []Mark {
	var marks []Mark
	for i := 0; i < len(tokens); {
		found, end, ok := r.words.Longest(tokens, i)
		if !ok {
			i++
			continue
		}
		if class := found.name(); class != "" {
			marks = append(marks, Mark{i, end, class, found.taken})
		}
		i = end
	}
	return marks
}

// RuleAt returns where the phrase of a trigger stands in the data, or "" when
// no trigger begins with these words.
func (r *Reader) RuleAt(words string) string {
	found, _, ok := r.words.Longest(text.Words(words), 0)
	if !ok || found.rule == nil {
		return ""
	}
	return found.taken
}

// name is what a lemma is called in the data, "" when it only hides what stands in it.
func (l *lemma) name() string {
	if l.rule != nil {
		return string(l.rule.typ)
	}
	return classNames[l.class]
}

package event

import "chronograph/extract/text"

// RuleAt returns where the rule of a trigger stands, such as
// "events/REQUEST.yaml:12", or "" when no rule begins with these words.
func (r *Reader) RuleAt(words string) string {
	found, _, ok := r.words.Longest(text.Words(words), 0)
	if !ok || found.rule == nil {
		return ""
	}
	return found.rule.at
}

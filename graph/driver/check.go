package driver

import (
	"fmt"
	"math"
	"unicode/utf8"

	"chronograph/schema"
)

// Check says what is wrong with an article before a store writes it: ids that
// are missing or stand twice, texts that are not UTF-8, times that do not read
// back, figures that are not numbers. Every store calls it, so that all refuse
// the same.
func (a Article) Check() error {
	if a.ID == "" {
		return a.bad("it has no id")
	}
	for _, text := range []string{a.Text, a.Title, a.Path, a.URL, a.Source} {
		if !utf8.ValidString(text) {
			return a.bad("its text is not UTF-8")
		}
	}
	seen := map[string]bool{}
	for _, e := range a.Entities {
		if e.ID == "" || seen[e.ID] || !utf8.ValidString(e.ID+e.Name) {
			return a.bad(fmt.Sprintf("entity %q has no id, stands twice or is not UTF-8", e.ID))
		}
		seen[e.ID] = true
	}
	for _, m := range a.Mentions {
		if m.ID == "" || seen[m.ID] {
			return a.bad(fmt.Sprintf("event %q of type %s has no id or stands twice", m.ID, m.Type))
		}
		seen[m.ID] = true
		if why := m.wrong(); why != "" {
			return a.bad(fmt.Sprintf("event %s: %s", m.ID, why))
		}
	}
	return nil
}

func (m Mention) wrong() string {
	if !utf8.ValidString(m.Title + m.Quote + m.Trigger) {
		return "its text is not UTF-8"
	}
	if value := m.Time.Time.String(); value != "" {
		if back, err := schema.ParseTime(value); err != nil || back.String() != value {
			return fmt.Sprintf("%q is not a TIMEX3 value", value)
		}
	}
	for _, f := range m.Figures {
		if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
			return fmt.Sprintf("the figure %q is not a number", f.What)
		}
	}
	return ""
}

func (a Article) bad(why string) error {
	return schema.Errorf(schema.BadRecord, "the article %s can't be stored: %s", a.ID, why).At(a.Path, 0)
}

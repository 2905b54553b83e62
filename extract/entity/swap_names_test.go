package entity_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"chronograph/extract/extracttest"
	"chronograph/schema"
)

// The forms of names, as testdata/invented.txt has them.
const (
	latin      = "latin"
	native     = "vietnamese"
	hyphenated = "hyphenated"
	phonetic   = "phonetic"
)

// invented reads the invented names, by form and part: "latin given".
func invented(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "invented.txt"))
	require.NoError(t, err)
	lists := map[string][]string{}
	for _, line := range strings.Split(string(data), "\n") {
		if what, names, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
			lists[what] = strings.Split(names, " | ")
		}
	}
	return lists
}

// swapper gives out invented names: each of the form of the old one, or all of one form.
type swapper struct {
	form    string
	lists   map[string][]string
	next    map[string]int
	swapped []string // "document name" of every entity renamed
}

func newSwapper(t *testing.T, form string) *swapper {
	return &swapper{form: form, lists: invented(t), next: map[string]int{}}
}

func (s *swapper) title() string {
	if s.form == "" {
		return "invented ones of the same form"
	}
	return "invented ones, all " + s.form
}

// take returns the next name of a list, from the beginning again at its end.
func (s *swapper) take(what string) string {
	list := s.lists[what]
	s.next[what]++
	return list[(s.next[what]-1)%len(list)]
}

// renaming is what stands for what: whole words, the longest first.
type renaming map[string]string

// in returns text with the names replaced.
func (r renaming) in(text string) string {
	names := make([]string, 0, len(r))
	for name := range r {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	var b strings.Builder
	for at := 0; at < len(text); {
		old := ""
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); at == 0 || !unicode.IsLetter(before) {
			old = firstWord(text[at:], names)
		}
		if old != "" {
			b.WriteString(r[old])
			at += len(old)
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		b.WriteString(text[at : at+size])
		at += size
	}
	return b.String()
}

// firstWord returns the name that text begins with and that ends where a word does, or "".
func firstWord(text string, names []string) string {
	for _, name := range names {
		if after, ok := strings.CutPrefix(text, name); ok {
			if next, _ := utf8.DecodeRuneInString(after); !unicode.IsLetter(next) {
				return name
			}
		}
	}
	return ""
}

// renamed gives every person and every place of an article whose name is its own a new one.
func (s *swapper) renamed(g extracttest.Gold) renaming {
	r, taken := renaming{}, map[string]bool{}
	for _, e := range g.Entities {
		if e.Kind != schema.Person && e.Kind != schema.Place {
			for _, n := range e.Names {
				for _, w := range words(n) {
					taken[w] = true // "Nhóm Minsk": it would be another body
				}
			}
		}
	}
	for _, e := range g.Entities {
		switch {
		case e.Kind == schema.Person && isName(e.Names[0]):
			s.person(e, r)
		case e.Kind == schema.Place:
			s.place(e, r, taken)
		}
	}
	return r
}

func words(name string) []string {
	return strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' })
}

// isName reports whether a name is one, no description: every word has a capital or is a small one inside it.
func isName(name string) bool {
	for i, w := range strings.Fields(name) {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && (i == 0 || w != "bin" && w != "-" && !strings.Contains(w, "-")) || strings.Trim(w, "IV") == "" {
			return false
		}
	}
	return true
}

// familyFirst are the families of the annotated articles that come first.
var familyFirst = []string{"Kim", "Moon", "Jee", "Tập"}

// person renames a person: the full name, and the family name or the given name by itself.
func (s *swapper) person(e extracttest.Entity, r renaming) {
	full := strings.Fields(e.Names[0])
	first := slices.Contains(familyFirst, full[0])
	form := s.form
	if form == "" {
		form = map[bool]string{false: latin, true: hyphenated}[first]
		if full[0] == "Tập" {
			form = native
		}
	}
	family, given := full[len(full)-1], full[:len(full)-1]
	if first {
		family, given = full[0], full[1:]
	}
	n := s.newPerson(form, given)
	r[strings.Join(full, " ")] = n.full
	r[family] = n.short
	if len(given) > 0 && !first {
		r[strings.Join(given, " ")] = n.given
	}
	s.misspelt(e, family, n.short, r)
}

// person is an invented name: in full, by itself, and the given name by itself.
type person struct{ full, short, given string }

func (s *swapper) newPerson(form string, given []string) person {
	family := s.take(form + " family")
	if len(given) == 0 && form != native && form != hyphenated {
		return person{full: family, short: family, given: family}
	}
	g := s.take(form + " given")
	switch form {
	case native:
		syllables := strings.Fields(g)
		return person{full: family + " " + g, short: syllables[len(syllables)-1], given: g}
	case hyphenated:
		return person{full: family + " " + g, short: family, given: g}
	}
	if i := slices.Index(given, "-"); i > 0 || len(given) > 0 && strings.Contains(given[0], "-") {
		hyphen := map[bool]string{false: "-", true: " - "}[i > 0]
		g = "Jean" + hyphen + g
	}
	if slices.Contains(given, "bin") {
		g += " bin"
	}
	return person{full: g + " " + family, short: family, given: g}
}

// misspelt renames the wordings of an entity that are one letter off a word of its name.
func (s *swapper) misspelt(e extracttest.Entity, old, renamed string, r renaming) {
	for _, n := range e.Names {
		for _, w := range words(n) {
			if r[w] != "" || len(w) < 5 || w[:2] != old[:min(2, len(old))] || w == old {
				continue
			}
			if last := len(renamed) - 1; w[len(w)-1] != old[len(old)-1] {
				r[w] = renamed[:last] + w[len(w)-1:]
			} else {
				r[w] = renamed[:last-1] + renamed[last:] + renamed[last-1:last]
			}
		}
	}
}

// place renames the words of a place's name that are no Vietnamese and nobody else's.
func (s *swapper) place(e extracttest.Entity, r renaming, taken map[string]bool) {
	if slices.ContainsFunc(words(e.Names[0]), func(w string) bool { return taken[w] }) {
		return
	}
	for i, w := range words(e.Names[0]) {
		first, _ := utf8.DecodeRuneInString(w)
		if r[w] != "" || !unicode.IsUpper(first) || !foreign(w) {
			continue
		}
		form := s.form
		if form == "" {
			form = latin
		}
		if hyphen := strings.Contains(e.Names[0], "-"); s.form == "" && hyphen {
			s.next["hyphenated place"] = 0
			r[w] = words(s.take("hyphenated place"))[min(i, 1)]
		} else {
			r[w] = s.take(form + " place")
		}
		s.misspelt(e, w, r[w], r)
	}
}

// foreign reports whether a word has neither a Vietnamese letter nor the look of a syllable: so far as this test needs.
func foreign(word string) bool {
	return len(word) > 3 && !strings.ContainsFunc(word, func(c rune) bool { return c > unicode.MaxASCII }) && !slices.Contains([]string{"Nam", "Trung", "Gaza", "Arena"}, word)
}

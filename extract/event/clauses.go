package event

import (
	"io/fs"
	"slices"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// clausesFile is the form of clauses.yaml.
type clausesFile struct {
	Words       map[string][]schema.Text `yaml:"words"`
	Nothing     []schema.Text            `yaml:"nothing"`
	Speech      []schema.Text            `yaml:"speech"`
	Violent     []schema.Text            `yaml:"violent"`
	Parties     []schema.Text            `yaml:"parties"`
	Documents   []schema.Text            `yaml:"documents"`
	Qualifiers  map[string][]schema.Text `yaml:"qualifiers"`
	Counted     []schema.Text            `yaml:"counted"`
	Multipliers []schema.Text            `yaml:"multipliers"`
	Measures    []schema.Text            `yaml:"measures"`
	Including   []schema.Text            `yaml:"including"`
	Upto        []schema.Text            `yaml:"upto"`
	Apposing    []schema.Text            `yaml:"apposing"`
	Stances     []schema.Text            `yaml:"stances"`
	Partaking   []schema.Text            `yaml:"partaking"`
}

// clauses is what clauses.yaml says beside the classes of words.
type clauses struct {
	speech, violent []schema.EventType
	parties         *lexicon.Trie[bool]
	documents       *lexicon.Trie[bool]
	qualifiers      *lexicon.Trie[schema.Qualifier]
	counted         *lexicon.Trie[bool]
	multipliers     *lexicon.Trie[bool]
	and             string              // joins the last two of a list
	measures        *lexicon.Trie[bool] // nouns after a number that count no people
	including       *lexicon.Trie[bool] // words before the parts of a count
	stances         *lexicon.Trie[bool] // words before a name that say what somebody is for or against
	apposing        *lexicon.Trie[bool] // words that begin what somebody is
	partaking       *lexicon.Trie[bool] // light verbs that only say who took part
	upto            *lexicon.Trie[bool] // words before the number a count comes to
}

func (l *loader) clauses(fsys fs.FS, name string) {
	var f clausesFile
	if !l.decode(fsys, name, &f) {
		return
	}
	for _, key := range sortedKeys(f.Words) {
		l.class(name, key, f.Words[key])
	}
	for _, p := range f.Nothing {
		l.phrase(name, p, func(*lemma) {})
	}
	l.reader.clauses = clauses{
		and:    firstOf(f.Words[classNames[and]]),
		speech: l.types(name, f.Speech), violent: l.types(name, f.Violent),
		parties: phrases(f.Parties), documents: phrases(f.Documents), qualifiers: l.qualifiers(name, f.Qualifiers),
		counted: phrases(f.Counted), multipliers: phrases(f.Multipliers),
		measures: phrases(f.Measures), including: phrases(f.Including), upto: phrases(f.Upto), apposing: phrases(f.Apposing), stances: phrases(f.Stances),
		partaking: phrases(f.Partaking),
	}
}

func (l *loader) class(file, key string, words []schema.Text) {
	i := slices.Index(classNames[:], key)
	if i <= 0 {
		at := append(words, schema.Text{Line: 1, Column: 1})[0]
		l.ps.Add(file, at.Line, at.Column, "unknown class %q; allowed: %s", key, strings.Join(classNames[1:], ", "))
		return
	}
	for _, w := range words {
		l.phrase(file, w, func(v *lemma) { v.class = class(i) })
	}
}

func (l *loader) types(file string, names []schema.Text) []schema.EventType {
	var types []schema.EventType
	for _, n := range names {
		if _, ok := l.reader.ontology.Lookup(schema.EventType(n.Value)); !ok {
			l.ps.Add(file, n.Line, n.Column, "unknown event type %q; allowed: %s", n.Value, strings.Join(l.reader.ontology.Names(), ", "))
		}
		types = append(types, schema.EventType(n.Value))
	}
	return types
}

func (l *loader) qualifiers(file string, lists map[string][]schema.Text) *lexicon.Trie[schema.Qualifier] {
	trie := lexicon.NewTrie[schema.Qualifier](true)
	for _, key := range sortedKeys(lists) {
		q := schema.Qualifier(key)
		if q != schema.About && q != schema.AtLeast && q != schema.Almost {
			l.ps.Add(file, 1, 1, "unknown qualifier %q; allowed: about, at_least, almost", key)
		}
		for _, w := range lists[key] {
			trie.Add(w.Value, q)
		}
	}
	return trie
}

func firstOf(list []schema.Text) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Value
}

func phrases(list []schema.Text) *lexicon.Trie[bool] {
	trie := lexicon.NewTrie[bool](true)
	for _, w := range list {
		trie.Add(w.Value, true)
	}
	return trie
}

// isParty reports whether a name is that of a body which speaks for a side.
func (c *clauses) isParty(name string) bool { return holds(c.parties, text.Words(name)) }

// holds reports whether a phrase of the trie stands anywhere in the tokens.
func holds(trie *lexicon.Trie[bool], tokens []text.Token) bool {
	for i := range tokens {
		if _, _, ok := trie.Longest(tokens, i); ok {
			return true
		}
	}
	return false
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

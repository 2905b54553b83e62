package timex

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// Tagger finds and resolves the times of one language. It is safe for use by many goroutines.
type Tagger struct {
	numerals lexicon.Numerals
	lunar    Calendar
	choice   choice // of the rules

	vocabulary *vocabulary
	cues       cues
	rules      []*Rule
	examples   []Example
}

// file is the form of a data file under times/.
type file struct {
	Clock schema.Text              `yaml:"clock"` // the day its examples are read on
	Words map[string][]entry       `yaml:"words"`
	Cues  map[string][]schema.Text `yaml:"cues"`
	Rules []ruleEntry              `yaml:"rules"`
}

// entry is one way of writing something: a pattern, and the fields it gives.
type entry struct {
	Is    schema.Text            `yaml:"is"`
	Means map[string]schema.Text `yaml:"means"`
}

type ruleEntry struct {
	Name   schema.Text            `yaml:"name"`
	Is     schema.Text            `yaml:"is"`
	As     schema.Text            `yaml:"as"`
	Unless schema.Text            `yaml:"unless"`
	Means  map[string]schema.Text `yaml:"means"`
	Match  []exampleEntry         `yaml:"match"`
	Reject []schema.Text          `yaml:"reject"`
}

// loader gathers the files of a language and everything wrong with them.
type loader struct {
	tagger  *Tagger
	classes map[string][]*option
	rules   []pending
	ps      schema.Problems
}

// pending is a rule that waits until all word lists are known.
type pending struct {
	file string
	ruleEntry
}

// Load reads the rules in dir/times/*.yaml; the problems list everything wrong
// with them. A language without a calendar of its own gives nil for lunar.
func Load(fsys fs.FS, dir string, numerals lexicon.Numerals, lunar Calendar) (*Tagger, schema.Problems) {
	l := &loader{
		tagger:  &Tagger{numerals: numerals, lunar: lunar, vocabulary: newVocabulary(numerals.Begins()), cues: cues{map[string][][]string{}}},
		classes: map[string][]*option{},
	}
	c := &compiler{classes: l.classes, lists: map[string]*choice{}, vocabulary: l.tagger.vocabulary, ps: &l.ps}
	names, err := fs.Glob(fsys, path.Join(dir, "times", "*.yaml"))
	if err != nil || len(names) == 0 {
		l.ps.Add(path.Join(dir, "times"), 0, 0, "no rule files here")
	}
	for _, name := range names {
		l.read(fsys, name)
	}
	for _, p := range l.rules {
		l.rule(c, p)
	}
	for _, choice := range append(c.choices, &l.tagger.choice) {
		choice.index(c.vocabulary)
	}
	return l.tagger, l.ps
}

func (l *loader) read(fsys fs.FS, name string) {
	var f file
	l.ps = append(l.ps, schema.ReadYAML(fsys, name, &f)...)
	for _, class := range sortedKeys(f.Words) {
		l.words(name, class, f.Words[class])
	}
	l.cueLists(name, f)
	clock := l.clock(name, f.Clock)
	for _, r := range f.Rules {
		l.rules = append(l.rules, pending{name, r})
		l.examples(name, clock, r)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (l *loader) words(name, class string, entries []entry) {
	for _, e := range entries {
		tree := l.pattern(name, e.Is)
		if tree == nil {
			continue
		}
		if len(l.classes[class]) > 0 && l.classes[class][0].file != name {
			l.ps.Add(name, e.Is.Line, e.Is.Column, "word list {%s} begins in %s; keep it in one file", class, l.classes[class][0].file)
			return
		}
		l.classes[class] = append(l.classes[class], &option{name, e.Is, tree, l.gives(name, e.Is, e.Means)})
	}
}

// pattern parses a pattern, or notes what is wrong with it and returns nil.
func (l *loader) pattern(name string, is schema.Text) *ast {
	tree, err := parsePattern(is.Value)
	if err != nil {
		l.ps.Add(name, max(is.Line, 1), max(is.Column, 1)+err.at, "pattern %q: %s", is.Value, err.message)
		return nil
	}
	return tree
}

func (l *loader) gives(name string, is schema.Text, means map[string]schema.Text) []assignment {
	var out []assignment
	for _, key := range sortedKeys(means) {
		value := means[key]
		f, ok := fieldNamed(key)
		if !ok {
			l.ps.Add(name, value.Line, value.Column, "unknown field %q of %q; allowed: %s", key, is.Value, fieldNames())
			continue
		}
		n, ok := fieldInfos[f].parse(value.Value)
		if !ok {
			l.ps.Add(name, value.Line, value.Column, "%s can't be %q; allowed: %s", key, value.Value, fieldInfos[f].allowed())
			continue
		}
		out = append(out, assignment{f, n})
	}
	return out
}

func (l *loader) rule(c *compiler, p pending) {
	kind, ok := kinds[p.As.Value]
	if !ok {
		l.ps.Add(p.file, p.As.Line, p.As.Column, "unknown kind %q; allowed: %s", p.As.Value, strings.Join(sortedKeys(kinds), ", "))
	}
	unless := slices.Index(conditionNames, p.Unless.Value)
	if unless < 0 {
		l.ps.Add(p.file, p.Unless.Line, p.Unless.Column, "unknown condition %q; allowed: %s", p.Unless.Value, strings.Join(conditionNames[1:], ", "))
	}
	tree := l.pattern(p.file, p.Is)
	if tree == nil {
		return
	}
	r := &Rule{Name: p.Name.Value, order: len(l.tagger.rules), kind: kind, unless: condition(max(unless, 0)), gives: l.gives(p.file, p.Is, p.Means)}
	l.tagger.rules = append(l.tagger.rules, r)
	c.file, c.where = p.file, p.Is
	compiled := c.rule(r, tree)
	l.tagger.choice.add(compiled)
	if first := compiled.shape.at(0); first.any {
		l.ps.Add(p.file, p.Is.Line, p.Is.Column, "rule %s can begin with any word; give it a first word or number", r.Name)
	}
}

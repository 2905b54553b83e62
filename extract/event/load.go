package event

import (
	"io/fs"
	"path"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// typeFile is the form of events/<TYPE>.yaml.
type typeFile struct {
	Type     schema.Text    `yaml:"type"`
	Nature   []schema.Text  `yaml:"nature"`
	Triggers []triggerEntry `yaml:"triggers"`
	Not      []schema.Text  `yaml:"not"` // phrases in which no trigger is seen
}

// triggerEntry is a set of phrases that mean the same and behave alike.
type triggerEntry struct {
	Phrases []schema.Text `yaml:"phrases"`
	Form    schema.Text   `yaml:"form"`
	Over    []schema.Text `yaml:"over"`  // types of the trigger that must follow
	After   []schema.Text `yaml:"after"` // classes of small words one of which must stand right before it
	Subject schema.Text   `yaml:"subject"`
	Object  schema.Text   `yaml:"object"`
	With    schema.Text   `yaml:"with"`
	Passive schema.Text   `yaml:"passive"`
	Kinds   []schema.Text `yaml:"kinds"` // kinds of entity its object must be one of
	Happens bool          `yaml:"happens"`
	Weak    bool          `yaml:"weak"`
	Figure  schema.Text   `yaml:"figure"`
	Counts  []schema.Text `yaml:"counts"` // what the number counts, where it is not any counted noun
	Match   []schema.Text `yaml:"match"`
	Reject  []schema.Text `yaml:"reject"`
}

// loader gathers the files of a language and everything wrong with them.
type loader struct {
	reader *Reader
	lemmas map[string]*lemma // by spelling
	ps     schema.Problems
}

// Load reads dir/clauses.yaml and one file a type of the ontology in
// dir/events; the problems list everything wrong with them.
func Load(fsys fs.FS, dir string, ontology *schema.Ontology, numerals lexicon.Numerals) (*Reader, schema.Problems) {
	l := &loader{
		reader: &Reader{ontology: ontology, numerals: numerals, words: lexicon.NewTrie[*lemma](true)},
		lemmas: map[string]*lemma{},
	}
	l.clauses(fsys, path.Join(dir, "clauses.yaml"))
	for _, name := range ontology.Names() {
		l.typeFile(fsys, path.Join(dir, "events", name+".yaml"), schema.EventType(name))
	}
	l.strangers(fsys, path.Join(dir, "events"))
	return l.reader, l.ps
}

// strangers reports files of types the ontology does not have.
func (l *loader) strangers(fsys fs.FS, dir string) {
	entries, _ := fs.ReadDir(fsys, dir) // a missing folder is reported file by file
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".yaml")
		if _, known := l.reader.ontology.Lookup(schema.EventType(name)); ok && !known {
			l.ps.Add(path.Join(dir, e.Name()), 1, 1, "no event type %q; allowed: %s", name, strings.Join(l.reader.ontology.Names(), ", "))
		}
	}
}

func (l *loader) decode(fsys fs.FS, name string, into any) bool {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		l.ps.Add(name, 0, 0, "%s", err)
		return false
	}
	l.ps = append(l.ps, schema.DecodeYAML(name, data, into)...)
	return true
}

func (l *loader) typeFile(fsys fs.FS, name string, typ schema.EventType) {
	var f typeFile
	if !l.decode(fsys, name, &f) {
		return
	}
	if f.Type.Value != string(typ) {
		l.ps.Add(name, max(f.Type.Line, 1), max(f.Type.Column, 1), "type is %q, the file name says %q", f.Type.Value, typ)
	}
	info, _ := l.reader.ontology.Lookup(typ)
	n := l.nature(name, f.Nature)
	if n.is(refusing) {
		l.reader.refusal = typ
	}
	for _, t := range f.Triggers {
		l.trigger(name, info, n, t)
	}
	for _, p := range f.Not {
		l.phrase(name, p, func(*lemma) {})
	}
}

func (l *loader) trigger(file string, info schema.TypeInfo, n nature, t triggerEntry) {
	if len(t.Phrases) == 0 {
		l.ps.Add(file, 1, 1, "a trigger without phrases")
		return
	}
	first := t.Phrases[0]
	if len(t.Match) == 0 || len(t.Reject) == 0 {
		l.ps.Add(file, first.Line, first.Column, "%q needs an example under match and one under reject", first.Value)
	}
	rule := l.rule(file, info, t)
	rule.nature = n
	for _, p := range t.Phrases {
		if len(rule.over) > 0 || len(rule.after) > 0 {
			if v := l.lemma(file, p); v != nil {
				v.over = append(v.over, rule)
			}
			continue
		}
		l.phrase(file, p, func(v *lemma) { v.rule, v.noun = rule, l.headed(p) })
	}
	l.examples(file, info.Type, t)
}

// phrase gives a phrase a meaning of its own; each may have one in all files.
func (l *loader) phrase(file string, p schema.Text, mean func(*lemma)) {
	v := l.lemma(file, p)
	switch {
	case v == nil:
	case v.taken != "":
		l.ps.Add(file, p.Line, p.Column, "%q stands already at %s", p.Value, v.taken)
	default:
		here := schema.Problem{File: file, Line: p.Line, Column: p.Column}
		v.taken = strings.TrimSuffix(here.String(), ": ")
		mean(v)
	}
}

// headed reports whether a phrase begins with a word that makes a noun of the next.
func (l *loader) headed(p schema.Text) bool {
	words, headed := text.Words(p.Value), false
	l.reader.words.Walk(words, 0, func(v *lemma, end int) { headed = headed || v.class == head && end < len(words) })
	return headed
}

// lemma returns the lemma of a phrase, new or already there, nil when there are no words in it.
func (l *loader) lemma(file string, p schema.Text) *lemma {
	words := text.Words(p.Value)
	if len(words) == 0 {
		l.ps.Add(file, p.Line, p.Column, "a phrase without words: %q", p.Value)
		return nil
	}
	key := spelling(words)
	v, ok := l.lemmas[key]
	if !ok {
		v = &lemma{}
		l.lemmas[key] = v
		l.reader.words.Add(p.Value, v)
	}
	return v
}

func spelling(words []text.Token) string {
	var b strings.Builder
	for i := range words {
		b.WriteString(words[i].Lower)
		b.WriteByte(' ')
	}
	return b.String()
}

package entity

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// Load reads the entity data of a language from dir/entity/*.yaml and returns
// a Recognizer over it and the gazetteer. The problems list everything wrong.
func Load(fsys fs.FS, dir string, gazetteer *lexicon.Gazetteer) (*Recognizer, schema.Problems) {
	l := loader{fsys: fsys, dir: path.Join(dir, "entity"), cues: map[string]*cue{}}
	l.v = vocabulary{cues: lexicon.NewTrie[*cue](true), nothing: lexicon.NewTrie[bool](false)}
	l.titles()
	l.heads()
	l.reference()
	l.cueWords()
	l.names()
	return &Recognizer{vocabulary: &l.v, gazetteer: gazetteer, examples: l.examples()}, l.ps
}

type loader struct {
	fsys fs.FS
	dir  string
	file string // the one being read
	cues map[string]*cue
	v    vocabulary
	ps   schema.Problems
}

func (l *loader) read(name string, into any) {
	l.file = path.Join(l.dir, name)
	data, err := fs.ReadFile(l.fsys, l.file)
	if err != nil {
		l.ps.Add(l.file, 0, 0, "%s", err)
		return
	}
	l.ps = append(l.ps, schema.DecodeYAML(l.file, data, into)...)
}

func (l *loader) bad(at schema.Text, format string, args ...any) {
	l.ps.Add(l.file, at.Line, at.Column, format, args...)
}

// phrase returns the cue of a phrase, new or already there.
func (l *loader) phrase(t schema.Text) *cue {
	words := text.Words(t.Value)
	if len(words) == 0 {
		l.bad(t, "%q has no words", t.Value)
		return &cue{}
	}
	key := make([]string, 0, len(words))
	for _, w := range words {
		if w.Norm != "-" {
			key = append(key, w.Lower)
		}
	}
	spelling := strings.Join(key, " ")
	c, ok := l.cues[spelling]
	if !ok {
		c = &cue{}
		l.cues[spelling] = c
		l.v.cues.Add(t.Value, c)
	}
	return c
}

func (l *loader) role(r role, words []schema.Text) {
	for _, w := range words {
		l.phrase(w).is |= r
	}
}

// oneOf reports a value that is not allowed.
func (l *loader) oneOf(at schema.Text, allowed []string) {
	if !slices.Contains(allowed, at.Value) {
		l.bad(at, "%q is not allowed here; allowed: %s", at.Value, strings.Join(allowed, ", "))
	}
}

func (l *loader) titles() {
	var f titlesFile
	l.read("titles.yaml", &f)
	for _, e := range f.Titles {
		l.oneOf(e.Of, slices.Sorted(maps.Keys(holdings)))
		t := &title{name: e.Title.Value, of: holdings[e.Of.Value], portfolio: e.Portfolio}
		for _, word := range append([]schema.Text{e.Title}, e.Also...) {
			c := l.phrase(word)
			if c.title != nil && c.title.name != t.name {
				l.bad(word, "%q already stands for the title %q", word.Value, c.title.name)
			}
			c.title = t
		}
	}
	for _, e := range f.Modifiers {
		l.oneOf(e.Means, slices.Sorted(maps.Keys(meanings)))
		l.phrase(e.Word).modifier = &modifier{means: e.Means.Value, word: e.Word.Value}
	}
	l.role(suffix, f.Suffixes)
	l.role(counterpart, f.Counterparts)
	l.role(portfolio, f.Portfolios)
}

func (l *loader) heads() {
	var f headsFile
	l.read("heads.yaml", &f)
	for _, e := range f.Organizations {
		l.oneOf(e.Of, []string{"state", "name", "part", "media"})
		h := l.head(e, schema.Organization)
		h.state, h.media, h.part = e.Of.Value == "state", e.Of.Value == "media", e.Of.Value == "part"
		for _, c := range l.headPhrases(e) {
			c.body = h
		}
	}
	for _, e := range f.Groups {
		h := l.head(e, schema.Group)
		h.country = e.Of.Value == "country"
		for _, c := range l.headPhrases(e) {
			c.group = h
		}
	}
	for _, e := range f.Places {
		h := l.head(e, schema.Place)
		for _, c := range l.headPhrases(e) {
			c.place = h
		}
	}
	for _, e := range f.Governments {
		l.phrase(e.Word).government = &government{bare: e.Bare}
	}
}

func (l *loader) head(e headEntry, kind schema.EntityKind) *head {
	if e.Kind.Value != "" {
		l.kind(e.Kind)
		kind = schema.EntityKind(e.Kind.Value)
	}
	return &head{
		name: strings.ToLower(e.Head.Value), kind: kind, class: e.Class.Value,
		portfolio: e.Portfolio, plain: e.Plain, capital: e.Capital, keep: e.Keep, task: e.Task, only: e.Only,
	}
}

func (l *loader) headPhrases(e headEntry) []*cue {
	cues := []*cue{l.phrase(e.Head)}
	for _, word := range e.Also {
		cues = append(cues, l.phrase(word))
	}
	return cues
}

func (l *loader) kind(at schema.Text) {
	kinds := []string{party}
	for _, k := range schema.EntityKinds {
		kinds = append(kinds, string(k))
	}
	l.oneOf(at, kinds)
}

func (l *loader) gender(at schema.Text) gender {
	g, ok := genders[at.Value]
	if !ok {
		l.bad(at, "gender %q; allowed: male, female, or none", at.Value)
	}
	return g
}

func (l *loader) reference() {
	var f referenceFile
	l.read("reference.yaml", &f)
	for _, e := range f.Honorifics {
		l.phrase(e.Word).honorific = &honorific{gender: l.gender(e.Gender)}
	}
	for _, e := range f.Pronouns {
		l.kind(e.Kind)
		l.phrase(e.Word).pronoun = &pronoun{
			kind: schema.EntityKind(e.Kind.Value), gender: l.gender(e.Gender), count: max(e.Count, 1), near: e.Near,
		}
	}
}

func (l *loader) cueWords() {
	var f cuesFile
	l.read("cues.yaml", &f)
	for _, e := range f.Before {
		l.phrase(e.Word).before = l.evidence(e)
	}
	for _, e := range f.After {
		l.phrase(e.Word).after = l.evidence(e)
	}
	l.role(origin, f.Origins)
	l.role(thing, f.Things)
	l.role(stop, f.Stops)
	l.role(join, f.Joins)
	l.role(ending, f.Ends)
	l.role(owns, f.Owns)
	l.role(locates, f.Locates)
	l.role(adds, f.Adds)
	l.role(concerns, f.Concerns)
	l.role(many, f.Many)
	l.role(auxiliary, f.Auxiliaries)
	l.role(credit, f.Credits)
	for _, w := range f.Nothing {
		l.v.nothing.Add(w.Value, true)
	}
}

func (l *loader) evidence(e evidenceEntry) *evidence {
	l.kind(e.Kind)
	if e.Weight < 0 || e.Weight > 4 {
		l.bad(e.Word, "weight %d of %q; allowed: 0 to 4", e.Weight, e.Word.Value)
	}
	return &evidence{kind: schema.EntityKind(e.Kind.Value), weight: e.Weight}
}

func (l *loader) names() {
	var f namesFile
	l.read("names.yaml", &f)
	l.v.families = set(f.Families)
	l.v.doubles = set(f.Doubles)
	l.v.particles = set(f.Particles)
	l.v.openers = set(f.Openers)
	l.v.endings = map[string]schema.EntityKind{}
	for _, e := range f.Endings {
		l.kind(e.Kind)
		for _, w := range e.Words {
			l.v.endings[w.Value] = schema.EntityKind(e.Kind.Value)
		}
	}
	l.v.syllables = newSyllables(set(f.Onsets), set(f.Rimes))
}

func set(words []schema.Text) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[text.Normalize(w.Value)] = true
	}
	return s
}

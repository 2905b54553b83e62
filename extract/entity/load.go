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
	l := loader{fsys: fsys, gazetteer: gazetteer, dir: path.Join(dir, "entity"), cues: map[string]*cue{}, byTitle: map[string]*title{}, classes: map[string]string{}}
	l.v = vocabulary{cues: lexicon.NewTrie[*cue](true), nothing: lexicon.NewTrie[bool](false)}
	l.titles()
	l.heads()
	l.reference()
	l.cueWords()
	l.names()
	return &Recognizer{vocabulary: &l.v, gazetteer: gazetteer, examples: l.examples()}, l.ps
}

type loader struct {
	fsys      fs.FS
	gazetteer *lexicon.Gazetteer
	dir       string
	file      string // the one being read
	cues      map[string]*cue
	byTitle   map[string]*title
	classes   map[string]string // kind and class -> its first head
	v         vocabulary
	ps        schema.Problems
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
		t := &title{name: e.Title.Value, of: holdings[e.Of.Value], portfolio: e.Portfolio, gender: l.gender(e.Gender), personal: e.Personal, private: e.Private, abroad: e.Abroad}
		for _, code := range e.Terms {
			t.terms = append(t.terms, code.Value)
			l.v.terms = append(l.v.terms, code.Value)
		}
		for _, field := range slices.Sorted(maps.Keys(e.Fields)) {
			if t.fields == nil {
				t.fields = map[string]string{}
			}
			t.fields[field] = e.Fields[field].Value
			l.v.terms = append(l.v.terms, e.Fields[field].Value)
		}
		l.byTitle[t.name] = t
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
		l.phrase(e.Word).modifier = &modifier{means: e.Means.Value, word: e.Word.Value, after: e.After}
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
	h := &head{
		name: strings.ToLower(e.Head.Value), kind: kind, class: e.Class.Value,
		portfolio: e.Portfolio, plain: e.Plain, capital: e.Capital, keep: e.Keep, task: e.Task, local: e.Local, proper: e.Proper, title: l.classTitle(e, kind), only: e.Only, numbered: e.Numbered,
	}
	if e.Site {
		site := *h
		site.kind = schema.Place
		h.site = &site
	}
	return h
}

// classTitle returns the first head of the class of an entry, which names the class: "quân đội".
func (l *loader) classTitle(e headEntry, kind schema.EntityKind) string {
	key := string(kind) + " " + e.Class.Value
	if e.Class.Value == "" {
		return e.Head.Value
	}
	if _, ok := l.classes[key]; !ok {
		l.classes[key] = e.Head.Value
	}
	return l.classes[key]
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

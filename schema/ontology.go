package schema

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
)

//go:embed ontology/*.yaml
var ontologyFiles embed.FS

// TypeInfo is one event type of the ontology.
type TypeInfo struct {
	Type    EventType
	Labels  map[string]string // by language: "vi", "en"
	About   string            // one sentence: what belongs here
	PLOVER  string            // the class of the PLOVER event ontology, "" for the five that are chronograph's own
	Roles   []Role            // the roles its participants may have
	Mutual  bool              // every side of it is an agent: a meeting, an agreement
	Figures []string          // the figures it usually comes with
}

// Ontology is every event type, in the order of their names.
type Ontology struct {
	Types []TypeInfo
	index map[EventType]int
}

// LoadOntology reads the ontology that chronograph ships.
func LoadOntology() (*Ontology, error) { return ReadOntology(ontologyFiles, "ontology") }

// ReadOntology reads one YAML file a type from a folder; the error lists every problem.
func ReadOntology(files fs.FS, dir string) (*Ontology, error) {
	names, err := fs.Glob(files, dir+"/*.yaml")
	if err != nil || len(names) == 0 {
		return nil, Errorf(BadData, "no event types in %s", dir).Because(err)
	}
	var ps Problems
	o := &Ontology{index: map[EventType]int{}}
	for _, name := range names {
		info := readType(files, name, &ps)
		o.index[info.Type] = len(o.Types)
		o.Types = append(o.Types, info)
	}
	return o, ps.Err()
}

// Lookup returns the entry of a type.
func (o *Ontology) Lookup(t EventType) (TypeInfo, bool) {
	i, ok := o.index[t]
	if !ok {
		return TypeInfo{}, false
	}
	return o.Types[i], true
}

// Names lists the types.
func (o *Ontology) Names() []string {
	names := make([]string, len(o.Types))
	for i, t := range o.Types {
		names[i] = string(t.Type)
	}
	return names
}

// typeFile is the form of a file of the ontology.
type typeFile struct {
	Type    Text            `yaml:"type"`
	Labels  map[string]Text `yaml:"labels"`
	About   Text            `yaml:"about"`
	PLOVER  Text            `yaml:"plover"`
	Roles   []Text          `yaml:"roles"`
	Mutual  bool            `yaml:"mutual"`
	Figures []Text          `yaml:"figures"`
}

func readType(files fs.FS, name string, ps *Problems) TypeInfo {
	var f typeFile
	*ps = append(*ps, ReadYAML(files, name, &f)...)
	f.check(name, ps)
	return f.info()
}

func (f typeFile) check(name string, ps *Problems) {
	want := strings.TrimSuffix(name[strings.LastIndexByte(name, '/')+1:], ".yaml")
	if f.Type.Value != want {
		ps.Add(name, max(f.Type.Line, 1), max(f.Type.Column, 1), "type is %q, the file name says %q", f.Type.Value, want)
	}
	for _, language := range []string{"vi", "en"} {
		if f.Labels[language].Value == "" {
			ps.Add(name, 1, 1, "no label in %q", language)
		}
	}
	if f.About.Value == "" {
		ps.Add(name, 1, 1, "no sentence under %q", "about")
	}
	for _, r := range f.Roles {
		if !slices.Contains([]Role{Agent, Target, Mediator}, Role(r.Value)) {
			ps.Add(name, r.Line, r.Column, "unknown role %q; allowed: agent, target, mediator", r.Value)
		}
	}
}

func (f typeFile) info() TypeInfo {
	info := TypeInfo{
		Type: EventType(f.Type.Value), Labels: map[string]string{}, About: f.About.Value,
		PLOVER: f.PLOVER.Value, Mutual: f.Mutual,
	}
	for language, label := range f.Labels {
		info.Labels[language] = label.Value
	}
	for _, r := range f.Roles {
		info.Roles = append(info.Roles, Role(r.Value))
	}
	for _, what := range f.Figures {
		info.Figures = append(info.Figures, what.Value)
	}
	return info
}

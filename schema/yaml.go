package schema

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"reflect"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Text is a string of a data file that remembers where it stands.
type Text struct {
	Value        string
	Line, Column int
}

// UnmarshalYAML keeps the position of a scalar.
func (t *Text) UnmarshalYAML(n *yaml.Node) error {
	if err := n.Decode(&t.Value); err != nil {
		return err
	}
	t.Line, t.Column = n.Line, n.Column
	return nil
}

func (t Text) String() string { return t.Value }

// ReadYAML reads a data file of files into a struct, as DecodeYAML does.
func ReadYAML(files fs.FS, name string, into any) Problems {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		var ps Problems
		ps.Add(name, 0, 0, "%s", err)
		return ps
	}
	return DecodeYAML(name, data, into)
}

// DecodeYAML reads a data file into a struct and reports every key the struct
// does not know, and every value of the wrong type, with its position. Fields
// of type Text keep theirs, so that the caller can report what only it can check.
func DecodeYAML(file string, data []byte, into any) Problems {
	var ps Problems
	var root yaml.Node
	err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&root)
	if errors.Is(err, io.EOF) {
		ps.Add(file, 1, 1, "the file is empty")
		return ps
	}
	if err != nil {
		ps.addYAML(file, err)
		return ps
	}
	ps.unknownKeys(file, &root, reflect.TypeOf(into))
	if err := root.Decode(into); err != nil {
		ps.addYAML(file, err)
	}
	return ps
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

// addYAML adds the decoder's own errors, which carry a line in their text.
func (ps *Problems) addYAML(file string, err error) {
	for _, message := range strings.Split(err.Error(), "\n") {
		if m := yamlLine.FindStringSubmatch(message); m != nil {
			ps.Add(file, number(m[1]), 1, "%s", m[2])
		}
	}
	if len(*ps) == 0 {
		ps.Add(file, 1, 1, "%s", err)
	}
}

func (ps *Problems) unknownKeys(file string, n *yaml.Node, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case n.Kind == yaml.DocumentNode:
		ps.unknownKeys(file, n.Content[0], t)
	case n.Kind == yaml.SequenceNode && t.Kind() == reflect.Slice:
		for _, item := range n.Content {
			ps.unknownKeys(file, item, t.Elem())
		}
	case n.Kind == yaml.MappingNode && t.Kind() == reflect.Map:
		for i := 1; i < len(n.Content); i += 2 {
			ps.unknownKeys(file, n.Content[i], t.Elem())
		}
	case n.Kind == yaml.MappingNode && t.Kind() == reflect.Struct && t != reflect.TypeFor[Text]():
		ps.unknownFields(file, n, t)
	}
}

func (ps *Problems) unknownFields(file string, n *yaml.Node, t reflect.Type) {
	fields, names := yamlFields(t)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		field, ok := fields[key.Value]
		if !ok {
			ps.Add(file, key.Line, key.Column, "unknown key %q; allowed: %s", key.Value, strings.Join(names, ", "))
			continue
		}
		ps.unknownKeys(file, n.Content[i+1], field)
	}
}

func yamlFields(t reflect.Type) (map[string]reflect.Type, []string) {
	fields, names := map[string]reflect.Type{}, []string(nil)
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name == "" {
			name = strings.ToLower(f.Name)
		}
		if f.IsExported() && name != "-" {
			fields[name] = f.Type
			names = append(names, name)
		}
	}
	return fields, names
}

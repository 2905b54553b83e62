package event

import (
	"slices"
	"strings"

	"chronograph/schema"
)

func (l *loader) rule(file string, info schema.TypeInfo, t triggerEntry) *rule {
	partner := schema.Target
	if info.Mutual {
		partner = schema.Agent
	}
	r := &rule{typ: info.Type, weak: t.Weak, happens: t.Happens, figure: t.Figure.Value, mutual: info.Mutual}
	f, ok := forms[t.Form.Value]
	if !ok {
		l.ps.Add(file, t.Form.Line, t.Form.Column, "form %q; allowed: verb, noun, any", t.Form.Value)
	}
	r.form = f
	r.subject = l.role(file, info, t.Subject, schema.Agent)
	r.object = partner
	if r.place = t.Object.Value == "place"; !r.place {
		r.object = l.role(file, info, t.Object, partner)
	}
	r.kinds = l.kinds(file, t.Kinds)
	r.with = l.role(file, info, t.With, partner)
	r.passive = l.role(file, info, t.Passive, partner)
	if t.Counts != nil {
		r.counts = phrases(t.Counts)
	}
	r.over = l.types(file, t.Over)
	r.after = l.classes(file, t.After)
	r.speech = slices.Contains(l.reader.clauses.speech, info.Type)
	r.violent = slices.Contains(l.reader.clauses.violent, info.Type)
	return r
}

func (l *loader) kinds(file string, list []schema.Text) []schema.EntityKind {
	var kinds []schema.EntityKind
	for _, k := range list {
		kind := schema.EntityKind(k.Value)
		if !slices.Contains(schema.EntityKinds, kind) {
			l.ps.Add(file, k.Line, k.Column, "unknown kind of entity %q; allowed: %s", k.Value, join(schema.EntityKinds))
		}
		kinds = append(kinds, kind)
	}
	return kinds
}

func (l *loader) classes(file string, list []schema.Text) []class {
	var classes []class
	for _, c := range list {
		i := slices.Index(classNames[:], c.Value)
		if i <= 0 {
			l.ps.Add(file, c.Line, c.Column, "unknown class %q; allowed: %s", c.Value, strings.Join(classNames[1:], ", "))
			continue
		}
		classes = append(classes, class(i))
	}
	return classes
}

// role reads a role that the type may have, or the default where none is given.
func (l *loader) role(file string, info schema.TypeInfo, t schema.Text, otherwise schema.Role) schema.Role {
	role := schema.Role(t.Value)
	switch {
	case t.Value == "":
		return otherwise
	case t.Value == "none":
		return ""
	case !slices.Contains(info.Roles, role):
		l.ps.Add(file, t.Line, t.Column, "%s has no role %q; allowed: none, %s", info.Type, t.Value, join(info.Roles))
	}
	return role
}

func join[S ~string](list []S) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = string(s)
	}
	return strings.Join(words, ", ")
}

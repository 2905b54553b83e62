package timeline

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// NameOf is the readable part of an id.
func NameOf(id string) string {
	_, name, _ := strings.Cut(id, ":")
	return name
}

// Find returns every entity that one of the names means, in order of id; what
// says what was looked for. A name that nothing in the graph has is an error
// with the code NotFound.
func Find(ctx context.Context, store driver.Store, what string, names []string) ([]driver.Entity, error) {
	b := builder{ctx: ctx, store: store}
	return b.find(what, names)
}

// find returns every entity that one of the names means, in order of id. A
// name means whatever is called so exactly; when nothing is, whatever has it
// among the words of its names: "Lavrov" in "Sergei Lavrov".
func (b *builder) find(what string, names []string) ([]driver.Entity, error) {
	var found []driver.Entity
	for _, name := range names {
		entities, err := b.named(name)
		if err != nil {
			return nil, err
		}
		if len(entities) == 0 {
			return nil, schema.Errorf(schema.NotFound, "no %s in the graph is called %q", what, name)
		}
		found = append(found, entities...)
	}
	slices.SortFunc(found, func(a, b driver.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(found, func(a, b driver.Entity) bool { return a.ID == b.ID }), nil
}

func (b *builder) named(name string) ([]driver.Entity, error) {
	for _, key := range []string{name, driver.Key(name)} {
		if key == "" {
			return nil, nil
		}
		found, err := b.store.Lookup(b.ctx, key)
		if err != nil || len(found) > 0 {
			return found, err
		}
	}
	return b.containing(driver.Key(name))
}

func (b *builder) containing(key string) ([]driver.Entity, error) {
	var found []driver.Entity
	for e, err := range b.store.Entities(b.ctx, nil) {
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(e.Keys, func(k string) bool { return strings.Contains(" "+k+" ", " "+key+" ") }) {
			found = append(found, e)
		}
	}
	return found, nil
}

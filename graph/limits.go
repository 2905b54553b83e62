package graph

import (
	"slices"

	"chronograph/schema"
)

// longestName is how many bytes the id or a name of an entity may have. No name
// is that long, and an index that it is looked up by takes no more than 8 kB.
const longestName = 1000

// checkNames refuses an article whose names can't be looked up, whatever the store.
func checkNames(a schema.Annotated) error {
	for _, e := range a.Entities {
		names := append([]string{e.ID, e.Name, e.Country}, e.Aliases...)
		for _, o := range e.Offices {
			names = append(names, o.Title, o.Of)
		}
		if err := checkLengths(a.Article, names); err != nil {
			return err
		}
	}
	for _, m := range a.Events {
		ids := append([]string{m.ID, m.AttributedTo}, m.Places...)
		for _, p := range m.Participants {
			ids = append(ids, p.Entity, p.Inferred)
		}
		if err := checkLengths(a.Article, ids); err != nil {
			return err
		}
	}
	return nil
}

func checkLengths(a schema.Article, names []string) error {
	i := slices.IndexFunc(names, func(name string) bool { return len(name) > longestName })
	if i < 0 {
		return nil
	}
	return schema.Errorf(schema.BadRecord, "the article %s can't be stored: the name or id %.60q... has %d bytes, at most %d are taken; shorten it",
		a.ID, names[i], len(names[i]), longestName).At(a.Path, 0)
}

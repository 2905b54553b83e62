// Package dossier gathers what a graph knows of an actor or a place, and lists them all.
package dossier

import (
	"cmp"
	"context"
	"slices"

	"chronograph/graph/driver"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// Dossier is everything known of one entity.
type Dossier struct {
	driver.Entity
	Home     string           // the name of the country it belongs to or lies in, "" when unknown
	Names    []Name           // what articles call it, most articles first
	Posts    []Post           // that articles say it holds, in order of the day first seen
	Entries  []timeline.Entry // what it takes part in or is the scene of, in order
	Articles []schema.Article // that tell of these, without text, in order of their day
}

// Name is what so many articles call an entity.
type Name struct {
	Name     string
	Articles int
}

// Post is an office, where it is held, and the days of the articles that say so.
type Post struct {
	Title, Of   string // Of is a name, "" when unknown
	Articles    int
	First, Last schema.Day // 0 when no such article has a day
}

// Find gathers what is known of whatever has a name: a name, an alias or an
// id, in any case, with or without diacritics. A name that nothing has is an
// error with the code NotFound.
func Find(ctx context.Context, store driver.Store, name string) ([]Dossier, error) {
	found, err := timeline.Find(ctx, store, "actor or place", []string{name})
	if err != nil {
		return nil, err
	}
	var out []Dossier
	for _, e := range found {
		d, err := gather(ctx, store, e)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

func gather(ctx context.Context, store driver.Store, e driver.Entity) (Dossier, error) {
	d := Dossier{Entity: e, Names: namesOf(e)}
	var err error
	if d.Home, err = nameOf(ctx, store, e.Country, e.ID); err != nil {
		return d, err
	}
	if d.Posts, err = posts(ctx, store, e); err != nil {
		return d, err
	}
	if d.Entries, err = entries(ctx, store, e); err != nil {
		return d, err
	}
	d.Articles = articles(d.Entries)
	return d, nil
}

// namesOf counts the names and aliases of an entity.
func namesOf(e driver.Entity) []Name {
	counts := map[string]int{}
	for _, s := range e.Said {
		if s.Field == driver.SaidName || s.Field == driver.SaidAlias {
			counts[s.Value] += s.Articles
		}
	}
	var out []Name
	for name, n := range counts {
		out = append(out, Name{name, n})
	}
	slices.SortFunc(out, func(a, b Name) int { return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name)) })
	return out
}

func posts(ctx context.Context, store driver.Store, e driver.Entity) ([]Post, error) {
	var out []Post
	for _, s := range e.Said {
		if s.Field != driver.SaidOffice {
			continue
		}
		of, err := nameOf(ctx, store, s.Of, "")
		if err != nil {
			return nil, err
		}
		out = append(out, Post{s.Value, of, s.Articles, s.First, s.Last})
	}
	slices.SortStableFunc(out, func(a, b Post) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Title, b.Title)) })
	return out, nil
}

// nameOf names an id, "" for none and for one that is the entity itself.
func nameOf(ctx context.Context, store driver.Store, id, self string) (string, error) {
	if id == "" || id == self {
		return "", nil
	}
	for e, err := range store.Entities(ctx, []string{id}) {
		return e.Name, err
	}
	return timeline.NameOf(id), nil
}

// entries is what an entity takes part in and what happens there, each once.
func entries(ctx context.Context, store driver.Store, e driver.Entity) ([]timeline.Entry, error) {
	acts, err := timeline.Build(ctx, store, timeline.Query{Actors: []string{e.ID}})
	if err != nil {
		return nil, err
	}
	scenes, err := timeline.Build(ctx, store, timeline.Query{Places: []string{e.ID}})
	if err != nil {
		return nil, err
	}
	all := slices.Concat(acts.Entries, scenes.Entries)
	slices.SortFunc(all, func(a, b timeline.Entry) int { return driver.CompareEvents(a.Event, b.Event) })
	return slices.CompactFunc(all, func(a, b timeline.Entry) bool { return a.ID == b.ID }), nil
}

func articles(entries []timeline.Entry) []schema.Article {
	var out []schema.Article
	seen := map[string]bool{}
	for _, e := range entries {
		for _, t := range e.Said {
			if !seen[t.Article.ID] {
				seen[t.Article.ID] = true
				out = append(out, t.Article)
			}
		}
	}
	slices.SortFunc(out, func(a, b schema.Article) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Path, b.Path), cmp.Compare(a.ID, b.ID))
	})
	return out
}

package main

import (
	"cmp"
	"maps"
	"slices"

	"chronograph/schema"
)

// tally counts what a build reads: its memory grows with the names, not with the articles.
type tally struct {
	articles    int
	types       map[schema.EventType]int
	actors      map[string]int // by entity id, in how many events
	places      map[string]int
	names       map[string]string
	undatedDay  int          // articles whose day could not be told
	first, last schema.Point // of all events with a date
}

func newTally() *tally {
	return &tally{
		types: map[schema.EventType]int{}, actors: map[string]int{}, places: map[string]int{}, names: map[string]string{},
	}
}

func (t *tally) add(a schema.Annotated) {
	if len(a.Entities) == 0 && len(a.Events) == 0 {
		return
	}
	t.articles++
	if a.Article.Published == 0 {
		t.undatedDay++
	}
	for _, e := range a.Entities {
		if _, ok := t.names[e.ID]; !ok {
			t.names[e.ID] = e.Name
		}
	}
	for _, e := range a.Events {
		t.event(e)
	}
}

func (t *tally) event(e schema.EventMention) {
	t.types[e.Type]++
	for _, p := range e.Participants {
		t.actors[p.Entity]++
	}
	for _, place := range e.Places {
		t.places[place]++
	}
	t.cover(e.Time.Time)
}

// cover widens the range of dates; its ends keep their grain.
func (t *tally) cover(when schema.Time) {
	from, to := when.From.OfDay(), when.To.OfDay()
	if max(from.Grain, to.Grain) > schema.YearGrain {
		return // a decade or century says too little
	}
	if to.Grain == schema.Unknown {
		to = from
	}
	if day := from.First(); day != 0 && (t.first.First() == 0 || day < t.first.First()) {
		t.first = from
	}
	if to.Last() > t.last.Last() {
		t.last = to
	}
}

// top returns the n most frequent keys, the first by name among equals.
func top[K cmp.Ordered](counts map[K]int, n int) []K {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return keys[:min(n, len(keys))]
}

package timeline

import (
	"cmp"
	"context"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Build answers a query from a store. A name that nobody and nothing in the
// graph has is an error with the code NotFound.
func Build(ctx context.Context, store driver.Store, q Query) (Timeline, error) {
	b := builder{ctx: ctx, store: store, names: map[string]driver.Entity{}}
	t := Timeline{Query: q}
	var err error
	if t.Actors, err = b.find("actor", q.Actors); err != nil {
		return t, err
	}
	if t.Places, err = b.find("place", q.Places); err != nil {
		return t, err
	}
	events, err := b.events(driver.Query{
		Actors: ids(t.Actors), Places: ids(t.Places), Types: q.Types, Modalities: q.Modalities,
		From: q.From.Earliest(), To: q.To.Latest(), Dated: q.Dated,
	})
	if err != nil {
		return t, err
	}
	t.Entries, err = b.entries(events)
	return t, err
}

func ids(entities []driver.Entity) []string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = e.ID
	}
	return out
}

// builder puts one timeline together.
type builder struct {
	ctx   context.Context
	store driver.Store
	names map[string]driver.Entity // looked up so far, by id
}

func (b *builder) events(q driver.Query) ([]driver.Event, error) {
	var events []driver.Event
	for e, err := range b.store.Events(b.ctx, q) {
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// chunk is how many events are told at once.
const chunk = 500

func (b *builder) entries(events []driver.Event) ([]Entry, error) {
	entries := make([]Entry, 0, len(events))
	for part := range slices.Chunk(events, chunk) {
		said, err := b.tellings(part)
		if err != nil {
			return nil, err
		}
		for _, e := range part {
			entry, err := b.entry(e, said[e.ID])
			if err != nil {
				return nil, err
			}
			entries = append(entries, entry)
		}
	}
	return entries, nil
}

func (b *builder) tellings(events []driver.Event) (map[string][]driver.Telling, error) {
	wanted := make([]string, len(events))
	for i, e := range events {
		wanted[i] = e.ID
	}
	said := map[string][]driver.Telling{}
	for t, err := range b.store.Tellings(b.ctx, wanted) {
		if err != nil {
			return nil, err
		}
		said[t.Event] = append(said[t.Event], t)
	}
	return said, nil
}

func (b *builder) entry(e driver.Event, said []driver.Telling) (Entry, error) {
	entry := Entry{Event: e}
	for _, p := range e.Participants {
		who, err := b.entity(p.Actor)
		if err != nil {
			return entry, err
		}
		entry.Who = append(entry.Who, Participant{p.Actor, who.Name, who.Kind, p.Role, p.Support, p.Inferred})
	}
	for _, p := range e.Places {
		where, err := b.entity(p.Place)
		if err != nil {
			return entry, err
		}
		entry.Where = append(entry.Where, Scene{p.Place, where.Name, p.Support})
	}
	for _, t := range said {
		by, err := b.entity(t.Mention.AttributedTo)
		if err != nil {
			return entry, err
		}
		entry.Said = append(entry.Said, Telling{t.Mention, t.Article, t.Reprint, by.Name})
	}
	slices.SortStableFunc(entry.Who, compareParticipants)
	slices.SortStableFunc(entry.Where, func(a, b Scene) int { return cmp.Compare(b.Support, a.Support) })
	slices.SortStableFunc(entry.Said, compareTellings)
	return entry, nil
}

var roleOrder = []schema.Role{schema.Agent, schema.Target, schema.Mediator}

// compareParticipants orders by role, then what most sources say, then id.
func compareParticipants(a, b Participant) int {
	return cmp.Or(
		cmp.Compare(slices.Index(roleOrder, a.Role), slices.Index(roleOrder, b.Role)),
		cmp.Compare(b.Support, a.Support),
		cmp.Compare(a.ID, b.ID),
	)
}

// compareTellings orders by the day of the article, unknown last, then mention id.
func compareTellings(a, b Telling) int {
	return cmp.Or(
		cmp.Compare(unknownLast(a.Article.Published), unknownLast(b.Article.Published)),
		cmp.Compare(a.ID, b.ID),
	)
}

func unknownLast(d schema.Day) schema.Day {
	if d == 0 {
		return 1 << 30
	}
	return d
}

// entity returns the entity of an id; one that the canon does not hold is named by its id.
func (b *builder) entity(id string) (driver.Entity, error) {
	if id == "" {
		return driver.Entity{}, nil
	}
	if e, ok := b.names[id]; ok {
		return e, nil
	}
	e := driver.Entity{ID: id, Name: NameOf(id), Kind: schema.KindOf(id)}
	found, err := b.store.Lookup(b.ctx, id)
	for _, f := range found {
		if f.ID == id {
			e = f
		}
	}
	b.names[id] = e
	return e, err
}

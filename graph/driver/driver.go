// Package driver is the narrow door between the knowledge graph and the
// database that keeps it. A backend implements Store and passes storetest; it
// imports driver and schema and nothing else of ours.
//
// The graph has two layers. The evidence is what articles say: articles, the
// entities they name and the event mentions they hold. It is written by
// PutArticles and never computed. The canon is what follows from all evidence
// together: events, entities, reprints. It is computed outside the store, can
// be computed again, and is written as a difference by Apply.
package driver

import (
	"context"
	"iter"
)

// Version is the layout of the graph that this program reads and writes.
const Version = 4

// Store keeps one graph. Its methods may be called by many goroutines at once.
//
// Every text is kept letter for letter: NUL, emoji, quotes and a sentence of
// 1 MB come back as they went in. Nil and empty slices are the same. A write
// is a transaction of its own: it happens wholly or, when it fails, not at
// all. A canceled ctx stops a call with ctx's error.
//
// An iterator reads a consistent state. It may hold a lock on the database
// until it ends, so the caller finishes it before it writes. After an error
// it ends.
type Store interface {
	// Stamps returns the stamps of the stored articles that have one of the
	// ids or one of the paths, each once, in order of id.
	Stamps(ctx context.Context, ids, paths []string) ([]Stamp, error)

	// PutArticles writes articles with their entities and mentions in one
	// transaction. A stored article of the same id is replaced with all that
	// it held. Events that lose a mention lose their digest too, so that the
	// next difference writes them again. When an article can't be written the
	// whole batch fails; the caller finds the one at fault by writing them one
	// by one. It advances the revision by one and returns it.
	PutArticles(ctx context.Context, articles []Article) (revision int64, err error)

	// RemoveArticles takes articles out with their entities and mentions and
	// returns how many were there. It advances the revision if any was.
	RemoveArticles(ctx context.Context, ids []string) (int, error)

	// State says whether the canon follows from the evidence.
	State(ctx context.Context) (State, error)

	// Articles returns every article, whole, in order of id; its mentions and
	// entities in order of id.
	Articles(ctx context.Context) iter.Seq2[Article, error]

	// Evidence returns what Articles returns without Text, Quote and Trigger:
	// all that resolving needs, in a fraction of the memory. A scope narrows it.
	Evidence(ctx context.Context, scope Scope) iter.Seq2[Article, error]

	// Canon returns what Apply has to be told the difference to, all of it when
	// part is nil.
	Canon(ctx context.Context, part *Part) (Canon, error)

	// Apply writes a difference to the canon in one transaction. It fails with
	// ErrMoved, and writes nothing, when the evidence is no longer at
	// change.Revision or the canon no longer follows from change.Base: the
	// difference must then be computed again.
	Apply(ctx context.Context, change Change) error

	// Entities returns the entities of the canon that have one of the ids, all
	// when ids is nil, in order of id.
	Entities(ctx context.Context, ids []string) iter.Seq2[Entity, error]

	// Lookup returns the entities that have key among their Keys or as their
	// ID, in order of id.
	Lookup(ctx context.Context, key string) ([]Entity, error)

	// Events returns the events that q selects, in the order of CompareEvents.
	Events(ctx context.Context, q Query) iter.Seq2[Event, error]

	// Tellings returns the mentions of events with their articles' heads, in
	// order of event and mention id. Mentions come without Participants,
	// Places, Triggers but with everything else.
	Tellings(ctx context.Context, events []string) iter.Seq2[Telling, error]

	// Activity returns for everybody who takes part in an event, or with
	// scenes for everywhere that one happens, in how many; in order of entity.
	Activity(ctx context.Context, scenes bool) ([]Activity, error)

	// Counts counts the graph.
	Counts(ctx context.Context) (Counts, error)

	// Close releases the database.
	Close() error
}

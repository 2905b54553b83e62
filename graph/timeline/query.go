// Package timeline turns a graph's events into entries in the order they
// happened, each with who, where, what the articles say and which they are.
package timeline

import "chronograph/schema"

// Query asks for a timeline. Every field that is set narrows it: an event must
// have one of the actors, one of the places, one of the types, and lie in the
// window. Actors and places are given as people write them: a name, an alias
// or an id, in any case, with or without diacritics; a name that several
// entities share means all of them.
type Query struct {
	Actors     []string
	Places     []string
	Types      []schema.EventType
	Modalities []schema.Modality
	From, To   schema.Time // "2020", "2020-09", "2020-09-27"; zero is open
	Dated      bool        // leave out events whose day is not known; else they come last
}

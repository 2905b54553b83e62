// Package schema holds the words everyone shares: articles, the times, entities
// and events found in them, spans, ids, errors and the ontology of event types.
// It imports nothing of chronograph; every other package meets in these types.
package schema

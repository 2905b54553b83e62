// Package neo4jstore keeps a graph in a Neo4j database, Community or
// Enterprise, 5.26 or newer, in the form people query in Neo4j Browser.
//
// The evidence, which PutArticles writes:
//
//	(:Article {id, title, url, path, source, language, published: DATE, published_basis: [...],
//	           content_hash, text_key, text, entities: [one JSON object each], revision})
//	(:EventMention {id, title, type, quote, trigger, start, end, triggers: [start, end, ...],
//	           time: TIMEX3, time_kind, date: DATE, end_date: DATE, precision, basis, why, modality, attributed_to,
//	           participants: [entity ids], roles, inferred: [of the same place], places: [entity ids],
//	           figure_what: [...], figure_value: [...], figure_of: [...], figure_qualifier: [...]})
//	(:EventMention)-[:REPORTED_IN]->(:Article)
//	(:EventMention)-[:ATTRIBUTED_TO]->(:Entity)
//
// The canon, which Apply writes:
//
//	(:Event {id, title, type, time, time_kind, date, end_date, precision, basis, modality, sources, conflict,
//	           figure_what, figure_value, figure_of, figure_qualifier, mentions: [ids],
//	           contradicts_a: [ids], contradicts_b: [ids], contradicts_field: [...], digest})
//	(:Entity:Actor:Person {id, name, kind, aliases: [...], country, office_titles: [...], office_of: [...],
//	           keys: [...], lookup, digest})
//	(:EventMention)-[:MENTION_OF]->(:Event)
//	(:EventMention)-[:CONTRADICTS {field, event}]->(:EventMention)
//	(:Event)-[:HAS_PARTICIPANT {actor, role, date, support, inferred}]->(:Entity)
//	(:Event)-[:OCCURRED_AT {place, date, support}]->(:Entity)
//	(:Person)-[:HOLDS_OFFICE {title}]->(:Entity)
//	(:Place)-[:LOCATED_IN]->(:Entity)
//	(:Article)-[:REPRINT_OF]->(:Article)
//
// Every entity is an :Entity and what it is besides: :Actor, :Place, or both;
// :Person, :Country, :Organization or :Group. One that is referred to and not
// yet part of the canon is :Unresolved, with an id and a name only.
//
// An event without a day is :Undated, one that sources disagree about :Disputed.
//
// A property that is unknown or empty is absent. A node's caption is its title
// or its name. start, end and triggers count bytes of the article's text.
//
// (:Chronograph {id: 'graph'}) holds version and migrations of the layout, the
// revision of the evidence, the one the canon was computed from (settled), the
// one that last changed or removed an article (rewritten), and how often the
// canon was written (applied). Every writer locks it first: writers take turns.
package neo4jstore

// Constraints before data: what is unique, then what is looked up.
CREATE CONSTRAINT chronograph_id IF NOT EXISTS FOR (n:Chronograph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_mention_id IF NOT EXISTS FOR (n:EventMention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;

CREATE INDEX article_path IF NOT EXISTS FOR (n:Article) ON (n.path);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_type_date IF NOT EXISTS FOR (n:Event) ON (n.type, n.date);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE TEXT INDEX entity_lookup IF NOT EXISTS FOR (n:Entity) ON (n.lookup);

// A timeline reads along these instead of sorting the events of a hub.
CREATE INDEX participant_actor_date IF NOT EXISTS FOR ()-[r:HAS_PARTICIPANT]-() ON (r.actor, r.date);
CREATE INDEX occurred_place_date IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.place, r.date);

// Folding finds Thúy where thuy is asked for; it follows the graph a moment later, which spares the writer.
CREATE FULLTEXT INDEX chronograph_text IF NOT EXISTS FOR (n:Article|EventMention|Event|Entity)
  ON EACH [n.title, n.quote, n.name, n.aliases]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};

MERGE (c:Chronograph {id: 'graph'})
  ON CREATE SET c.name = 'chronograph', c.version = 0, c.revision = 0, c.settled = 0, c.rewritten = 0, c.applied = 0;

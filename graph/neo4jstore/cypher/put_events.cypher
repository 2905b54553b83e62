UNWIND $events AS row
CREATE (e:Event)
SET e = row.event
FOREACH (_ IN CASE WHEN row.undated THEN [1] ELSE [] END | SET e:Undated)
FOREACH (_ IN CASE WHEN row.event.conflict THEN [1] ELSE [] END | SET e:Disputed)
WITH e, row
CALL (e, row) {
  UNWIND row.participants AS part
  MATCH (n:Entity {id: part.actor})
  CREATE (e)-[r:HAS_PARTICIPANT]->(n)
  SET r = part
}
CALL (e, row) {
  UNWIND row.places AS scene
  MATCH (n:Entity {id: scene.place})
  CREATE (e)-[r:OCCURRED_AT]->(n)
  SET r = scene
}
CALL (e, row) {
  UNWIND row.event.mentions AS id
  MATCH (m:EventMention {id: id})
  CREATE (m)-[:MENTION_OF]->(e)
}
CALL (e, row) {
  UNWIND row.contradicts AS c
  MATCH (a:EventMention {id: c.a})
  MATCH (b:EventMention {id: c.b})
  CREATE (a)-[:CONTRADICTS {field: c.field, event: row.event.id}]->(b)
}

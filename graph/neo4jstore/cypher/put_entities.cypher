UNWIND $entities AS row
MERGE (n:Entity {id: row.entity.id})
REMOVE n:Unresolved:Actor:Place:Person:Country:Organization:Group
SET n = row.entity
FOREACH (_ IN CASE WHEN row.actor THEN [1] ELSE [] END | SET n:Actor)
FOREACH (_ IN CASE WHEN row.place THEN [1] ELSE [] END | SET n:Place)
FOREACH (_ IN CASE row.entity.kind WHEN 'person' THEN [1] ELSE [] END | SET n:Person)
FOREACH (_ IN CASE row.entity.kind WHEN 'country' THEN [1] ELSE [] END | SET n:Country)
FOREACH (_ IN CASE row.entity.kind WHEN 'organization' THEN [1] ELSE [] END | SET n:Organization)
FOREACH (_ IN CASE row.entity.kind WHEN 'group' THEN [1] ELSE [] END | SET n:Group)
WITH n, row
CALL (n) {
  MATCH (n)-[old:HOLDS_OFFICE|LOCATED_IN]->()
  DELETE old
}
CALL (n, row) {
  UNWIND row.offices AS office
  MATCH (o:Entity {id: office.of})
  CREATE (n)-[h:HOLDS_OFFICE]->(o)
  SET h = office.held
}
CALL (n, row) {
  MATCH (c:Entity {id: row.inside})
  CREATE (n)-[:LOCATED_IN]->(c)
}

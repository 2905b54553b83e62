// Somebody may still refer to it: the node stays as a bare name until sweep.
UNWIND $entities AS row
MATCH (n:Entity {id: row.id})
CALL (n) {
  MATCH (n)-[old:HOLDS_OFFICE|LOCATED_IN]->()
  DELETE old
}
REMOVE n:Actor:Place:Person:Country:Organization:Group
SET n = row, n:Unresolved

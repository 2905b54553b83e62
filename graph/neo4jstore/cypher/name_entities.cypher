// Entities that somebody refers to before the canon knows them.
UNWIND $entities AS row
MERGE (n:Entity {id: row.id})
  ON CREATE SET n:Unresolved, n.name = row.name

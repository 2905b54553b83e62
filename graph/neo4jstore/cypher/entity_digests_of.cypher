UNWIND $ids AS id
MATCH (n:Entity {id: id}) WHERE n.digest IS NOT NULL
RETURN n.id, n.digest

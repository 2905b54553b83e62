MATCH (n:Entity) WHERE n.digest IS NOT NULL
RETURN n.id, n.digest

// lookup is all keys in one text, |hung|ong hung|: a text index finds a part of it.
MATCH (n:Entity) WHERE n.lookup CONTAINS $part AND n.digest IS NOT NULL AND ($key IN n.keys)
RETURN n.id, n.kind, n.name, n.aliases, n.country, n.location, n.office_titles, n.office_of, n:Actor, n:Place, n.keys, n.said

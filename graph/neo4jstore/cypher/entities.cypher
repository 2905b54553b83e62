MATCH (n:Entity) WHERE n.digest IS NOT NULL
RETURN n.id, n.kind, n.name, n.aliases, n.country, n.location, n.office_titles, n.office_of, n:Actor, n:Place, n.keys, n.said

MATCH (a:Article)-[:REPRINT_OF]->(o:Article)
RETURN a.id, o.id

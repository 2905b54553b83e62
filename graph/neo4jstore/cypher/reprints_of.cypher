UNWIND $ids AS id
MATCH (a:Article {id: id})-[:REPRINT_OF]->(o:Article)
RETURN a.id, o.id

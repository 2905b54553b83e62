UNWIND $reprints AS row
MATCH (a:Article {id: row.article})
MATCH (o:Article {id: row.of})
CALL (a) {
  MATCH (a)-[old:REPRINT_OF]->()
  DELETE old
}
CREATE (a)-[:REPRINT_OF]->(o)

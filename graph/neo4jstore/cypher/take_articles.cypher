// Events that lose a mention lose their digest, so that the next difference writes them again.
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)<-[:REPORTED_IN]-(m:EventMention)
  OPTIONAL MATCH (m)-[:MENTION_OF]->(e:Event)
  SET e.digest = ''
  DETACH DELETE m
}
DETACH DELETE a

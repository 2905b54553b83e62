UNWIND $ids AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)<-[:MENTION_OF]-(:EventMention)-[c:CONTRADICTS]->() WHERE c.event = e.id
  DELETE c
}
DETACH DELETE e

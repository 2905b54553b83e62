UNWIND $ids AS id
MATCH (:EventMention {id: id})-[:MENTION_OF]->(e:Event) WHERE e.digest IS NOT NULL
RETURN DISTINCT e.id, e.digest

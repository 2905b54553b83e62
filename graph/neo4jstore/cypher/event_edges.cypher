MATCH (e:Event) WHERE e.id IN $ids
RETURN e.id,
  COLLECT { MATCH (e)-[r:HAS_PARTICIPANT]->() RETURN [r.actor, r.role, r.support, r.inferred] },
  COLLECT { MATCH (e)-[r:OCCURRED_AT]->() RETURN [r.place, r.support] }

MATCH (e:Event)-[r:HAS_PARTICIPANT]->()
RETURN r.actor, count(DISTINCT e), min(r.date), max(r.date)

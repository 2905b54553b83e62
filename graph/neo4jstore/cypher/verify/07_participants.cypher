// every participation names its actor, its role and the day of its event
MATCH (e:Event)-[r:HAS_PARTICIPANT]->(n)
WHERE NOT n:Entity OR r.actor IS NULL OR r.actor <> n.id OR r.role IS NULL OR coalesce(r.date <> e.date, (r.date IS NULL) <> (e.date IS NULL))
RETURN count(r), min(e.id)

// nobody takes part in an event twice in one role
MATCH (e:Event)-[r:HAS_PARTICIPANT]->()
WITH e, r.actor AS actor, r.role AS role, count(*) AS times
WHERE times > 1
RETURN count(e), min(e.id)

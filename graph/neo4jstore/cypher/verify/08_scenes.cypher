// every scene names its place and the day of its event
MATCH (e:Event)-[r:OCCURRED_AT]->(n)
WHERE NOT n:Entity OR r.place IS NULL OR r.place <> n.id OR coalesce(r.date <> e.date, (r.date IS NULL) <> (e.date IS NULL))
RETURN count(r), min(e.id)

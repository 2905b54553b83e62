MATCH (e:Event)-[r:OCCURRED_AT]->()
RETURN r.place, count(DISTINCT e), min(r.date), max(r.date)

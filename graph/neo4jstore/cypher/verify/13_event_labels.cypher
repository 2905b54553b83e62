// events without a day are :Undated, and those that sources disagree about :Disputed
MATCH (e:Event)
WHERE e:Undated <> (e.time IS NULL OR e.date IS NULL AND e.end_date IS NULL) OR e:Disputed <> coalesce(e.conflict, false)
RETURN count(e), min(e.id)

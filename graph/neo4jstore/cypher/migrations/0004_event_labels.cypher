// Events without a day and events that sources disagree about have a label:
// counted at once in a graph of any size.
MATCH (e:Event)
WHERE e.time IS NULL OR e.date IS NULL AND e.end_date IS NULL
CALL (e) { SET e:Undated } IN TRANSACTIONS;
MATCH (e:Event)
WHERE e.conflict
CALL (e) { SET e:Disputed } IN TRANSACTIONS;

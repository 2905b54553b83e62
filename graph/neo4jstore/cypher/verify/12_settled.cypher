// the events follow from all articles
MATCH (c:Chronograph {id: 'graph'})
WHERE c.revision <> c.settled
RETURN count(c), min('revision ' + c.revision + ', settled ' + c.settled)

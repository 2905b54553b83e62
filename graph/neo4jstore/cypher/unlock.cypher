MATCH (c:Chronograph {id: 'graph'})
SET c += $values
REMOVE c.locked

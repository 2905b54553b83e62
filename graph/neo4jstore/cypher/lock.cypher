// Writers take turns: whoever has set this holds the node's lock until the end of its transaction.
MATCH (c:Chronograph {id: 'graph'})
SET c.locked = true

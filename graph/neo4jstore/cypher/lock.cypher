// Writers take turns: whoever has set this holds the node's lock until the end
// of its transaction. The node is looked up again so that what it says is read
// under the lock.
MATCH (c:Chronograph {id: 'graph'})
SET c.locked = true
WITH c
MATCH (now:Chronograph {id: 'graph'})
RETURN now.revision, now.settled, now.rewritten, now.applied, now.legacy

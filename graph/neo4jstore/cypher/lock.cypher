// Writers take turns: whoever has set this holds the node's lock until the end
// of its transaction. The node is looked up again so that what it says, and
// which of some articles are there, is read under the lock.
MATCH (c:Chronograph {id: 'graph'})
SET c.locked = true
WITH c
MATCH (now:Chronograph {id: 'graph'})
RETURN now.revision, now.settled, now.rewritten, now.applied, now.legacy,
  COLLECT { MATCH (a:Article) WHERE a.id IN $ids RETURN a.id ORDER BY a.id }

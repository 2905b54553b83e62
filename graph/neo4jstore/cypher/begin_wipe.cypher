// A wipe that is cut short has to be seen: nothing reads half a graph.
MERGE (c:Chronograph {id: 'graph'})
SET c.wiping = true

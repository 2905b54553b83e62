MATCH (c:Chronograph {id: 'graph'})
RETURN c.revision, c.settled, c.rewritten, c.applied, c.legacy, [] AS articles

// The layout of the graph, NULL when there is none yet.
OPTIONAL MATCH (c:Chronograph {id: 'graph'})
RETURN c.version, c.wiping

MATCH (c:Chronograph)
DETACH DELETE c

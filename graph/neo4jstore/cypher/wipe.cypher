// Events and what tells of them, a part at a time: each has few edges, and with them those of the entities go.
MATCH (n:Event|EventMention|Article)
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*)

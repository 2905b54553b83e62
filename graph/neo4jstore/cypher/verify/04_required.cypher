// every event and mention has a type, every entity a kind
MATCH (n:Event|EventMention|Entity)
WHERE NOT n:Unresolved AND (NOT n:Entity AND n.type IS NULL OR n:Entity AND n.kind IS NULL)
RETURN count(n), min(n.id)

// every node with a label of the graph was written by chronograph
MATCH (n:Article|EventMention|Event|Entity|Actor|Place|Person|Country|Organization|Group)
WHERE n.id IS NULL
   OR n:Article AND n.content_hash IS NULL
   OR n:Event AND n.digest IS NULL
   OR n:EventMention AND NOT n.start IS :: INTEGER NOT NULL
   OR (n:Actor OR n:Place OR n:Person OR n:Country OR n:Organization OR n:Group) AND NOT n:Entity
   OR n:Entity AND n.digest IS NULL AND NOT n:Unresolved
RETURN count(n), min(coalesce(toStringOrNull(n.id), elementId(n)))

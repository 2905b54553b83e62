// Đường nối hai nhân vật
// The path between two actors through events (a graph)
// Tên viết không dấu. Names without diacritics.
WITH 'antonio guterres' AS one, 'recep tayyip erdogan' AS other
MATCH (a:Entity&Actor) WHERE a.lookup CONTAINS '|' + toLower(one) + '|'
MATCH (b:Entity&Actor) WHERE b.lookup CONTAINS '|' + toLower(other) + '|'
MATCH p = SHORTEST 3 (a)(()<-[:HAS_PARTICIPANT]-(:Event)-[:HAS_PARTICIPANT]->()){1,4}(b)
RETURN
  p AS đường,
  [n IN nodes(p) | coalesce(n.name, coalesce(n.time + ' ', '') + n.title)] AS `qua những gì`
ORDER BY length(p);

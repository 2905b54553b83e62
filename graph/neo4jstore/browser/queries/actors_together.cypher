// Ai hay xuất hiện cùng ai
// Actors that often take part in the same event
MATCH (a:Actor)<-[p:HAS_PARTICIPANT]-(e:Event)-[q:HAS_PARTICIPANT]->(b:Actor)
WHERE a.id < b.id AND NOT (coalesce(p.inferred, q.inferred, false) AND (coalesce(a.country, '') = b.id OR coalesce(b.country, '') = a.id))
WITH a, b, collect(DISTINCT e) AS events
WITH a, b, events, size(events) AS together ORDER BY together DESC, a.name, b.name LIMIT 50
UNWIND events AS e
WITH a, b, together, e.type AS type, count(*) AS times ORDER BY times DESC, type
RETURN
  a.name AS ai,
  b.name AS `với ai`,
  together AS `số sự kiện`,
  collect(type + ' ' + times) AS `loại sự kiện`
ORDER BY together DESC, ai, `với ai`;

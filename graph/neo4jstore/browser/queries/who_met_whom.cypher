// Ai gặp ai, mấy lần, ở đâu
// Who met whom, how often, last when and where
MATCH (a:Actor)<-[p:HAS_PARTICIPANT]-(e:Event {type: 'CONSULT', modality: 'asserted'})-[q:HAS_PARTICIPANT]->(b:Actor)
WHERE a.id < b.id AND (p.role <> 'target' OR q.role <> 'target')
  AND NOT (coalesce(p.inferred, q.inferred, false) AND (coalesce(a.country, '') = b.id OR coalesce(b.country, '') = a.id))
WITH DISTINCT a, b, e ORDER BY e.date IS NULL, e.date DESC, e.id
WITH a, b, collect(e) AS meetings
WITH a, b, size(meetings) AS times, head(meetings) AS e
RETURN
  a.name AS ai,
  b.name AS `gặp ai`,
  times AS `số lần`,
  reduce(t = e.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS `lần cuối`,
  COLLECT { MATCH (e)-[:OCCURRED_AT]->(p) RETURN p.name ORDER BY p.name } AS `ở đâu`,
  e.title AS `sự kiện`
ORDER BY times DESC, e.date IS NULL, e.date DESC, ai, `gặp ai`;

// Dòng thời gian: nhân vật
// An actor's timeline
// Tên viết không dấu: nga, nikol pashinyan, lien hop quoc. Names without diacritics.
WITH 'nikol pashinyan' AS name, date('2020-01-01') AS from, date('2023-12-31') AS to
MATCH (a:Entity&Actor) WHERE a.lookup CONTAINS '|' + toLower(name) + '|'
MATCH (a)<-[p:HAS_PARTICIPANT]-(e:Event)
WHERE e.date <= to AND e.end_date >= from
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(r:Article)
WITH a, p, e, m, r ORDER BY r.published, m.id
WITH a, p, e, count(DISTINCT r) AS articles, head(collect(m)) AS m, head(collect(r)) AS r
RETURN
  reduce(t = e.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  e.title AS `sự kiện`,
  e.type AS loại,
  p.role AS `vai trò`,
  a.name AS `nhân vật`,
  e.modality AS `mức thực`,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài,
  articles AS `số bài`
ORDER BY e.date, e.end_date, e.id;

// Dòng thời gian: nơi chốn
// A place's timeline, with the places inside it
// Tên viết không dấu, không gạch nối. Names without diacritics and hyphens.
WITH 'nagorny karabakh' AS name, date('2020-09-01') AS from, date('2020-12-31') AS to
MATCH (whole:Entity&Place) WHERE whole.lookup CONTAINS '|' + toLower(name) + '|'
MATCH (place:Place)-[:LOCATED_IN]->{0,3}(whole)
MATCH (place)<-[:OCCURRED_AT]-(e:Event)
WHERE e.date <= to AND e.end_date >= from
WITH DISTINCT place, e
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(r:Article)
WITH place, e, m, r ORDER BY r.published, m.id
WITH place, e, head(collect(m)) AS m, head(collect(r)) AS r
RETURN
  reduce(t = e.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  place.name AS `ở đâu`,
  e.title AS `sự kiện`,
  COLLECT { MATCH (e)-[:HAS_PARTICIPANT]->(a) RETURN DISTINCT a.name ORDER BY a.name } AS ai,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài
ORDER BY e.date, e.end_date, e.id;

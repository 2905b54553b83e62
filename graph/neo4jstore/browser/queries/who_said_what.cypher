// Ai đã nói những gì
// What somebody said, as reported
// Tên viết không dấu. Names without diacritics.
WITH 'ilham aliyev' AS name
MATCH (a:Entity&Actor) WHERE a.lookup CONTAINS '|' + toLower(name) + '|'
CALL (a) {
  MATCH (a)<-[:ATTRIBUTED_TO]-(m:EventMention) RETURN m
  UNION
  MATCH (a)<-[:HAS_PARTICIPANT {role: 'agent'}]-(:Event {type: 'STATE'})<-[:MENTION_OF]-(m:EventMention) RETURN m
}
MATCH (m)-[:REPORTED_IN]->(r:Article)
RETURN
  reduce(t = m.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  a.name AS ai,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài
ORDER BY m.date, m.id;

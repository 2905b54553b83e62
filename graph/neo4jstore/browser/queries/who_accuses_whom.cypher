// Ai cáo buộc ai, lời nào
// Who accuses whom, and in which words
MATCH (a:Actor)<-[:HAS_PARTICIPANT {role: 'agent'}]-(e:Event {type: 'ACCUSE'})
OPTIONAL MATCH (e)-[:HAS_PARTICIPANT {role: 'target'}]->(b:Actor) WHERE b <> a
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(r:Article)
RETURN
  a.name AS ai,
  b.name AS `cáo buộc ai`,
  reduce(t = m.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài
ORDER BY ai, `cáo buộc ai`, m.date, m.id;

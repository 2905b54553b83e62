// Sự kiện không rõ ngày
// Events without a date, and the latest day they can be of
MATCH (e:Event) WHERE e.date IS NULL
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(r:Article)
WITH e, m, r ORDER BY r.published, m.id
WITH e, head(collect(m)) AS m, head(collect(r)) AS r
RETURN
  coalesce(e.time, 'trước ' + e.end_date, 'không rõ') AS ngày,
  e.title AS `sự kiện`,
  e.type AS loại,
  m.why AS `vì sao`,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài
ORDER BY e.end_date, e.id;

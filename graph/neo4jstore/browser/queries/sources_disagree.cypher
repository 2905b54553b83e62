// Các nguồn nói khác nhau
// What sources disagree about
MATCH (a:EventMention)-[c:CONTRADICTS]->(b:EventMention)
MATCH (a)-[:MENTION_OF]->(e:Event)
MATCH (a)-[:REPORTED_IN]->(x:Article)
MATCH (b)-[:REPORTED_IN]->(y:Article)
RETURN
  e.title AS `sự kiện`,
  c.field AS `khác nhau về`,
  CASE c.field WHEN 'date' THEN a.time
    ELSE [i IN range(0, size(a.figure_what) - 1) WHERE a.figure_what[i] = c.field | toInteger(a.figure_value[i])] END AS `một bên nói`,
  CASE c.field WHEN 'date' THEN b.time
    ELSE [i IN range(0, size(b.figure_what) - 1) WHERE b.figure_what[i] = c.field | toInteger(b.figure_value[i])] END AS `bên kia nói`,
  a.quote AS `trích dẫn`,
  coalesce(x.title, x.path) AS bài,
  b.quote AS `trích dẫn bên kia`,
  coalesce(y.title, y.path) AS `bài bên kia`
ORDER BY e.date, e.id, c.field, a.id, b.id;

// Mọi trích dẫn về sự kiện
// An event with all its quotes: looked up by words of its title or a sentence
WITH 'tuyên bố ba bên Nga Azerbaijan Armenia ngừng bắn ngày 9/11' AS words
CALL db.index.fulltext.queryNodes('chronograph_text', replace(words, '/', ' ')) YIELD node, score
WHERE node:Event OR node:EventMention
MATCH (node)-[:MENTION_OF]->{0,1}(e:Event)
WITH e, sum(score) AS score ORDER BY score DESC, e.id LIMIT 1
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(r:Article)
OPTIONAL MATCH (m)-[:ATTRIBUTED_TO]->(speaker)
RETURN
  e.title AS `sự kiện`,
  reduce(t = m.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS `ngày theo bài`,
  m.quote AS `trích dẫn`,
  coalesce(speaker.name, 'bài báo') AS `theo ai`,
  coalesce(r.title, r.path) AS bài,
  r.published AS `đăng ngày`
ORDER BY r.published, m.start;

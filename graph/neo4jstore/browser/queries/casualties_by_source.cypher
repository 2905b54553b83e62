// Thương vong theo nguồn
// Casualty figures by source
MATCH (m:EventMention {type: 'CASUALTY'})-[:REPORTED_IN]->(r:Article)
WHERE m.figure_what IS NOT NULL
OPTIONAL MATCH (m)-[:ATTRIBUTED_TO]->(speaker)
UNWIND range(0, size(m.figure_what) - 1) AS i
WITH m, r, speaker, i, CASE m.figure_qualifier[i]
  WHEN 'at_least' THEN 'ít nhất ' WHEN 'at_most' THEN 'nhiều nhất ' WHEN 'about' THEN 'khoảng ' WHEN 'almost' THEN 'gần '
  ELSE '' END AS about
RETURN
  reduce(t = m.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  CASE m.figure_what[i] WHEN 'killed' THEN 'thiệt mạng' WHEN 'wounded' THEN 'bị thương' WHEN 'missing' THEN 'mất tích'
    WHEN 'displaced' THEN 'phải rời bỏ nhà cửa' ELSE m.figure_what[i] END AS `thương vong`,
  about + toInteger(m.figure_value[i]) + ' ' + m.figure_of[i] AS `con số`,
  coalesce(speaker.name, 'bài báo') AS `theo ai`,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài
ORDER BY m.date, m.id, i;

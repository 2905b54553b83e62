// Tới ngày ấy đã biết gì
// What was known on a day about the weeks before it
WITH date('2020-10-11') AS day
MATCH (r:Article)<-[:REPORTED_IN]-(m:EventMention)
WHERE r.published <= day AND m.date <= day AND m.end_date >= day - duration('P3W')
RETURN
  reduce(t = m.time, part IN [['TMO', ' sáng'], ['TMI', ' trưa'], ['TAF', ' chiều'], ['TEV', ' tối'], ['TNI', ' đêm'], ['T', ' ']] |
    replace(t, part[0], part[1])) AS ngày,
  m.title AS `sự kiện`,
  m.modality AS `mức thực`,
  m.quote AS `trích dẫn`,
  coalesce(r.title, r.path) AS bài,
  r.published AS `đăng ngày`
ORDER BY m.date, m.end_date, r.published, m.id;

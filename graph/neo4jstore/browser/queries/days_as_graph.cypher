// Đồ thị của mấy ngày
// What happened in these days, who and where (a graph)
WITH date('2020-11-09') AS from, date('2020-11-10') AS to
MATCH (e:Event {modality: 'asserted'})
WHERE e.date <= to AND e.date >= from AND e.type IN ['AGREE', 'CONSULT', 'RETREAT', 'ASSAULT']
MATCH p = (e)-[:HAS_PARTICIPANT|OCCURRED_AT]->(n:Entity)
RETURN p
ORDER BY n.id, e.id;

UNWIND $articles AS row
CREATE (a:Article)
SET a = row.article
WITH a, row
UNWIND row.mentions AS mention
CREATE (m:EventMention)-[:REPORTED_IN]->(a)
SET m = mention
WITH m, mention.attributed_to AS speaker
WHERE speaker IS NOT NULL
MATCH (n:Entity {id: speaker})
CREATE (m)-[:ATTRIBUTED_TO]->(n)

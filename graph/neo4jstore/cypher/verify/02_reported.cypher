// every mention is reported in one article
MATCH (m:EventMention)
WHERE COUNT { (m)-[:REPORTED_IN]->(:Article) } <> 1
RETURN count(m), min(m.id)

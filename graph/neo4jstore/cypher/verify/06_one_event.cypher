// no mention belongs to two events
MATCH (m:EventMention)
WHERE COUNT { (m)-[:MENTION_OF]->() } > 1
RETURN count(m), min(m.id)

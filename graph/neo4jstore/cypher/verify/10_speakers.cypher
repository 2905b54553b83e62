// every mention leads to whom it is attributed to
MATCH (m:EventMention)
WHERE COUNT { (m)-[:ATTRIBUTED_TO]->(n:Entity) WHERE n.id = m.attributed_to } <> CASE WHEN m.attributed_to IS NULL THEN 0 ELSE 1 END
   OR COUNT { (m)-[:ATTRIBUTED_TO]->() } > 1
RETURN count(m), min(m.id)

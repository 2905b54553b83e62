// every event has the mentions it was made of
MATCH (e:Event)
WHERE e.digest <> ''
  AND (coalesce(size(e.mentions), 0) = 0 OR size(e.mentions) <> COUNT { (e)<-[:MENTION_OF]-(m:EventMention) WHERE m.id IN e.mentions })
RETURN count(e), min(e.id)

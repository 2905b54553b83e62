// What resolving needs to look only at what new articles touch.
CREATE INDEX event_mention_near IF NOT EXISTS FOR (n:EventMention) ON (n.near);
CREATE INDEX article_revision IF NOT EXISTS FOR (n:Article) ON (n.revision);
CREATE INDEX article_text_key IF NOT EXISTS FOR (n:Article) ON (n.text_key);

// Articles that are there already lack it: each build reads them again where
// it meets them, and looks at the whole graph.
MATCH (c:Chronograph {id: 'graph'}) WHERE c.version = 1 AND EXISTS { (:Article) }
SET c.legacy = true
WITH c
MATCH (a:Article)
SET a.content_hash = '';

-- What resolving needs to look only at what new articles touch.
ALTER TABLE article ADD COLUMN topics TEXT;
ALTER TABLE article ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_revision ON article (revision);
CREATE INDEX article_text_key ON article (text_key);
ALTER TABLE mention ADD COLUMN near TEXT NOT NULL DEFAULT '';
CREATE INDEX mention_near ON mention (near);
ALTER TABLE entity ADD COLUMN said TEXT;
ALTER TABLE entity ADD COLUMN location TEXT NOT NULL DEFAULT '';
ALTER TABLE naming ADD COLUMN location TEXT NOT NULL DEFAULT '';

-- Articles that are there already lack it: each build reads them again where it
-- meets them, and looks at the whole graph.
UPDATE article SET hash = '';
INSERT INTO meta VALUES ('rewritten', (SELECT CASE WHEN count(*) > 0 THEN 9223372036854775807 ELSE 0 END FROM article));

// The heads of the articles that print one of some texts.
UNWIND $texts AS text
MATCH (a:Article {text_key: text})
WHERE a.id > $after AND a.revision <= $revision
WITH a ORDER BY a.id
RETURN a.id, a.path, a.url, a.title, a.source, a.language, a.published, a.published_basis,
  a.content_hash, a.text_key, a.topics, NULL AS entities, NULL AS text, [] AS mentions

// As evidence, of articles written after another revision.
MATCH (a:Article) USING INDEX a:Article(revision)
WHERE a.revision > $since AND a.revision <= $revision AND a.id > $after
WITH a ORDER BY a.id
RETURN a.id, a.path, a.url, a.title, a.source, a.language, a.published, a.published_basis,
  a.content_hash, a.text_key, a.topics, a.entities, NULL, COLLECT {
  MATCH (a)<-[:REPORTED_IN]-(m:EventMention)
  RETURN [m.id, m.type, m.title, NULL, m.triggers, m.start, m.end, m.time, m.time_kind, m.date, m.end_date,
    m.basis, m.why, m.modality, m.attributed_to, m.participants, m.roles, m.inferred, m.places,
    m.figure_what, m.figure_value, m.figure_of, m.figure_qualifier, m.near, NULL]
}

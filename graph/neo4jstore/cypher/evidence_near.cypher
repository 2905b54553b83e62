// As evidence, but only the mentions near one of some places in time.
UNWIND $near AS near
MATCH (m:EventMention {near: near})-[:REPORTED_IN]->(a:Article)
WHERE a.id > $after AND a.revision <= $until AND a.revision <= $revision
WITH a, collect([m.id, m.type, m.title, NULL, m.triggers, m.start, m.end, m.time, m.time_kind, m.date, m.end_date,
    m.basis, m.why, m.modality, m.attributed_to, m.participants, m.roles, m.inferred, m.places,
    m.figure_what, m.figure_value, m.figure_of, m.figure_qualifier, m.near, NULL]) AS mentions
ORDER BY a.id
RETURN a.id, a.path, a.url, a.title, a.source, a.language, a.published, a.published_basis,
  a.content_hash, a.text_key, a.topics, a.entities, NULL, mentions

MATCH (e:Event) WHERE e.id IN $events
MATCH (e)<-[:MENTION_OF]-(m:EventMention)-[:REPORTED_IN]->(a:Article)
OPTIONAL MATCH (a)-[:REPRINT_OF]->(o:Article)
RETURN e.id, o.id, a.id, a.path, a.url, a.title, a.source, a.language, a.published, a.published_basis,
  [m.id, m.type, m.title, m.trigger, m.triggers, m.start, m.end, m.time, m.time_kind, m.date, m.end_date,
    m.basis, m.why, m.modality, m.attributed_to, m.participants, m.roles, m.inferred, m.places,
    m.figure_what, m.figure_value, m.figure_of, m.figure_qualifier, m.near, m.quote]

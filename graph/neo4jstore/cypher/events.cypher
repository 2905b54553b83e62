MATCH (e:Event)
WHERE ($ids IS NULL OR e.id IN $ids)
  AND ($modalities IS NULL OR e.modality IN $modalities)
  AND ($from IS NULL OR e.end_date IS NULL OR e.end_date >= $from)
  AND ($to IS NULL OR e.date IS NULL OR e.date <= $to)
  AND e.digest IS NOT NULL
  AND ($types IS NULL OR e.type IN $types)
RETURN e.id, e.type, e.title, e.time, e.time_kind, e.date, e.end_date, e.basis, e.modality, e.sources, e.conflict,
  e.figure_what, e.figure_value, e.figure_of, e.figure_qualifier, e.mentions,
  e.contradicts_a, e.contradicts_b, e.contradicts_field

RETURN COUNT { (:Article) }, COUNT { (:EventMention) }, COUNT { (:Event) },
  COUNT { (e:Event) WHERE e.time IS NOT NULL AND (e.date IS NOT NULL OR e.end_date IS NOT NULL) },
  COUNT { (e:Event) WHERE e.conflict }, COUNT { (:Entity&Actor) }, COUNT { (:Entity&Place) }

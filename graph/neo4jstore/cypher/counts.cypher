// The server keeps count of each label.
RETURN COUNT { (:Article) }, COUNT { (:EventMention) }, COUNT { (:Event) },
  COUNT { (:Event) } - COUNT { (:Undated) }, COUNT { (:Disputed) }, COUNT { (:Actor) }, COUNT { (:Place) }

-- Days are text, 2020-11-12; NULL is unknown. Times are TIMEX3. Lists are JSON, NULL when empty.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('format', 'chronograph'), ('revision', 0), ('settled', 0);

-- The evidence: what articles say.
CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  path      TEXT NOT NULL,
  url       TEXT NOT NULL,
  title     TEXT NOT NULL,
  source    TEXT NOT NULL,
  language  TEXT NOT NULL,
  published TEXT,
  basis     TEXT,
  hash      TEXT NOT NULL,
  text_key  TEXT NOT NULL,
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX article_path ON article (path);

CREATE TABLE naming (
  article TEXT NOT NULL,
  entity  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  country TEXT NOT NULL,
  aliases TEXT,
  offices TEXT,
  PRIMARY KEY (article, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  id            TEXT PRIMARY KEY,
  article       TEXT NOT NULL,
  type          TEXT NOT NULL,
  title         TEXT NOT NULL,
  cue           TEXT NOT NULL,
  triggers      TEXT,
  start         INTEGER NOT NULL,
  end           INTEGER NOT NULL,
  time          TEXT NOT NULL,
  time_kind     TEXT NOT NULL,
  earliest      TEXT,
  latest        TEXT,
  basis         TEXT NOT NULL,
  why           TEXT NOT NULL,
  modality      TEXT NOT NULL,
  attributed_to TEXT NOT NULL,
  participants  TEXT,
  places        TEXT,
  figures       TEXT,
  quote         TEXT NOT NULL
) STRICT;
CREATE INDEX mention_article ON mention (article, id);

-- The canon: what follows from all evidence together.
CREATE TABLE event (
  id        TEXT PRIMARY KEY,
  type      TEXT NOT NULL,
  title     TEXT NOT NULL,
  time      TEXT NOT NULL,
  time_kind TEXT NOT NULL,
  date      TEXT,
  end_date  TEXT,
  basis     TEXT NOT NULL,
  modality  TEXT NOT NULL,
  sources   INTEGER NOT NULL,
  conflict  INTEGER NOT NULL,
  figures   TEXT,
  digest    TEXT NOT NULL
) STRICT;
CREATE INDEX event_type ON event (type, date);

-- date is the event's, '' when unknown: a timeline is read along the key.
CREATE TABLE participation (
  actor   TEXT NOT NULL,
  date    TEXT NOT NULL,
  event   TEXT NOT NULL,
  role    TEXT NOT NULL,
  support INTEGER NOT NULL,
  PRIMARY KEY (actor, date, event, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_event ON participation (event);

CREATE TABLE scene (
  place   TEXT NOT NULL,
  date    TEXT NOT NULL,
  event   TEXT NOT NULL,
  support INTEGER NOT NULL,
  PRIMARY KEY (place, date, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX scene_event ON scene (event);

CREATE TABLE mention_of (
  event   TEXT NOT NULL,
  mention TEXT NOT NULL,
  PRIMARY KEY (event, mention)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_of_mention ON mention_of (mention);

CREATE TABLE contradiction (
  event TEXT NOT NULL,
  a     TEXT NOT NULL,
  b     TEXT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (event, a, b, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  id      TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  aliases TEXT,
  country TEXT NOT NULL,
  offices TEXT,
  actor   INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  keys    TEXT,
  digest  TEXT NOT NULL
) STRICT;

CREATE TABLE entity_key (
  key    TEXT NOT NULL,
  entity TEXT NOT NULL,
  PRIMARY KEY (key, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_key_entity ON entity_key (entity);

CREATE TABLE reprint (
  article TEXT PRIMARY KEY,
  of      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

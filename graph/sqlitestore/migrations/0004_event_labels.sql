-- Events without a day and events that sources disagree about are counted without a look at the others.
CREATE INDEX event_undated ON event (id) WHERE time = '' OR date IS NULL AND end_date IS NULL;
CREATE INDEX event_disputed ON event (id) WHERE conflict;

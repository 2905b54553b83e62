// Who is meant and not named takes part too: the holder of an office, the state by its seat of government.
CREATE INDEX participant_inferred IF NOT EXISTS FOR ()-[r:HAS_PARTICIPANT]-() ON (r.inferred);

// The holder of an office that alone is named takes part too: known, not said.
CREATE INDEX participant_inferred IF NOT EXISTS FOR ()-[r:HAS_PARTICIPANT]-() ON (r.inferred);

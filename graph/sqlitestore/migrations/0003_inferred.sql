-- Who is meant and not named takes part too: the holder of an office, the state by its seat of government.
ALTER TABLE participation ADD COLUMN inferred INTEGER NOT NULL DEFAULT 0;

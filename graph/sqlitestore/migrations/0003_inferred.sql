-- The holder of an office that alone is named takes part too: known, not said.
ALTER TABLE participation ADD COLUMN inferred INTEGER NOT NULL DEFAULT 0;

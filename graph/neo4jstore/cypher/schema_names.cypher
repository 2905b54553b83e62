// Constraints stand here too, by the index behind them.
SHOW INDEXES YIELD name, state, owningConstraint
RETURN name, state

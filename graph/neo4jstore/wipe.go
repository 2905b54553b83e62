package neo4jstore

import "context"

// Wipe takes the graph and nothing else out of a database; constraints and
// indexes stay. One that was cut short has to be run again.
func Wipe(ctx context.Context, c Config) error {
	s, err := connect(ctx, c)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, step := range []string{"begin_wipe", "wipe", "end_wipe"} {
		if err := s.schema(ctx, cypher(step), nil); err != nil {
			return err
		}
	}
	return nil
}

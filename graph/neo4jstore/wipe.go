package neo4jstore

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Wipe takes the graph and nothing else out of a database; constraints and
// indexes stay. One that was cut short has to be run again.
func Wipe(ctx context.Context, c Config) error {
	s, err := connect(ctx, c)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.schema(ctx, cypher("begin_wipe"), nil); err != nil {
		return err
	}
	for _, part := range []string{"wipe", "wipe_entities"} {
		for left := true; left && err == nil; {
			left, err = s.wipe(ctx, part)
		}
		if err != nil {
			return err
		}
	}
	return s.schema(ctx, cypher("end_wipe"), nil)
}

// wipe takes out what one transaction holds and reports whether there was any.
func (s *store) wipe(ctx context.Context, part string) (some bool, err error) {
	err = s.patiently(ctx, func() error {
		return s.alone(ctx, neo4j.AccessModeWrite, neo4j.FetchDefault, func(t tx) error {
			return t.do(part, nil, func(r *row) error {
				some = r.int() > 0
				return nil
			})
		})
	})
	return some, err
}

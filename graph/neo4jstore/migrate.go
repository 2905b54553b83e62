package neo4jstore

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// layout returns the version of the graph, 0 when there is none.
func (s *store) layout(ctx context.Context) (int, error) {
	version, wiping := int64(0), false
	err := s.read(ctx, func(t tx) error {
		return t.do("layout", nil, func(r *row) error {
			version, wiping = r.int(), r.flag()
			return nil
		})
	})
	switch {
	case err != nil:
		return 0, err
	case wiping:
		return 0, schema.Errorf(schema.BadStore, "a wipe of the graph was cut short: run chronograph store wipe again").At(s.config.shown(), 0)
	case version > driver.Version:
		return 0, driver.NewerStore(s.config.shown(), int(version))
	}
	return int(version), nil
}

// Prepare makes a graph where there is none, and constraints and indexes that
// are missing from one that is there.
func Prepare(ctx context.Context, c Config) error {
	s, err := connect(ctx, c)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.migrate(ctx); err != nil {
		return err
	}
	steps, err := migrations()
	for i := 0; i < len(steps) && err == nil; i++ {
		err = s.step(ctx, steps[i], driver.Version)
	}
	return err
}

// migrate brings the graph to driver.Version; one that is there already is only read.
func (s *store) migrate(ctx context.Context) error {
	version, err := s.layout(ctx)
	if err != nil || version == driver.Version {
		return err
	}
	if version == 0 {
		if err := s.unclaimed(ctx); err != nil {
			return err
		}
	}
	steps, err := migrations()
	if err != nil {
		return err
	}
	for i, step := range steps[version:] {
		if err := s.step(ctx, step, version+i+1); err != nil {
			return err
		}
	}
	return s.read(ctx, func(t tx) error { return t.do("await_indexes", nil, nil) })
}

// step runs a migration and records it. Each statement can be run again, so
// one that was cut short is completed by the next try.
func (s *store) step(ctx context.Context, m migration, version int) error {
	for _, statement := range m.statements {
		if err := s.schema(ctx, statement, nil); err != nil {
			return err
		}
	}
	return s.schema(ctx, cypher("record_migration"), parameters{"version": version, "name": m.name})
}

// schema runs one statement outside a transaction of its own.
func (s *store) schema(ctx context.Context, statement string, params parameters) error {
	return s.patiently(ctx, func() error {
		return s.alone(ctx, neo4j.AccessModeWrite, neo4j.FetchDefault, func(t tx) error { return t.statement(statement, params, nil) })
	})
}

// unclaimed refuses a database whose nodes have our labels and are not ours.
func (s *store) unclaimed(ctx context.Context) error {
	label := ""
	err := s.read(ctx, func(t tx) error {
		return t.do("foreign", nil, func(r *row) error {
			if labels := r.list(); len(labels) > 0 {
				label = labels[0]
			}
			return nil
		})
	})
	if err != nil || label == "" {
		return err
	}
	if version, err := s.layout(ctx); err != nil || version > 0 { // another program was faster
		return err
	}
	return driver.NotAStore(s.config.shown(), fmt.Sprintf("the database %s holds :%s nodes of something else; name another one with NEO4J_DATABASE",
		s.config.Database, label))
}

func (c Config) gone() error {
	return schema.Errorf(schema.BadStore, "the graph is gone from the database %s", c.Database).At(c.shown(), 0)
}

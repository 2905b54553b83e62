package neo4jstore

import (
	"context"
	"errors"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// store is a driver.Store over one database.
type store struct {
	config    Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	observe   func(neo4j.ResultSummary) // nil, or told of every statement
	impatient bool                      // nothing is waited for or tried again
	named     *named                    // by the last change
}

var _ driver.Store = (*store)(nil)

// Open opens the graph of a database. It fails with the code Missing when the
// database holds none and with BadStore when it can't be reached or holds a
// graph that this program can't read.
func Open(ctx context.Context, c Config) (driver.Store, error) {
	s, err := connect(ctx, c)
	if err != nil {
		return nil, err
	}
	version, err := s.layout(ctx)
	switch {
	case err != nil:
	case version < driver.Version:
		err = schema.Errorf(schema.Missing, "the database %s holds no graph yet: build one first", s.config.Database).At(s.config.shown(), 0)
	default:
		return s, nil
	}
	return nil, errors.Join(err, s.Close())
}

// Init opens the graph of a database, or makes one where there is none.
func Init(ctx context.Context, c Config) (driver.Store, error) {
	s, err := connect(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// connect reaches the server once; one that does not answer is not waited for.
func connect(ctx context.Context, c Config) (*store, error) {
	s, err := c.filled().store()
	if err != nil {
		return nil, err
	}
	agent, err := s.agent(ctx)
	if err == nil {
		err = s.config.checkAgent(agent)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// store is a store that has not reached its server yet.
func (c Config) store() (*store, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	d, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.User, c.Password, ""), configure)
	if err != nil {
		return nil, c.failure(err)
	}
	return &store{config: c, driver: d, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}), named: &named{}}, nil
}

func configure(c *config.Config) {
	c.TelemetryDisabled = true
	c.UserAgent = "chronograph"
	c.SocketConnectTimeout = 10 * time.Second
	c.ConnectionAcquisitionTimeout = 30 * time.Second
	c.ConnectionLivenessCheckTimeout = 30 * time.Second
}

// agent reaches the server and returns its name and version, such as "Neo4j/5.26.29".
func (s *store) agent(ctx context.Context) (string, error) {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return "", s.failure(ctx, err)
	}
	return info.Agent(), nil
}

// Close releases the connections.
func (s *store) Close() error { return s.driver.Close(context.Background()) }

package main

import (
	"context"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// defaultStore is the store when neither --store nor CHRONOGRAPH_STORE names one.
const defaultStore = "chronograph.db"

// storeFlag names the store. Before the command it has a default; after it, it only replaces that one.
func storeFlag() *cli.StringFlag {
	return &cli.StringFlag{
		Name: "store", Usage: "the `FILE` or neo4j:// address that holds the graph", DefaultText: defaultStore + ", or $CHRONOGRAPH_STORE",
	}
}

func globalStoreFlag() cli.Flag {
	f := storeFlag()
	f.Value, f.EnvVars = defaultStore, []string{"CHRONOGRAPH_STORE"}
	return f
}

// storeOf returns the store that c names; the flag after the command counts before the one in front of it.
func storeOf(c *cli.Context) string {
	for _, at := range c.Lineage() {
		if path := at.String("store"); path != "" {
			return path
		}
	}
	return defaultStore
}

// backend is what can be done with the store at one address.
type backend struct {
	open    func(context.Context) (driver.Store, error) // one that is there
	init    func(context.Context) (driver.Store, error) // new when nothing is there
	prepare func(context.Context) error
	verify  func(context.Context) ([]driver.Finding, error)
	doctor  func(context.Context) []driver.Finding
	wipe    func(context.Context) error
}

// backendOf chooses the kind of store by its address.
func backendOf(c *cli.Context) (backend, error) {
	address := storeOf(c)
	scheme, _, ok := strings.Cut(address, "://")
	switch {
	case !ok:
		return fileBackend(address), nil
	case !neo4jstore.Understands(address):
		return backend{}, schema.Errorf(schema.BadStore, "unknown kind of store %q; name a file, such as %s, or a server, such as neo4j://localhost:7687",
			scheme, defaultStore).At(withoutUser(address, scheme), 0)
	}
	password, err := password()
	if err != nil {
		return backend{}, err
	}
	return serverBackend(neo4jstore.Config{
		URI: address, User: os.Getenv("NEO4J_USERNAME"), Password: password, Database: os.Getenv("NEO4J_DATABASE"),
		Talk: func(sentence string) { say(streams{err: c.App.ErrWriter}, "chronograph: %s", sentence) },
	}), nil
}

func fileBackend(path string) backend {
	return backend{
		open: func(ctx context.Context) (driver.Store, error) { return sqlitestore.Open(ctx, path) },
		init: func(ctx context.Context) (driver.Store, error) { return sqlitestore.Init(ctx, path) },
		prepare: func(ctx context.Context) error {
			store, err := sqlitestore.Init(ctx, path)
			if err != nil {
				return err
			}
			return store.Close()
		},
		verify: func(ctx context.Context) ([]driver.Finding, error) { return sqlitestore.Verify(ctx, path) },
		doctor: func(ctx context.Context) []driver.Finding { return sqlitestore.Doctor(ctx, path) },
		wipe:   func(ctx context.Context) error { return sqlitestore.Wipe(ctx, path) },
	}
}

func serverBackend(config neo4jstore.Config) backend {
	return backend{
		open:    func(ctx context.Context) (driver.Store, error) { return neo4jstore.Open(ctx, config) },
		init:    func(ctx context.Context) (driver.Store, error) { return neo4jstore.Init(ctx, config) },
		prepare: func(ctx context.Context) error { return neo4jstore.Prepare(ctx, config) },
		verify:  func(ctx context.Context) ([]driver.Finding, error) { return neo4jstore.Verify(ctx, config) },
		doctor:  func(ctx context.Context) []driver.Finding { return neo4jstore.Doctor(ctx, config, time.Now) },
		wipe:    func(ctx context.Context) error { return neo4jstore.Wipe(ctx, config) },
	}
}

// password comes from the environment or a file: a flag's value could be read in the list of processes.
func password() (string, error) {
	file := os.Getenv("NEO4J_PASSWORD_FILE")
	if file == "" {
		return os.Getenv("NEO4J_PASSWORD"), nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", schema.Errorf(schema.BadUsage, "NEO4J_PASSWORD_FILE can't be read").At(file, 0).Because(err)
	}
	return strings.TrimRight(string(data), "\r\n"), nil
}

// withoutUser is an address as it may be printed.
func withoutUser(address, scheme string) string {
	if i := strings.LastIndexByte(address, '@'); i >= 0 {
		return scheme + "://" + address[i+1:]
	}
	return address
}

// writeBulk writes the graph of any store as files for a bulk load into Neo4j.
func writeBulk(c *cli.Context, folder string) error {
	b, err := backendOf(c)
	if err != nil {
		return err
	}
	store, err := b.open(c.Context)
	if err != nil {
		return err
	}
	defer store.Close()
	return neo4jstore.WriteCSV(c.Context, store, folder)
}

// openGraph opens a graph that is there.
func openGraph(c *cli.Context) (*graph.Graph, error) {
	b, err := backendOf(c)
	if err != nil {
		return nil, err
	}
	return over(c, b.open, "")
}

// makeGraph opens a graph, new when nothing is there, for what an extractor finds.
func makeGraph(c *cli.Context, extractor string) (*graph.Graph, error) {
	b, err := backendOf(c)
	if err != nil {
		return nil, err
	}
	return over(c, b.init, extractor)
}

func over(c *cli.Context, open func(context.Context) (driver.Store, error), extractor string) (*graph.Graph, error) {
	store, err := open(c.Context)
	if err != nil {
		return nil, err
	}
	return graph.Open(store, extractor), nil
}

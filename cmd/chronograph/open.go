package main

import (
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/sqlitestore"
	"chronograph/schema"
)

// defaultStore is the store when neither --store nor CHRONOGRAPH_STORE names one.
const defaultStore = "chronograph.db"

// storeFlag names the store. Before the command it has a default; after it, it only replaces that one.
func storeFlag() *cli.StringFlag {
	return &cli.StringFlag{
		Name: "store", Usage: "the `FILE` that holds the graph", DefaultText: defaultStore + ", or $CHRONOGRAPH_STORE",
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

// openGraph opens a graph that is there.
func openGraph(c *cli.Context) (*graph.Graph, error) {
	return over(c, sqlitestore.Open, "")
}

// makeGraph opens a graph, new when nothing is there, for what an extractor finds.
func makeGraph(c *cli.Context, extractor string) (*graph.Graph, error) {
	return over(c, sqlitestore.Init, extractor)
}

func over(c *cli.Context, open func(context.Context, string) (driver.Store, error), extractor string) (*graph.Graph, error) {
	path := storeOf(c)
	if scheme, _, ok := strings.Cut(path, "://"); ok {
		return nil, noServer(path, scheme)
	}
	store, err := open(c.Context, path)
	if err != nil {
		return nil, err
	}
	return graph.Open(store, extractor), nil
}

// noServer refuses an address. It is printed without its user and password.
func noServer(address, scheme string) error {
	if i := strings.LastIndexByte(address, '@'); i >= 0 {
		address = scheme + "://" + address[i+1:]
	}
	switch {
	case strings.HasPrefix(scheme, "neo4j"), strings.HasPrefix(scheme, "bolt"):
		return schema.Errorf(schema.BadStore, "this build has no Neo4j store yet; name a file, such as %s", defaultStore).At(address, 0)
	}
	return schema.Errorf(schema.BadStore, "unknown kind of store %q; name a file, such as %s", scheme, defaultStore).At(address, 0)
}

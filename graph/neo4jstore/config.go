package neo4jstore

import (
	"net/url"
	"strconv"
	"strings"

	"chronograph/schema"
)

// Config says which database holds the graph.
type Config struct {
	URI      string // neo4j://, bolt://, neo4j+s://, bolt+s://, neo4j+ssc:// or bolt+ssc://, host and port
	User     string // "neo4j" when empty
	Password string
	Database string // "neo4j" when empty

	// Talk is told in one sentence when a server that answered before stops
	// answering and is waited for, and when it answers again; nil is silent.
	Talk func(sentence string)
}

func (c Config) filled() Config {
	if c.User == "" {
		c.User = "neo4j"
	}
	if c.Database == "" {
		c.Database = "neo4j"
	}
	if c.Talk == nil {
		c.Talk = func(string) {}
	}
	return c
}

// Schemes are the beginnings of an address that this package understands.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// Understands reports whether an address names a Neo4j server.
func Understands(address string) bool {
	scheme, _, ok := strings.Cut(address, "://")
	return ok && (strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt"))
}

// system is the database that every server keeps for itself.
const system = "system"

// check refuses an address that can't work, before anything is sent.
func (c Config) check() error {
	u, err := url.Parse(c.URI)
	if err != nil || u.Hostname() == "" || !isPort(u.Port()) {
		return schema.Errorf(schema.BadUsage, "is no address of a server; write it as neo4j://host:7687").At(c.shown(), 0)
	}
	for _, s := range schemes {
		if u.Scheme == s {
			return c.checkRest(u)
		}
	}
	return schema.Errorf(schema.BadUsage, "unknown scheme %q; allowed: %s", u.Scheme, strings.Join(schemes, ", ")).At(c.shown(), 0)
}

func (c Config) checkRest(u *url.URL) error {
	switch {
	case u.User != nil:
		return schema.Errorf(schema.BadUsage,
			"user and password don't belong into the address, where every user of the machine can read them; set NEO4J_USERNAME and NEO4J_PASSWORD").At(c.shown(), 0)
	case u.Path != "" && u.Path != "/":
		return schema.Errorf(schema.BadUsage, "the address ends after the port; name the database by NEO4J_DATABASE").At(c.shown(), 0)
	case c.Database == system:
		return schema.Errorf(schema.BadUsage, "the database system keeps no graph; name another one with NEO4J_DATABASE").At(c.shown(), 0)
	}
	return nil
}

// isPort reports whether s may stand for a port; "" is the usual one.
func isPort(s string) bool {
	n, err := strconv.ParseUint(s, 10, 16)
	return s == "" || err == nil && n > 0
}

// shown is the address as it is printed: without a user and password.
func (c Config) shown() string {
	scheme, rest, _ := strings.Cut(c.URI, "://")
	if i := strings.LastIndexByte(rest, '@'); i >= 0 {
		rest = rest[i+1:]
	}
	return scheme + "://" + rest
}

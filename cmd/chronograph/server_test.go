package main

import (
	"bytes"
	"net"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
)

// newServer is a server of this test alone, empty and not started, on ports of its own.
func newServer(t *testing.T) neo4jstore.Config {
	if why := serverCommand(t, "why"); why != "" {
		t.Skipf("needs a server of its own: %s", why)
	}
	bolt, http := freePort(t), freePort(t)
	t.Setenv("NEO4J_HOME", t.TempDir())
	t.Setenv("NEO4J_BOLT_PORT", bolt)
	t.Setenv("NEO4J_HTTP_PORT", http)
	t.Cleanup(func() { serverCommand(t, "stop") })
	config := neo4jstore.Config{URI: "bolt://127.0.0.1:" + bolt, User: "neo4j", Password: servertest.Password, Database: "neo4j"}
	t.Setenv("NEO4J_USERNAME", config.User)
	t.Setenv("NEO4J_PASSWORD", config.Password)
	t.Setenv("NEO4J_DATABASE", config.Database)
	return config
}

func serverCommand(t *testing.T, command string) string {
	cmd := exec.Command("../../tools/neo4j/neo4j.sh", command)
	var talk bytes.Buffer
	cmd.Stderr = &talk
	out, err := cmd.Output()
	require.NoError(t, err, "neo4j.sh %s: %s", command, &talk)
	return strings.TrimSpace(string(out))
}

func freePort(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	require.NoError(t, err)
	return port
}

func serverState(t *testing.T, config neo4jstore.Config) driver.State {
	t.Helper()
	store, err := neo4jstore.Open(t.Context(), config)
	require.NoError(t, err)
	defer store.Close()
	state, err := store.State(t.Context())
	require.NoError(t, err)
	return state
}

func now() time.Time { return time.Now() }

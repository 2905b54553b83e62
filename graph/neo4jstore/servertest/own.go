package servertest

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Own is a server of one test alone, with a folder and ports of its own.
type Own struct {
	Server
	Home string // where its data, configuration and logs are
	Port string // of Bolt

	variables, settings []string
}

// New returns a server that is empty and not started. Variables are those of
// tools/neo4j/neo4j.sh, such as NEO4J_VERSION=5.26.29. The test is skipped
// where no server can be started.
func New(t testing.TB, variables ...string) *Own {
	t.Helper()
	bolt, http := freePort(t), freePort(t)
	o := &Own{Home: t.TempDir(), Port: bolt}
	o.Server = Server{URI: "bolt://127.0.0.1:" + bolt, User: "neo4j", Password: Password, Database: "neo4j"}
	o.variables = slices.Concat(variables, []string{"NEO4J_HOME=" + o.Home, "NEO4J_BOLT_PORT=" + bolt, "NEO4J_HTTP_PORT=" + http})
	if why := o.Do(t, "why"); why != "" {
		t.Skipf("needs a server of its own: %s", why)
	}
	t.Cleanup(func() { o.Do(t, "stop") })
	return o
}

// Start starts it with some lines of neo4j.conf, which count before those of neo4j.sh.
func (o *Own) Start(t testing.TB, settings ...string) {
	t.Helper()
	o.settings = settings
	o.Do(t, "start")
}

// Restart stops it and starts it with other lines of neo4j.conf.
func (o *Own) Restart(t testing.TB, settings ...string) {
	t.Helper()
	o.Do(t, "stop")
	o.Start(t, settings...)
}

// Do runs a command of neo4j.sh that must succeed and returns what it printed.
func (o *Own) Do(t testing.TB, args ...string) string {
	t.Helper()
	cmd, said := o.Command(t, args...), &bytes.Buffer{}
	cmd.Stderr = said
	out, err := cmd.Output()
	require.NoError(t, err, "neo4j.sh %s: %s", args, said)
	return strings.TrimSpace(string(out))
}

// Command is a command of neo4j.sh for this server, to be run.
func (o *Own) Command(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	script, err := script()
	require.NoError(t, err)
	cmd := exec.Command(script, args...)
	cmd.Env = slices.Concat(os.Environ(), o.variables, []string{"NEO4J_SETTINGS=" + strings.Join(o.settings, "\n")})
	return cmd
}

func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	require.NoError(t, err)
	return port
}

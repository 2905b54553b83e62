package neo4jstore_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/graph/neo4jstore/servertest"
	"chronograph/schema"
)

// TestWaysThatLeadNowhere asks the store and the doctor about each.
func TestWaysThatLeadNowhere(t *testing.T) {
	right := wiped(t)
	require.NoError(t, neo4jstore.Prepare(t.Context(), right))
	host := strings.SplitAfter(right.URI, "://")[1]
	unused := listen(t)
	unused.Close()
	for name, c := range map[string]struct {
		change     func(*neo4jstore.Config)
		says, next string // of the store
		what       string // where the doctor stops
		problem    string
		do         string
	}{
		"nothing there":  {to("bolt://" + unused.Addr().String()), "nothing listens there", "Bolt port (7687)", "the port", "nothing listens there", "wait until it has started"},
		"no such host":   {to("bolt://nowhere.invalid"), "there is no such host", "name one", "the port nowhere.invalid:7687", "no such host", "name one"},
		"HTTP":           {to("bolt://" + answering(t, unavailable)), "HTTP answers, not Bolt", "Bolt port (7687)", "Bolt", "HTTP answers, not Bolt: 503 Service Unavailable", "a proxy in front has to pass Bolt on"},
		"HTTP, +s":       {to("bolt+s://" + answering(t, unavailable)), "the server does not encrypt", "without +s", "Bolt", "HTTP answers, not Bolt", "7687"},
		"+s":             {to("bolt+s://" + host), "the server does not encrypt", "without +s", "Bolt", "the server does not encrypt", "write bolt://" + host},
		"+ssc":           {to("neo4j+ssc://" + host), "the server does not encrypt", "without +s", "Bolt", "the server does not encrypt", "write neo4j://" + host},
		"hangs up":       {to("bolt://" + answering(t, "")), "can't be reached", "store doctor", "Bolt", "it hangs up", "when the server is still starting, wait"},
		"hangs up, +s":   {to("bolt+s://" + answering(t, "")), "", "", "Bolt", "it hangs up", "when the server is still starting, wait"},
		"old Bolt":       {to("bolt://" + answering(t, "\x00\x00\x00\x00")), "no version of Bolt that this program does", "5.26 or newer", "Bolt", "none of its versions", "5.26 or newer"},
		"not Bolt":       {to("bolt://" + answering(t, "SSH-2.0-OpenSSH_9.2\r\n")), "can't be reached", "store doctor", "Bolt", "something else answers", "Bolt port (7687)"},
		"wrong password": {func(c *neo4jstore.Config) { c.Password = "wrong-password" }, "user or password is wrong", "NEO4J_PASSWORD", "the login of neo4j", "user or password is wrong", "NEO4J_PASSWORD_FILE"},
		"no database":    {func(c *neo4jstore.Config) { c.Database = "none" }, "no database of that name", "NEO4J_DATABASE", "the database none", "none of that name", right.Database},
		"system":         {func(c *neo4jstore.Config) { c.Database = "system" }, "keeps no graph", "NEO4J_DATABASE", "the address", "keeps no graph", "NEO4J_DATABASE"},
		"scheme":         {to("neo4jx://" + host), `unknown scheme "neo4jx"`, "bolt+ssc", "the address", "unknown scheme", "allowed: neo4j,"},
		"no host":        {to("bolt://"), "is no address of a server", "neo4j://host:7687", "the address", "no address", "neo4j://host:7687"},
		"no port":        {to("bolt://127.0.0.1:70000"), "is no address of a server", "neo4j://host:7687", "the address", "no address", "neo4j://host:7687"},
	} {
		t.Run(name, func(t *testing.T) {
			config := right
			c.change(&config)
			_, err := neo4jstore.Open(t.Context(), config)
			require.Error(t, err)
			assert.Contains(t, []schema.Code{schema.BadStore, schema.BadUsage}, schema.CodeOf(err))
			assert.ErrorContains(t, err, c.says)
			assert.ErrorContains(t, err, c.next)
			stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), c.what, c.problem, c.do)
		})
	}
	assert.Zero(t, driver.Trouble(neo4jstore.Doctor(t.Context(), right, time.Now)))
}

func to(uri string) func(*neo4jstore.Config) { return func(c *neo4jstore.Config) { c.URI = uri } }

// stopsAt holds what a doctor found: all is well but the last.
func stopsAt(t *testing.T, findings []driver.Finding, what, problem, next string) {
	t.Helper()
	last := findings[len(findings)-1]
	assert.Equal(t, 1, driver.Trouble(findings), "%v", findings)
	assert.Contains(t, last.What, what)
	assert.Contains(t, last.Problem, problem)
	assert.Contains(t, last.Next, next)
}

func TestClocksThatDiffer(t *testing.T) {
	right := wiped(t)
	require.NoError(t, neo4jstore.Prepare(t.Context(), right))
	for off, want := range map[time.Duration]string{
		time.Hour: "it is 1h0m0s behind this machine's", -time.Minute: "it is 1m0s ahead of this machine's", 2 * time.Second: "",
	} {
		findings := neo4jstore.Doctor(t.Context(), right, func() time.Time { return time.Now().Add(off) })
		assert.Equal(t, "the clock of the server", findings[6].What)
		if want == "" {
			assert.Empty(t, findings[6].Problem)
		} else {
			assert.Regexp(t, "^it is (59m59s|1h0m|1m0|59)", findings[6].Problem)
			assert.Contains(t, findings[6].Problem, strings.Fields(want)[3])
		}
		assert.Len(t, findings, 9, "the rest is looked at too")
	}
}

func TestAGraphThatIsNotWhole(t *testing.T) {
	config := wiped(t)
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the graph", "there is none yet", "chronograph build")
	store := opened(t, config)
	defer store.Close()
	neo4jstore.Ask(t, store, "DROP INDEX actor_name")
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "constraints and indexes", "missing: actor_name", "run chronograph store init")
	require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	assert.Zero(t, driver.Trouble(neo4jstore.Doctor(t.Context(), config, time.Now)))
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.wiping = true")
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the graph", "a wipe of the graph was cut short", "run chronograph store wipe again")
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.wiping = NULL, c.version = 99")
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the graph", "newer chronograph (layout 99", "use that one")
}

// TestAPortBeforeItsServer is what a forwarded port does until the server behind
// it has started: it takes calls and says nothing, or hangs up.
func TestAPortBeforeItsServer(t *testing.T) {
	config := wiped(t)
	require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	mute := listen(t)
	soon, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	there := config
	there.URI = "bolt://" + mute.Addr().String()
	stopsAt(t, neo4jstore.Doctor(soon, there, time.Now), "Bolt", "it does not answer", "when the server is still starting, wait")

	door := listen(t)
	w := &wire{to: mute.Addr().String()} // nobody accepts there any more
	mute.Close()
	go w.serve(door)
	there.URI = "bolt://" + door.Addr().String()
	stopsAt(t, neo4jstore.Doctor(t.Context(), there, time.Now), "Bolt", "it hangs up", "when the server is still starting, wait")
	started := listen(t)
	w2 := &wire{to: strings.SplitAfter(config.URI, "://")[1]}
	go w2.serve(started)
	there.URI = "bolt://" + started.Addr().String()
	assert.Zero(t, driver.Trouble(neo4jstore.Doctor(t.Context(), there, time.Now)))
}

// TestServersThatAreNotReady asks the doctor about real ones: while one starts,
// one that encrypts, one that does not run the database.
func TestServersThatAreNotReady(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server of its own")
	}
	own := servertest.New(t)
	certificate(t, filepath.Join(own.Home, "certificates", "bolt"))
	config := neo4jstore.Config{URI: "bolt+ssc://127.0.0.1:" + own.Port, User: own.User, Password: own.Password}
	started := make(chan struct{})
	go func() {
		defer close(started)
		own.Start(t, "dbms.ssl.policy.bolt.enabled=true", "server.bolt.tls_level=REQUIRED")
	}()
	for up := false; !up && !t.Failed(); {
		findings := neo4jstore.Doctor(t.Context(), config, time.Now)
		last := findings[len(findings)-1]
		if up = last.What == "the graph"; !up {
			assert.Contains(t, last.Next, "wait", "%s: %s", last.What, last.Problem)
		}
		time.Sleep(20 * time.Millisecond)
	}
	<-started
	for _, scheme := range []string{"bolt", "neo4j"} {
		config.URI = scheme + "://localhost:" + own.Port
		stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "Bolt", "the server wants encryption", scheme+"+ssc://localhost:"+own.Port)
		config.URI = scheme + "+s://localhost:" + own.Port
		stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the login", "certificate is not trusted", "+ssc")
		config.URI = scheme + "+s://127.0.0.1:" + own.Port
		stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the login", "certificate is for another host", "+ssc")
		config.URI = scheme + "+ssc://127.0.0.1:" + own.Port
		stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the graph", "there is none yet", "build")
	}
	config.Password = ""
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the login of neo4j", "no password is given", "NEO4J_PASSWORD")
	config.Password = own.Password
	own.Restart(t, "initial.dbms.default_database=other")
	config.URI = own.URI
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the database neo4j", "the server does not run it", "initial.dbms.default_database")
}

// certificate makes one for localhost that nobody knows.
func certificate(t *testing.T, folder string) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	about := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	public, err := x509.CreateCertificate(rand.Reader, about, about, &key.PublicKey, key)
	require.NoError(t, err)
	private, err := x509.MarshalPKCS8PrivateKey(key)
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(folder, 0o700))
	for name, block := range map[string]*pem.Block{"public.crt": {Type: "CERTIFICATE", Bytes: public}, "private.key": {Type: "PRIVATE KEY", Bytes: private}} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), pem.EncodeToMemory(block), 0o600))
	}
}

// TestAnOldServer asks a real one.
func TestAnOldServer(t *testing.T) {
	if os.Getenv("CHRONOGRAPH_FAULTS") == "" {
		t.Skip("make test-faults runs it")
	}
	own := servertest.New(t, "NEO4J_VERSION=5.10.0")
	own.Start(t, "server.config.strict_validation.enabled=false")
	config := neo4jstore.Config{URI: own.URI, User: own.User, Password: own.Password}
	_, err := neo4jstore.Init(t.Context(), config)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "the server is Neo4j/5.10.0, which is too old; install Neo4j 5.26 or newer")
	stopsAt(t, neo4jstore.Doctor(t.Context(), config, time.Now), "the version, Neo4j/5.10.0", "it is too old", "5.26 or newer")
}

func TestVersions(t *testing.T) {
	for agent, fine := range map[string]bool{
		"Neo4j/5.26.0": true, "Neo4j/5.26.29": true, "Neo4j/5.27-aura": true, "Neo4j/2025.01.0": true, "Neo4j/2026.05.0": true,
		"Neo4j/5.25.1": false, "Neo4j/5.9.0": false, "Neo4j/4.4.40": false, "Neo4j/3.5.35": false,
	} {
		assert.Equal(t, fine, neo4jstore.CheckAgent(agent) == nil, agent)
	}
}

func listen(t *testing.T) net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
	return l
}

// answering is the address of a server that says one thing and hangs up.
func answering(t *testing.T, answer string) string {
	l := listen(t)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = conn.Read(make([]byte, 1024))
			_, _ = io.WriteString(conn, answer)
			conn.Close()
		}
	}()
	return l.Addr().String()
}

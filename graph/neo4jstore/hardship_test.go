package neo4jstore_test

import (
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
	"chronograph/schema"
)

func TestANewerGraphIsRefused(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.version = 99")
	require.NoError(t, store.Close())
	_, err := neo4jstore.Init(t.Context(), config)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "newer chronograph (layout 99")
}

func TestMigratingIsRecordedAndIdempotent(t *testing.T) {
	config := wiped(t)
	for range 2 {
		require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	}
	store := opened(t, config)
	defer store.Close()
	recorded := neo4jstore.Ask(t, store, "MATCH (c:Chronograph) RETURN c.version, c.migrations")
	assert.Equal(t, [][]any{{int64(driver.Version), []any{"0001_graph", "0002_near"}}}, recorded)
	neo4jstore.Ask(t, store, "DROP CONSTRAINT event_id")
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Equal(t, "missing: event_id", findings[len(findings)-1].Problem)
	require.NoError(t, neo4jstore.Prepare(t.Context(), config))
	findings, err = neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Zero(t, driver.Trouble(findings))
}

func TestForeignNodes(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	t.Cleanup(func() { // whatever the test left
		neo4jstore.Ask(t, store, "MATCH (n) WHERE n.foreign DETACH DELETE n")
		assert.NoError(t, store.Close())
	})
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	neo4jstore.Ask(t, store, "CREATE (:Event {name: 'a concert', foreign: true})")
	_, err := neo4jstore.Init(t.Context(), config)
	assert.Equal(t, schema.BadStore, schema.CodeOf(err))
	assert.ErrorContains(t, err, "holds :Event nodes of something else")
	assert.Len(t, neo4jstore.Ask(t, store, "MATCH (n:Event) RETURN n.name"), 1, "it is left as it was")

	neo4jstore.Ask(t, store, "MATCH (n:Event) DELETE n")
	g := graph.Open(opened(t, config), "1")
	defer g.Close()
	_, err = g.Ingest(t.Context(), meetings(5), nil)
	require.NoError(t, err)
	want, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	neo4jstore.Ask(t, store, `CREATE (:Event {name: 'a concert', date: 'tomorrow', foreign: true})-[:OCCURRED_AT {foreign: true}]->(:Place {name: 'hall', foreign: true}),
		(:Article {title: 1, foreign: true})<-[:REPORTED_IN]-(:EventMention {foreign: true}), (:Actor:Entity {name: ['x'], foreign: true})`)
	got, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	assert.Equal(t, want, got, "what others write later is not read")
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	assert.Contains(t, findings[0].Problem, "not so 5 times")
}

func TestAWipeThatWasCutShort(t *testing.T) {
	config := wiped(t)
	store := opened(t, config)
	defer store.Close()
	neo4jstore.Ask(t, store, "MATCH (c:Chronograph) SET c.wiping = true")
	_, err := neo4jstore.Init(t.Context(), config)
	assert.ErrorContains(t, err, "run chronograph store wipe again")
	require.NoError(t, neo4jstore.Wipe(t.Context(), config))
	again, err := neo4jstore.Init(t.Context(), config)
	require.NoError(t, err)
	require.NoError(t, again.Close())
}

func TestWaysThatLeadNowhere(t *testing.T) {
	right := wiped(t)
	require.NoError(t, neo4jstore.Prepare(t.Context(), right))
	host := strings.SplitAfter(right.URI, "://")[1]
	unused := listen(t)
	unused.Close()
	for name, c := range map[string]struct {
		uri, password, database string
		says, next              string
	}{
		"no port":        {"bolt://" + unused.Addr().String(), "", "", "nothing listens there", "Bolt port (7687)"},
		"HTTP":           {"bolt://" + answering(t, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"), "", "", "that is the HTTP port", "Bolt port (7687)"},
		"encrypted":      {"bolt+s://" + host, "", "", "the server does not encrypt", "without +s"},
		"self-encrypted": {"neo4j+ssc://" + host, "", "", "the server does not encrypt", "without +s"},
		"wrong password": {right.URI, "wrong-password", "", "user or password is wrong", "NEO4J_PASSWORD"},
		"no database":    {right.URI, "", "none", "no database of that name", "NEO4J_DATABASE"},
		"hangs up":       {"bolt://" + answering(t, ""), "", "", "can't be reached", "doctor"},
		"scheme":         {"neo4jx://" + host, "", "", `unknown scheme "neo4jx"`, "bolt+ssc"},
		"no host":        {"bolt://", "", "", "is no address of a server", "neo4j://host:7687"},
	} {
		config := right
		config.URI = c.uri
		if c.password != "" {
			config.Password = c.password
		}
		if c.database != "" {
			config.Database = c.database
		}
		_, err := neo4jstore.Open(t.Context(), config)
		require.Error(t, err, name)
		assert.ErrorContains(t, err, c.says, name)
		assert.ErrorContains(t, err, c.next, name)
		findings := neo4jstore.Doctor(t.Context(), config, time.Now)
		last := findings[len(findings)-1]
		assert.NotEmpty(t, last.Problem, "%s: the doctor finds it too", name)
		assert.NotEmpty(t, last.Next, name)
	}
	assert.Zero(t, driver.Trouble(neo4jstore.Doctor(t.Context(), right, time.Now)))
	late := func() time.Time { return time.Now().Add(time.Hour) }
	findings := neo4jstore.Doctor(t.Context(), right, late)
	assert.Equal(t, 1, driver.Trouble(findings))
	assert.Contains(t, findings[5].Problem, "1h0m0s apart")
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

// TestTheConnectionBreaksInTheMiddle goes through a wire that is cut after some
// kilobytes, time and again: what was not committed is not there.
func TestTheConnectionBreaksInTheMiddle(t *testing.T) {
	whole := graph.Open(opened(t, wiped(t)), "1")
	_, err := whole.Ingest(t.Context(), meetings(200), nil)
	require.NoError(t, err)
	want, err := whole.Fingerprint(t.Context())
	require.NoError(t, err)
	require.NoError(t, whole.Close())

	config := wiped(t)
	cuts := &wire{to: strings.SplitAfter(config.URI, "://")[1], every: 60_000, times: 5}
	l := listen(t)
	go cuts.serve(l)
	var said []string
	config.URI, config.Talk = "bolt://"+l.Addr().String(), func(s string) { said = append(said, s) }
	g := graph.Open(opened(t, config), "1")
	defer g.Close()
	s, err := g.Ingest(t.Context(), meetings(200), nil)
	require.NoError(t, err)
	assert.Equal(t, 200, s.New)
	got, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.NotEmpty(t, said)
	assert.Contains(t, said[0], "does not answer, waiting for it")
	assert.Contains(t, said[len(said)-1], "answers again")
}

// wire passes bytes on and breaks after some.
type wire struct {
	to     string
	every  int64
	times  int32
	breaks atomic.Int32
}

func (w *wire) serve(l net.Listener) {
	for {
		client, err := l.Accept()
		if err != nil {
			return
		}
		go w.pass(client)
	}
}

func (w *wire) pass(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", w.to)
	if err != nil {
		return
	}
	defer server.Close()
	go func() { _, _ = io.Copy(client, server) }()
	if w.breaks.Load() >= w.times {
		_, _ = io.Copy(server, client)
		return
	}
	if n, _ := io.CopyN(server, client, w.every); n == w.every {
		w.breaks.Add(1)
	}
}

package neo4jstore_test

import (
	"context"
	"io"
	"math/rand/v2"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/graph/neo4jstore"
)

// TestTheWireIsCut cuts the way to the server in a build, at many points of what
// is sent and of what is answered. The build waits and ends in the same graph.
func TestTheWireIsCut(t *testing.T) {
	direct := wiped(t)
	want := wholeBuild(t, direct)
	for i := range cutPoints {
		w, config := wired(t, direct)
		var said []string
		config.Talk = func(s string) { said = append(said, s) }
		g := graph.Open(opened(t, config), "1")
		w.cutAt(t, want, i)
		s, err := g.Ingest(t.Context(), meetings(150), nil)
		require.NoError(t, err, "cut %d", i)
		assert.Equal(t, 150, s.New)
		assert.Equal(t, want.fingerprint, fingerprint(t, g), "cut %d", i)
		require.NoError(t, g.Close())
		require.EqualValues(t, 1, w.cuts.Load())
		if assert.NotEmpty(t, said) {
			assert.Contains(t, said[0], "does not answer, waiting for it")
			assert.Contains(t, said[len(said)-1], "answers again")
		}
	}
}

// TestTheWireIsCutAndNobodyWaits leaves the build there. What is in the graph
// then is whole, and the next build completes it.
func TestTheWireIsCutAndNobodyWaits(t *testing.T) {
	direct := wiped(t)
	want := wholeBuild(t, direct)
	for i := range cutPoints {
		w, config := wired(t, direct)
		ctx, leave := context.WithCancel(t.Context())
		config.Talk = func(string) { leave() }
		g := graph.Open(opened(t, config), "1")
		w.cutAt(t, want, i)
		_, err := g.Ingest(ctx, meetings(150), nil)
		require.ErrorIs(t, err, context.Canceled, "cut %d", i)
		require.NoError(t, g.Close())

		wholeArticles(t, direct, want)
		g = graph.Open(opened(t, direct), "1")
		_, err = g.Ingest(t.Context(), meetings(150), nil)
		require.NoError(t, err)
		assert.Equal(t, want.fingerprint, fingerprint(t, g), "cut %d", i)
		require.NoError(t, g.Close())
	}
}

// TestAProxyAnswersForTheServer has the way cut five times, and web answers after each.
func TestAProxyAnswersForTheServer(t *testing.T) {
	direct := wiped(t)
	want := wholeBuild(t, direct)
	w, config := wired(t, direct)
	g := graph.Open(opened(t, config), "1")
	defer g.Close()
	w.every, w.times, w.instead = want.sent/8, 5, unavailable
	w.left[sent].Store(w.every)
	_, err := g.Ingest(t.Context(), meetings(150), nil)
	require.NoError(t, err)
	assert.Equal(t, want.fingerprint, fingerprint(t, g))
	assert.EqualValues(t, 5, w.cuts.Load())
}

const (
	cutPoints   = 10
	unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"
)

// undisturbed is a build that nothing disturbs.
type undisturbed struct {
	fingerprint    string
	articles       map[string]driver.Article
	sent, answered int64 // bytes
}

func wholeBuild(t *testing.T, direct neo4jstore.Config) undisturbed {
	w, config := wired(t, direct)
	store := opened(t, config)
	g := graph.Open(store, "1")
	defer g.Close()
	before := [2]int64{w.passed[sent].Load(), w.passed[answered].Load()}
	_, err := g.Ingest(t.Context(), meetings(150), nil)
	require.NoError(t, err)
	u := undisturbed{articles: map[string]driver.Article{}}
	u.sent, u.answered = w.passed[sent].Load()-before[sent], w.passed[answered].Load()-before[answered]
	u.fingerprint = fingerprint(t, g)
	for a, err := range store.Articles(t.Context()) {
		require.NoError(t, err)
		u.articles[a.ID] = a
	}
	return u
}

func fingerprint(t *testing.T, g *graph.Graph) string {
	t.Helper()
	f, err := g.Fingerprint(t.Context())
	require.NoError(t, err)
	return f
}

// wholeArticles looks at a graph whose build was cut short.
func wholeArticles(t *testing.T, config neo4jstore.Config, want undisturbed) {
	t.Helper()
	store := opened(t, config)
	defer store.Close()
	for a, err := range store.Articles(t.Context()) {
		require.NoError(t, err)
		require.Equal(t, want.articles[a.ID], a)
	}
	findings, err := neo4jstore.Verify(t.Context(), config)
	require.NoError(t, err)
	for _, f := range findings {
		if f.Problem != "" {
			assert.Equal(t, "run chronograph build again, it was cut short", f.Next, "%s: %s", f.What, f.Problem)
		}
	}
}

// The two directions of a wire.
const (
	sent = iota
	answered
)

// wire passes bytes on to a server. It can be cut.
type wire struct {
	to      string
	passed  [2]atomic.Int64 // bytes of each direction
	left    [2]atomic.Int64 // bytes until it is cut, 0 for never
	cuts    atomic.Int32
	every   int64  // what is left after a cut
	times   int32  // how often it is cut
	instead string // answers the next connection after a cut in place of the server
	owed    atomic.Int32
}

// wired returns a wire to an empty graph and the way over it.
func wired(t *testing.T, direct neo4jstore.Config) (*wire, neo4jstore.Config) {
	require.NoError(t, neo4jstore.Wipe(t.Context(), direct))
	w := &wire{to: strings.SplitAfter(direct.URI, "://")[1]}
	l := listen(t)
	go w.serve(l)
	direct.URI = "bolt://" + l.Addr().String()
	return w, direct
}

// cutAt has the wire cut once, somewhere in the i-th part of all bytes: by turns of what is sent and what is answered.
func (w *wire) cutAt(t *testing.T, whole undisturbed, i int) {
	direction, total := sent, whole.sent
	if i%2 == 1 {
		direction, total = answered, whole.answered
	}
	at := 1 + (total*int64(i)+rand.Int64N(total))/cutPoints
	t.Logf("cut after %d of %d bytes", at, total)
	w.left[direction].Store(at)
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
	if w.owed.Add(-1) >= 0 {
		_, _ = client.Read(make([]byte, 64))
		_, _ = io.WriteString(client, w.instead)
		return
	}
	w.owed.Store(0)
	server, err := net.Dial("tcp", w.to)
	if err != nil {
		return
	}
	go w.copy(client, server, answered)
	w.copy(server, client, sent)
}

func (w *wire) cut(left *atomic.Int64) {
	if w.cuts.Add(1) < w.times {
		left.Store(w.every)
	}
	if w.instead != "" {
		w.owed.Store(1)
	}
}

// copy passes on until one side ends or the wire is cut.
func (w *wire) copy(to, from net.Conn, direction int) {
	defer to.Close()
	defer from.Close()
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		w.passed[direction].Add(int64(n))
		if left := &w.left[direction]; left.Load() > 0 && left.Add(-int64(n)) <= 0 {
			n += int(left.Swap(0)) // a part comes through
			w.cut(left)
			err = net.ErrClosed
		}
		if _, werr := to.Write(buffer[:n]); err != nil || werr != nil {
			return
		}
	}
}

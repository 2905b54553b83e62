// Package servertest finds or starts the Neo4j server of a test.
package servertest

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// Password is what tools/neo4j gives a server that it makes.
const Password = "chronograph-local"

// Server is how to reach a server.
type Server struct {
	URI, User, Password, Database string

	held any // the lock on it, or the command it runs under: gone when collected
}

// Environment is the server as the variables that chronograph reads.
func (s Server) Environment() []string {
	return []string{"NEO4J_URI=" + s.URI, "NEO4J_USERNAME=" + s.User, "NEO4J_PASSWORD=" + s.Password, "NEO4J_DATABASE=" + s.Database}
}

// found is the server of this process, found once. It lives as long as the
// process: other processes of the same go test wait for their turn, because a
// Community server has one database.
var found = sync.OnceValues(find)

// Find returns a server for this process alone: the one that NEO4J_URI names,
// else one that tools/neo4j starts. It skips the test where there is neither.
func Find(t testing.TB) Server {
	t.Helper()
	server, why := found()
	if why != "" {
		t.Skipf("needs a Neo4j server: %s", why)
	}
	return server
}

func find() (Server, string) {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		return start()
	}
	turn, err := takeTurn(uri)
	if err != nil {
		return Server{}, err.Error()
	}
	return Server{uri, or(os.Getenv("NEO4J_USERNAME"), "neo4j"), os.Getenv("NEO4J_PASSWORD"), or(os.Getenv("NEO4J_DATABASE"), "neo4j"), turn}, ""
}

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

// takeTurn holds a lock named after the server until the process ends.
func takeTurn(uri string) (*os.File, error) {
	h := fnv.New64a()
	h.Write([]byte(uri))
	file, err := os.OpenFile(filepath.Join(os.TempDir(), fmt.Sprintf("chronograph-%x.lock", h.Sum64())), os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	return file, syscall.Flock(int(file.Fd()), syscall.LOCK_EX)
}

// start starts the server of tools/neo4j. It ends with this process, when the
// pipe to its command closes.
func start() (Server, string) {
	script, err := script()
	if err != nil {
		return Server{}, err.Error()
	}
	if why, err := exec.Command(script, "why").Output(); err != nil || len(why) > 0 {
		return Server{}, "NEO4J_URI is not set and " + strings.TrimSpace(string(why))
	}
	cmd := exec.Command(script, "run", "sh", "-c", `echo "$NEO4J_URI $NEO4J_USERNAME $NEO4J_PASSWORD $NEO4J_DATABASE"; exec cat`)
	if _, err := cmd.StdinPipe(); err != nil {
		return Server{}, err.Error()
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return Server{}, err.Error()
	}
	if err := cmd.Start(); err != nil {
		return Server{}, err.Error()
	}
	s := Server{held: cmd}
	if _, err := fmt.Fscan(bufio.NewReader(out), &s.URI, &s.User, &s.Password, &s.Database); err != nil {
		return Server{}, "tools/neo4j/neo4j.sh could not start one"
	}
	return s, ""
}

// script is tools/neo4j/neo4j.sh, looked for upwards from the package's folder.
func script() (string, error) {
	dir, err := os.Getwd()
	for ; err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		path := filepath.Join(dir, "tools", "neo4j", "neo4j.sh")
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("NEO4J_URI is not set and tools/neo4j/neo4j.sh is not there")
}

package neo4jstore

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"time"
)

// voice is what answers at a port, from what says least to what says most.
type voice int

const (
	silent  voice = iota // nothing came in time
	hungUp               // the connection was closed
	strange              // something else
	tooOld               // Bolt, in no version that this program speaks
	web                  // HTTP
	bolt
)

// patience is how long a voice is waited for.
const patience = 10 * time.Second

// hello begins the Bolt protocol: its mark and the versions on offer, 5.8 to 5.0 and 4.4 to 4.2.
var hello = []byte{0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0}

// listen says hello at host, in clear or encrypted, and returns what answers.
// said is the status that a web server gives.
func listen(ctx context.Context, host string, encrypted bool) (v voice, said string) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", host)
	if err != nil {
		return hungUp, ""
	}
	defer conn.Close()
	if deadline, ok := ctx.Deadline(); ok && conn.SetDeadline(deadline) != nil {
		return hungUp, ""
	}
	if encrypted { // whether the certificate can be trusted is looked at by the driver
		conn = tls.Client(conn, &tls.Config{InsecureSkipVerify: true})
	}
	answer := make([]byte, 64)
	n, err := ask(conn, answer)
	return understand(answer[:n], err)
}

func ask(conn net.Conn, answer []byte) (int, error) {
	if _, err := conn.Write(hello); err != nil {
		return 0, err
	}
	return io.ReadAtLeast(conn, answer, 4)
}

func understand(answer []byte, err error) (v voice, said string) {
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return silent, ""
	case err != nil:
		return hungUp, ""
	case bytes.HasPrefix(answer, []byte("HTTP")):
		line, _, _ := strings.Cut(string(answer), "\r\n")
		_, status, _ := strings.Cut(line, " ")
		return web, status
	case bytes.Equal(answer, []byte{0, 0, 0, 0}):
		return tooOld, ""
	case len(answer) == 4 && answer[0] == 0 && answer[3] != 0:
		return bolt, ""
	}
	return strange, ""
}

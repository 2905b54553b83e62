package neo4jstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Doctor looks at the way to a graph step by step and stops where it ends. now is the clock of this machine.
func Doctor(ctx context.Context, c Config, now func() time.Time) []driver.Finding {
	d := doctor{ctx: ctx, config: c.filled(), now: now}
	defer d.close()
	for _, step := range []func() bool{d.address, d.port, d.protocol, d.login, d.database, d.clock, d.layout} {
		if !step() {
			break
		}
	}
	return d.findings
}

type doctor struct {
	ctx      context.Context
	config   Config
	now      func() time.Time
	store    *store
	findings []driver.Finding
}

func (d *doctor) close() {
	if d.store != nil {
		d.store.Close()
	}
}

// found notes what was looked at and reports whether it is as it should be.
func (d *doctor) found(what, problem, next string) bool {
	d.findings = append(d.findings, driver.Finding{What: what, Problem: problem, Next: next})
	return problem == ""
}

// failed notes an error of the store.
func (d *doctor) failed(what string, err error) bool {
	if err == nil {
		return d.found(what, "", "")
	}
	var known *schema.Error
	if !errors.As(err, &known) {
		return d.found(what, err.Error(), "try again")
	}
	problem, next, _ := strings.Cut(known.Message, "; ")
	return d.found(what, problem, next)
}

func (d *doctor) address() bool { return d.failed("the address is well-formed", d.config.check()) }

func (d *doctor) host() string {
	u, err := url.Parse(d.config.URI)
	if err != nil {
		return ""
	}
	port := u.Port()
	if port == "" {
		port = "7687"
	}
	return net.JoinHostPort(u.Hostname(), port)
}

func (d *doctor) port() bool {
	what := "something listens at " + d.host()
	conn, err := d.dial()
	if err != nil {
		return d.failed(what, d.config.failure(err))
	}
	conn.Close()
	return d.found(what, "", "")
}

func (d *doctor) dial() (net.Conn, error) {
	return (&net.Dialer{Timeout: 5 * time.Second}).DialContext(d.ctx, "tcp", d.host())
}

// hello begins the Bolt protocol: its mark and the versions on offer.
var hello = []byte{0x60, 0x60, 0xB0, 0x17, 0, 0, 4, 5, 0, 0, 4, 4, 0, 0, 0, 3, 0, 0, 0, 0}

// protocol asks what speaks at the port, in clear.
func (d *doctor) protocol() bool {
	what := "it speaks Bolt"
	conn, err := d.dial()
	if err != nil {
		return d.failed(what, d.config.failure(err))
	}
	defer conn.Close()
	answer := make([]byte, 4)
	if err := errors.Join(conn.SetDeadline(d.now().Add(10*time.Second)), send(conn, hello)); err != nil {
		return d.found(what, "it hung up", "see whether it is a Neo4j server, and its Bolt port (7687)")
	}
	n, err := conn.Read(answer)
	encrypted := strings.Contains(d.config.URI, "+s")
	speaksTLS := n > 0 && answer[0] == 0x15 || n == 0
	switch {
	case bytes.HasPrefix(answer, []byte("HTTP")):
		return d.found(what, "it speaks HTTP", "name the Bolt port, which is 7687 where the HTTP port is 7474")
	case encrypted && !speaksTLS:
		return d.found(what, "the server does not encrypt", "write the address without +s")
	case !encrypted && answer[0] == 0x15:
		return d.found(what, "the server wants encryption", "write +s behind the scheme, or +ssc when its certificate is your own")
	case !encrypted && err != nil:
		return d.found(what, "it hangs up", "it may want encryption (+s), be still starting, or be no Neo4j server")
	}
	return d.found(what, "", "")
}

func send(conn net.Conn, data []byte) error {
	_, err := conn.Write(data)
	return err
}

func (d *doctor) login() bool {
	s, err := connect(d.ctx, d.config)
	d.store = s
	return d.failed("it lets "+d.config.User+" in and is new enough", err)
}

func (d *doctor) database() bool {
	what, access, status, message := "the database "+d.config.Database+" is up and can be written", "", "", ""
	err := d.store.readIn(d.ctx, "system", func(t tx) error {
		return t.do("access", parameters{"name": d.config.Database}, func(r *row) error {
			access, status, message = r.text(), r.text(), r.text()
			return nil
		})
	})
	switch {
	case err != nil:
		return d.failed(what, err)
	case status == "":
		return d.found(what, "the server has no database of that name", "set NEO4J_DATABASE")
	case status != "online":
		return d.found(what, "it is "+status+" "+message, "wait until the server has started; its log says what it does")
	case access != "read-write":
		return d.found(what, "it is "+access, "allow writing, or build into another one")
	}
	return d.found(what, "", "")
}

// slack is how far two clocks may differ.
const slack = 30 * time.Second

func (d *doctor) clock() bool {
	what := "its clock and this one agree"
	var there time.Time
	err := d.store.read(d.ctx, func(t tx) error {
		return t.do("clock", nil, func(r *row) error {
			there = next[time.Time](r)
			return nil
		})
	})
	if err != nil {
		return d.failed(what, err)
	}
	if off := d.now().Sub(there).Abs(); off > slack {
		d.found(what, fmt.Sprintf("they are %s apart", off.Round(time.Second)), "set the clocks, or certificates and logs will mislead")
		return true
	}
	return d.found(what, "", "")
}

func (d *doctor) layout() bool {
	what := "it holds a graph of this program"
	version, err := d.store.layout(d.ctx)
	if err != nil {
		return d.failed(what, err)
	}
	if version == 0 {
		if err := d.store.unclaimed(d.ctx); err != nil {
			return d.failed(what, err)
		}
		return d.found(what, "there is no graph yet", "run chronograph store init or chronograph build")
	}
	d.found(what, "", "")
	missing, err := d.store.missing(d.ctx)
	if err != nil {
		return d.failed(missing.What, err)
	}
	return d.found(missing.What, missing.Problem, missing.Next)
}

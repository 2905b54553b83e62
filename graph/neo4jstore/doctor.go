package neo4jstore

import (
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

// Doctor looks at the way to a graph step by step and stops where it ends. It
// waits for no server. now is the clock of this machine.
func Doctor(ctx context.Context, c Config, now func() time.Time) []driver.Finding {
	d := doctor{ctx: ctx, config: c.filled(), now: now}
	defer d.close()
	for _, step := range []func() bool{d.address, d.port, d.protocol, d.login, d.version, d.database, d.clock, d.graph, d.constraints} {
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
	agent    string // the server's name and version
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

// failed notes an error of the store: what is wrong, and after a semicolon or colon what to do.
func (d *doctor) failed(what string, err error) bool {
	if err == nil {
		return d.found(what, "", "")
	}
	var known *schema.Error
	if !errors.As(err, &known) {
		return d.found(what, err.Error(), "try again")
	}
	problem, next, ok := strings.Cut(known.Message, "; ")
	if i := strings.LastIndex(problem, ": "); !ok && i >= 0 {
		problem, next = problem[:i], problem[i+2:]
	}
	if next == lookFurther {
		problem, next = problem+": "+known.Err.Error(), "the server's log may say more (logs/neo4j.log and debug.log)"
	}
	return d.found(what, problem, next)
}

func (d *doctor) address() bool { return d.failed("the address", d.config.check()) }

// host is the address without its scheme, with a port.
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
	conn, err := (&net.Dialer{Timeout: patience}).DialContext(d.ctx, "tcp", d.host())
	if err == nil {
		conn.Close()
	}
	return d.failed("the port "+d.host(), d.config.failure(err))
}

// protocol asks what speaks at the port, as the address says and, when that is not Bolt, the other way.
func (d *doctor) protocol() bool {
	what, encrypted := "the Bolt protocol", strings.Contains(d.config.URI, "+s")
	heard, status := listen(d.ctx, d.host(), encrypted)
	if heard < web && heard != silent {
		other, says := listen(d.ctx, d.host(), !encrypted)
		switch {
		case other == bolt && encrypted:
			return d.found(what, "the server does not encrypt", "write "+d.scheme("")+"://"+d.host())
		case other == bolt:
			return d.found(what, "the server wants encryption", fmt.Sprintf("write %s://%s, or %[3]s://%[2]s when its certificate is your own",
				d.scheme("+s"), d.host(), d.scheme("+ssc")))
		case other > heard:
			heard, status = other, says
		}
	}
	switch heard {
	case bolt:
		return d.found(what, "", "")
	case web:
		return d.found(what, "HTTP answers, not Bolt: "+status, "name the Bolt port, which is 7687 where the HTTP port is 7474; a proxy in front has to pass Bolt on as it is (TCP)")
	case tooOld:
		return d.found(what, "the server speaks none of its versions that this program does", "install Neo4j 5.26 or newer")
	case hungUp:
		return d.found(what, "it hangs up", "when the server is still starting, wait and ask again; else name the Bolt port (7687) of a Neo4j server")
	case silent:
		return d.found(what, "it does not answer", "when the server is still starting, wait and ask again; else look for a firewall or proxy in between")
	}
	return d.found(what, "something else answers", "name the Bolt port (7687) of a Neo4j server")
}

// scheme is that of the address with another ending.
func (d *doctor) scheme(ending string) string {
	scheme, _, _ := strings.Cut(d.config.URI, "://")
	plain, _, _ := strings.Cut(scheme, "+")
	return plain + ending
}

func (d *doctor) login() bool {
	s, err := d.config.store()
	if err == nil {
		s.impatient = true
		d.store = s
		d.agent, err = s.agent(d.ctx)
	}
	return d.failed("the login of "+d.config.User, err)
}

func (d *doctor) version() bool {
	what := "the version, " + d.agent
	if d.config.checkAgent(d.agent) != nil {
		return d.found(what, "it is too old", "install Neo4j 5.26 or newer")
	}
	return d.found(what, "", "")
}

func (d *doctor) database() bool {
	what, access, status, message := "the database "+d.config.Database, "", "", ""
	var names []string
	err := d.store.readIn(d.ctx, "system", func(t tx) error {
		return t.do("access", nil, func(r *row) error {
			if name := r.text(); name == d.config.Database {
				access, status, message = r.text(), r.text(), r.text()
			} else if name != system {
				names = append(names, name)
			}
			return nil
		})
	})
	switch {
	case err != nil:
		return d.failed(what, err)
	case status == "":
		return d.found(what, "the server has none of that name", "set NEO4J_DATABASE to one that it has: "+strings.Join(names, ", "))
	case status == "starting" || status == "initial":
		return d.found(what, "it is still starting", "wait and ask again")
	case status != "online":
		return d.found(what, strings.TrimSpace("the server does not run it ("+status+") "+message),
			"its logs/debug.log says why; initial.dbms.default_database in its neo4j.conf names the one that it runs")
	case access != "read-write":
		return d.found(what, "it is "+access, "allow writing (server.databases.read_only in its neo4j.conf), or build into another one")
	}
	return d.found(what, "", "")
}

// slack is how far two clocks may differ.
const slack = 30 * time.Second

func (d *doctor) clock() bool {
	what := "the clock of the server"
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
	off := there.Sub(d.now()).Round(time.Second)
	switch {
	case off > slack:
		d.found(what, fmt.Sprintf("it is %s ahead of this machine's", off), "set the wrong one, or certificates and logs will mislead")
	case off < -slack:
		d.found(what, fmt.Sprintf("it is %s behind this machine's", -off), "set the wrong one, or certificates and logs will mislead")
	default:
		d.found(what, "", "")
	}
	return true // the graph can be looked at all the same
}

func (d *doctor) graph() bool {
	what := "the graph"
	version, err := d.store.layout(d.ctx)
	if err != nil {
		return d.failed(what, err)
	}
	if version == 0 {
		if err := d.store.unclaimed(d.ctx); err != nil {
			return d.failed(what, err)
		}
		return d.found(what, "there is none yet", "run chronograph build, or chronograph store init for an empty one")
	}
	return d.found(what, "", "")
}

func (d *doctor) constraints() bool {
	missing, err := d.store.missing(d.ctx)
	what := "its constraints and indexes"
	if err != nil {
		return d.failed(what, err)
	}
	return d.found(what, missing.Problem, missing.Next)
}

package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// failure is err as an error of the store, with the next step where one is known.
func (s *store) failure(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return s.config.failure(err)
}

func (c Config) failure(err error) error {
	var known *schema.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	for _, plain := range []error{driver.ErrMoved, errStopped, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, plain) {
			return err
		}
	}
	cause := c.causeOf(err)
	return schema.Errorf(cause.code, "%s; %s", cause.what, cause.next).At(c.shown(), 0).Because(errors.New(short(err)))
}

// short is the first line of what the driver says.
func short(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// cause is what lies behind an error of the server or the way to it.
type cause struct {
	code schema.Code
	what string
	next string
}

// causes maps the beginning of the server's codes.
var causes = []struct {
	prefix string
	cause
}{
	{unauthorized, cause{schema.BadStore, "user or password is wrong", "set NEO4J_USERNAME and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE"}},
	{"Neo.ClientError.Security.AuthenticationRateLimit", cause{schema.BadStore, "too many wrong passwords, the server takes none for a while", "wait some seconds and set NEO4J_PASSWORD"}},
	{"Neo.ClientError.Security.CredentialsExpired", cause{schema.BadStore, "the first password has to be changed", "log in with Neo4j Browser once and choose one"}},
	{"Neo.ClientError.Security.", cause{schema.BadStore, "this user may not do that", "use a user who may write"}},
	{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", cause{schema.BadStore, "the database is read-only", "allow writing, or build into another one"}},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", cause{schema.BadStore, "the database is read-only", "allow writing, or build into another one"}},
	{"Neo.ClientError.Database.DatabaseNotFound", cause{schema.BadStore, "the server has no database of that name", "set NEO4J_DATABASE"}},
	{"Neo.ClientError.Schema.ConstraintValidationFailed", cause{schema.BadRecord, "an id is there twice", "chronograph store verify says where"}},
	{"Neo.ClientError.Statement.SyntaxError", cause{schema.BadStore, "the server does not understand this program", "Neo4j 5.26 or newer is needed"}},
	{outOfMemory, cause{schema.TooLarge, "the server has too little memory for one transaction, nothing of it was written", "raise server.memory.heap.max_size or dbms.memory.transaction.total.max"}},
	{"Neo.ClientError.Transaction.TransactionTimedOut", cause{schema.BadStore, "the server ended a transaction that took too long, nothing of it was written", "raise db.transaction.timeout"}},
	{"Neo.TransientError.Database.DatabaseUnavailable", cause{schema.BadStore, "the database is not up", lookFurther}},
	{"Neo.DatabaseError.", cause{schema.BadStore, "the server failed", "its logs/debug.log says why"}},
	{"Neo.TransientError.", cause{schema.BadStore, "the server could not do it now", "try again later"}},
}

const (
	unauthorized = "Neo.ClientError.Security.Unauthorized"
	outOfMemory  = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
	// lookFurther is the next step where the error itself tells none.
	lookFurther = "chronograph store doctor looks further"
)

// A value that is too long for an index is a fault of the article that holds it.
var tooLong = cause{schema.BadRecord, "a name, path or id is too long for an index", "shorten it below 8,000 bytes"}

// isTwice reports whether a constraint refused an id that is there already.
func isTwice(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.ClientError.Schema.ConstraintValidationFailed"
}

func (c Config) causeOf(err error) cause {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		switch {
		case server.Code == unauthorized && c.Password == "":
			return cause{schema.BadStore, "no password is given", "set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE"}
		case strings.Contains(server.Msg, "too large to index"):
			return tooLong
		}
		for _, c := range causes {
			if strings.HasPrefix(server.Code, c.prefix) {
				return c.cause
			}
		}
		return cause{schema.BadStore, "the server refused it", lookFurther}
	}
	message := err.Error()
	for _, c := range onTheWay {
		if strings.Contains(message, c.contains) {
			return c.cause
		}
	}
	return cause{schema.BadStore, "the server can't be reached", lookFurther}
}

// inHTTP is in what the driver says of an answer in HTTP.
const inHTTP = "server responded HTTP"

// onTheWay maps what the driver and the network say.
var onTheWay = []struct {
	contains string
	cause
}{
	{"connection refused", cause{schema.BadStore, "nothing listens there", "start the server, wait until it has started, or name its Bolt port (7687)"}},
	{"no such host", cause{schema.BadStore, "there is no such host", "name one that exists"}},
	{inHTTP, cause{schema.BadStore, "HTTP answers, not Bolt", "name the Bolt port (7687); a proxy in front has to pass Bolt on as it is (TCP)"}},
	{"server gave HTTP response", cause{schema.BadStore, "HTTP answers, not Bolt", "name the Bolt port (7687); a proxy in front has to pass Bolt on as it is (TCP)"}},
	{"did not accept any of the requested Bolt versions", cause{schema.BadStore, "the server speaks no version of Bolt that this program does", "install Neo4j 5.26 or newer"}},
	{"check that TLS is enabled on the server", cause{schema.BadStore, "the server does not encrypt", "write bolt:// or neo4j:// without +s"}},
	{"first record does not look like a TLS handshake", cause{schema.BadStore, "the server does not encrypt", "write bolt:// or neo4j:// without +s"}},
	{"certificate has expired or is not yet valid", cause{schema.BadStore, "the server's certificate is not valid today", "renew it, or set the clock of this machine"}},
	{"cannot validate certificate for", cause{schema.BadStore, "the server's certificate is for another host", "name the host as the certificate does, or write +ssc instead of +s when it is your own"}},
	{"certificate is valid for", cause{schema.BadStore, "the server's certificate is for another host", "name the host as the certificate does, or write +ssc instead of +s when it is your own"}},
	{"certificate", cause{schema.BadStore, "the server's certificate is not trusted", "install it, or write +ssc instead of +s when it is your own"}},
	{"tls:", cause{schema.BadStore, "encryption failed", "write +s only when the server encrypts"}},
	{"i/o timeout", cause{schema.BadStore, "the server does not answer", "look for a firewall or a wrong address"}},
}

// checkAgent refuses a server that is too old; agent is "Neo4j/5.26.29".
func (c Config) checkAgent(agent string) error {
	var major, minor int
	if n, _ := fmt.Sscanf(agent, "Neo4j/%d.%d", &major, &minor); n == 2 && (major < 5 || major == 5 && minor < 26) {
		return schema.Errorf(schema.BadStore, "the server is %s, which is too old; install Neo4j 5.26 or newer", agent).At(c.shown(), 0)
	}
	return nil
}

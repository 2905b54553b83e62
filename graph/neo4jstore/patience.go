package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	firstPause = 50 * time.Millisecond
	longPause  = 2 * time.Second
	// outage is how long a server that is away is waited for; it may take minutes to start with a big graph.
	outage = 10 * time.Minute
	// trouble is how long what fails for the moment is tried again.
	trouble = time.Minute
)

// patiently calls do until it succeeds or fails for good. A server that went
// away is waited for, and the user is told.
func (s *store) patiently(ctx context.Context, do func() error) error {
	waited, told := time.Duration(0), false
	for pause := firstPause; ; pause = min(2*pause, longPause) {
		err := do()
		if err == nil && told {
			s.config.Talk(fmt.Sprintf("%s answers again", s.config.shown()))
		}
		if err == nil || s.impatient || ctx.Err() != nil {
			return s.failure(ctx, err)
		}
		away := isAway(err) || told && neverMind(err)
		if !again(away, waited, err) {
			return s.failure(ctx, err)
		}
		if away && !told {
			s.config.Talk(fmt.Sprintf("%s does not answer, waiting for it", s.config.shown()))
			told = true
		}
		if err := sleep(ctx, pause); err != nil {
			return err
		}
		waited += pause
	}
}

func again(away bool, waited time.Duration, err error) bool {
	var server *neo4j.Neo4jError
	switch {
	case away:
		return waited < outage
	case errors.As(err, &server) && server.Code == outOfMemory:
		return waited < 4*firstPause // other transactions may have held the memory
	}
	return waited < trouble && neo4j.IsRetryable(err)
}

// isAway reports whether the server is gone or going, not only busy. A proxy in
// front of it says so in HTTP.
func isAway(err error) bool {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return strings.HasSuffix(server.Code, ".DatabaseUnavailable") || strings.HasSuffix(server.Code, ".Transaction.Terminated") ||
			strings.HasSuffix(server.Code, ".Cluster.NotALeader")
	}
	return neo4j.IsConnectivityError(err) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || strings.Contains(err.Error(), inHTTP)
}

// neverMind reports what a server says while it starts.
func neverMind(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && strings.HasSuffix(server.Code, ".Database.DatabaseNotFound")
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Command chronograph builds a knowledge graph of dated events from Vietnamese
// news and turns it into timelines.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"chronograph/schema"
)

// The exit codes.
const (
	exitDone        = 0
	exitNothing     = 1 // nothing found
	exitFailed      = 2 // wrong use, bad input or failure
	exitInterrupted = 130
)

func main() {
	os.Exit(run(context.Background(), os.Args, streams{os.Stdin, os.Stdout, os.Stderr}))
}

// streams are where the program reads and writes: out is data, err is talk.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run does what args ask and returns the exit code. An interrupt ends ctx; a second one kills.
func run(ctx context.Context, args []string, s streams) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop)
	return report(ctx, s, newApp(s).RunContext(ctx, args))
}

// errReported ends a command whose failures are on stderr already.
var errReported = errors.New("reported")

// errNothing ends a command that found nothing and has said so.
var errNothing = errors.New("nothing found")

// report says what went wrong, in one sentence, and returns the exit code for it.
func report(ctx context.Context, s streams, err error) int {
	var problems schema.Problems
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		say(s, "chronograph: interrupted")
		return exitInterrupted
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &problems):
		for line := range strings.SplitSeq(problems.Error(), "\n") {
			say(s, "%s", line)
		}
		return exitFailed
	}
	say(s, "chronograph: %s", err)
	if schema.CodeOf(err) == schema.NotFound {
		return exitNothing
	}
	return exitFailed
}

// say writes one line on stderr. What it quotes comes from files, so control characters are left out.
func say(s streams, format string, args ...any) {
	fmt.Fprintln(s.err, printable(fmt.Sprintf(format, args...)))
}

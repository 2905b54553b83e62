package main

import (
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"

	"chronograph/graph"
)

// bar shows how far a build is, on a terminal only.
type bar struct{ *progressbar.ProgressBar }

func newBar(s streams, quiet bool) bar {
	if quiet || !isTerminal(s.err) {
		return bar{}
	}
	return bar{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(s.err),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("articles"),
		progressbar.OptionSetElapsedTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

func (b bar) show(p graph.Progress) {
	if b.ProgressBar == nil {
		return
	}
	b.Describe(stageOf(p))
	// What the bar can't draw is not worth stopping for.
	_ = b.Set(p.Articles)
}

func stageOf(p graph.Progress) string {
	if p.Resolving {
		return "putting events together"
	}
	return "reading " + printable(filepath.Base(p.Path))
}

func (b bar) clear() {
	if b.ProgressBar != nil {
		_ = b.Finish()
	}
}

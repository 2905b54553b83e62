package main

import (
	"context"
	"iter"
)

// begin reads up to the first article that can be read, so that a build
// without any makes no store. all yields everything, what was read already first.
func begin(ctx context.Context, articles iter.Seq[result]) (all iter.Seq[result], failed []error, found bool) {
	coming := listen(ctx, articles)
	var held []result
	for !found {
		r, ok := receive(ctx, coming)
		if !ok {
			return nil, failed, false
		}
		held = append(held, r)
		if found = r.err == nil; !found {
			failed = append(failed, r.err)
		}
	}
	return func(yield func(result) bool) {
		for _, r := range held {
			if !yield(r) {
				return
			}
		}
		for r, ok := receive(ctx, coming); ok && yield(r); r, ok = receive(ctx, coming) {
		}
	}, failed, true
}

// listen reads in a goroutine of its own, because a source may keep us waiting longer than ctx.
func listen(ctx context.Context, articles iter.Seq[result]) <-chan result {
	coming := make(chan result)
	go func() {
		defer close(coming)
		for r := range articles {
			select {
			case coming <- r:
			case <-ctx.Done():
				return
			}
		}
	}()
	return coming
}

package main

import (
	"context"
	"iter"
)

// inOrder applies work to every item with several workers and yields the
// results in the order of the items. Only a few items a worker are under way
// at any time, however many there are. It ends early, without waiting for an
// item that is slow to come, when ctx is canceled: the caller looks at ctx.Err.
func inOrder[T, R any](ctx context.Context, items iter.Seq[T], workers int, work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		tasks := make(chan task[T, R])
		results := make(chan chan R, 2*workers)
		for range workers {
			go func() {
				for t := range tasks {
					t.result <- work(t.item)
				}
			}()
		}
		go func() {
			defer close(results)
			defer close(tasks)
			hand(ctx, items, tasks, results)
		}()
		for {
			result, ok := receive(ctx, results)
			if !ok {
				return
			}
			if r, ok := receive(ctx, result); !ok || !yield(r) {
				return
			}
		}
	}
}

// receive returns false when ch is closed or ctx canceled.
func receive[T any](ctx context.Context, ch <-chan T) (T, bool) {
	select {
	case v, ok := <-ch:
		return v, ok
	case <-ctx.Done():
		var none T
		return none, false
	}
}

type task[T, R any] struct {
	item   T
	result chan R // holds one
}

// hand gives every item to a worker, and its result's place in the order to the reader.
func hand[T, R any](ctx context.Context, items iter.Seq[T], tasks chan<- task[T, R], results chan<- chan R) {
	for item := range items {
		t := task[T, R]{item, make(chan R, 1)}
		select {
		case tasks <- t:
		case <-ctx.Done():
			return
		}
		select {
		case results <- t.result:
		case <-ctx.Done():
			return
		}
	}
}

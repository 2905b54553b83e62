package main

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestInOrder(t *testing.T) {
	items := make([]int, 200)
	for i := range items {
		items[i] = i
	}
	slowFirst := func(i int) int {
		if i%10 == 0 {
			time.Sleep(time.Millisecond)
		}
		return i * i
	}
	for _, workers := range []int{1, 2, 7} {
		var got []int
		for r := range inOrder(t.Context(), slices.Values(items), workers, slowFirst) {
			got = append(got, r)
		}
		assert.Len(t, got, len(items))
		for i, r := range got {
			assert.Equal(t, i*i, r)
		}
	}
}

// The reader of an endless source may stop, and so may whoever holds ctx.
func TestInOrderEnds(t *testing.T) {
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	same := func(i int) int { return i }
	for r := range inOrder(t.Context(), endless, 3, same) {
		if r == 50 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	seen := 0
	for range inOrder(ctx, endless, 3, same) {
		if seen++; seen == 50 {
			cancel()
		}
	}
	assert.GreaterOrEqual(t, seen, 50)
}

// A source that never gives its next item does not keep the program from ending.
func TestInOrderDoesNotWaitForTheSource(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stuck := func(yield func(int) bool) {
		yield(1)
		cancel()
		<-t.Context().Done()
	}
	n := 0
	for range inOrder(ctx, stuck, 2, func(i int) int { return i }) {
		n++
	}
	assert.LessOrEqual(t, n, 1)
}

func TestInOrderHoldsLittle(t *testing.T) {
	const workers = 2
	var given atomic.Int32
	var most int32
	taken := 0
	counted := func(yield func(int) bool) {
		for i := range 500 {
			given.Add(1)
			if !yield(i) {
				return
			}
		}
	}
	for range inOrder(t.Context(), counted, workers, func(int) int { return 0 }) {
		taken++
		if taken == 1 {
			time.Sleep(10 * time.Millisecond) // let the rest run ahead as far as it may
			most = given.Load()
		}
	}
	assert.Less(t, most, int32(10*workers), "the source is read only a little ahead")
	assert.Equal(t, 500, taken)
}

package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const articleLine = `{"text": "Pháp và Đức ký thỏa thuận\n\nNgày 3/5/2021, Pháp và Đức ký thỏa thuận tại Paris."}` + "\n"

// An interrupt ends a command that waits for its input. What it has written is whole.
func TestInterrupt(t *testing.T) {
	store := filepath.Join(t.TempDir(), "x.db")
	for _, command := range [][]string{{"extract", "-"}, {"build", "--store", store, "-"}} {
		ctx, cancel := context.WithCancel(t.Context())
		in, input := io.Pipe()
		go func() {
			_, _ = io.WriteString(input, articleLine)
			cancel()
		}()
		var out, talk bytes.Buffer
		code := run(ctx, append([]string{"chronograph"}, command...), streams{in, &out, &talk})
		assert.Equal(t, exitInterrupted, code, "%s: %s", command, &talk)
		assert.Equal(t, "chronograph: interrupted\n", talk.String())
		require.NoError(t, input.Close())
	}
	var out, talk bytes.Buffer
	again := []string{"chronograph", "build", "--quiet", "--store", store, "-"}
	require.Zero(t, run(t.Context(), again, streams{bytes.NewBufferString(articleLine), &out, &talk}), "%s", &talk)
	require.Zero(t, run(t.Context(), []string{"chronograph", "timeline", "--store", store}, streams{nil, &out, &talk}), "%s", &talk)
	assert.Contains(t, out.String(), "Paris")
}

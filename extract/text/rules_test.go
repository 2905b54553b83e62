package text_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract/text"
)

func vietnamese(t testing.TB) *text.Rules {
	t.Helper()
	rules, ps := text.Load(os.DirFS("../lang"), "vi")
	require.NoError(t, ps.Err())
	return rules
}

func TestFurnitureExamples(t *testing.T) {
	require.NoError(t, vietnamese(t).Check().Err())
}

package vi_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract/lang/vi"
	"chronograph/extract/timex"
)

func vietnamese(t testing.TB) *timex.Tagger {
	tagger, problems := timex.Load(os.DirFS("."), ".", vi.Numerals{})
	require.NoError(t, problems.Err())
	return tagger
}

func TestExamplesOfTheData(t *testing.T) {
	require.NoError(t, vietnamese(t).Check().Err())
}

package entity_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// namePairs reads the pairs of a file of testdata: "a / b", "#" begins a comment, \u escapes are read.
func namePairs(t *testing.T, file string) [][2]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", file))
	require.NoError(t, err)
	defer f.Close()
	var pairs [][2]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		line, err := strconv.Unquote(`"` + line + `"`)
		require.NoError(t, err, lines.Text())
		a, b, ok := strings.Cut(line, " / ")
		require.True(t, ok, line)
		pairs = append(pairs, [2]string{a, b})
	}
	return pairs
}

func TestLikeNamesOfTwoPeople(t *testing.T) {
	rules, recognizer := vietnamese(t)
	pairs := namePairs(t, "apart.txt")
	assert.GreaterOrEqual(t, len(pairs), 60)
	for _, p := range pairs {
		for _, pair := range [][2]string{p, {p[1], p[0]}} {
			entities, _ := recognizer.Recognize(rules.Parse("Bộ trưởng "+pair[0]+" gặp Thứ trưởng "+pair[1]+" sáng nay. Hai người bắt tay."), nil, 0)
			var names []string
			for i := range entities {
				names = append(names, entities[i].Name)
			}
			assert.Equal(t, pair[:], names, "%s and %s are two people", pair[0], pair[1])
		}
	}
}

func TestVariantsOfOneName(t *testing.T) {
	rules, recognizer := vietnamese(t)
	pairs := namePairs(t, "together.txt")
	assert.GreaterOrEqual(t, len(pairs), 30)
	for _, pair := range pairs {
		text := "Sáng nay có tin về " + pair[0] + ". Sau đó lại có tin về " + pair[1] + "."
		entities, mentions := recognizer.Recognize(rules.Parse(text), nil, 0)
		second := strings.LastIndex(text, pair[1])
		found := map[int][2]bool{}
		for _, m := range mentions {
			in := found[m.Entity]
			in[0] = in[0] || m.Span.Start < second
			in[1] = in[1] || m.Span.Start >= second
			found[m.Entity] = in
		}
		both := false
		for _, in := range found {
			both = both || in == [2]bool{true, true}
		}
		assert.True(t, both, "%s and %s are one: %v", pair[0], pair[1], entities)
	}
}

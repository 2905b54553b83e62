package lexicon_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

const someRows = "# a comment\n" +
	"aster\tFR\t48.10,2.20\t20000\n" +
	"bray\tFR\t47.00,1.00\t900000\n" +
	"bray\tFR\t44.00,3.00\t800000\n" +
	"bray\tUS\t40.00,-80.00\t50000\n" +
	"calder\tGB\t53.00,-2.00\t200000\n" +
	"calder\tUS\t41.00,-90.00\t150000\n" +
	"dovre\tNO\t62.00,9.00\t400000\n" +
	"dovre\tNO\t62.50,9.50\t390000\n"

func TestLocate(t *testing.T) {
	g, ps := lexicon.LoadGazetteer(fstest.MapFS{
		"l/a.tsv":       {Data: []byte(someEntries)},
		"l/atlas/a.tsv": {Data: []byte(someRows)},
		"l/atlas/b.tsv": {Data: []byte("sân bay dovre\tNO\t62.10,9.10\t1000000\n")},
	}, "l")
	require.NoError(t, ps.Err())
	for _, c := range []struct {
		name, favoured string
		country        string
		lat            float64 // 0 for no position
		why            string
	}{
		{"dovre", "", "country:NO", 62, "two, but so near each other that one is the district of the other"},
		{"sân bay dovre", "", "country:NO", 62.1, "in another file"},
		{"aster", "", "", 0, "small, and nothing speaks of its country"},
		{"aster", "country:FR", "country:FR", 48.1, "small, but the article is about its country"},
		{"bray", "", "country:FR", 0, "two in France of one size: which, nobody can tell"},
		{"bray", "country:US", "", 0, "ten times as likely is not enough against two large ones"},
		{"calder", "", "", 0, "two countries have a large one"},
		{"calder", "country:US", "country:US", 41, ""},
		{"ast", "", "", 0, "only begins like one"},
		{"zzz", "", "", 0, ""},
	} {
		country, at := g.Locate(c.name, func(id string, _ schema.Position) int {
			if id == c.favoured {
				return 10
			}
			return 1
		})
		assert.Equal(t, c.country, country, "%s %s: %s", c.name, c.favoured, c.why)
		if c.lat == 0 {
			assert.Nil(t, at, c.name)
		} else if assert.NotNil(t, at, c.name) {
			assert.Equal(t, c.lat, at.Latitude, c.name)
		}
	}
}

func TestAtlasProblems(t *testing.T) {
	_, ps := lexicon.LoadGazetteer(fstest.MapFS{
		"l/a.tsv":       {Data: []byte(someEntries)},
		"l/atlas/a.tsv": {Data: []byte("# made\nb\tFR\t1,1\t1\na\tFR\t1,1\t1\nc\tFR\n")},
	}, "l")
	assert.ErrorContains(t, ps.Err(), `l/atlas/a.tsv:3:1: "a" stands after "b"`)
	assert.ErrorContains(t, ps.Err(), "l/atlas/a.tsv:4:1: a line has 4 columns")
}

// The rows that are read only when they are asked for must all be readable.
func TestAtlasOfThePack(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "lang", "vi", "lexicon", "atlas", "*.tsv"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	g, ps := lexicon.LoadGazetteer(os.DirFS(filepath.Join("..", "lang", "vi")), "lexicon")
	require.NoError(t, ps.Err())
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for row := range strings.Lines(string(data)) {
			if row[0] != '#' {
				checkRow(t, g, strings.Split(strings.TrimSpace(row), "\t"))
			}
		}
	}
}

func checkRow(t *testing.T, g *lexicon.Gazetteer, columns []string) {
	t.Helper()
	lat, lng, _ := strings.Cut(columns[2], ",")
	a, errA := strconv.ParseFloat(lat, 64)
	b, errB := strconv.ParseFloat(lng, 64)
	weight, err := strconv.Atoi(columns[3])
	if errA != nil || errB != nil || err != nil || weight <= 0 || max(a, -a) > 90 || max(b, -b) > 180 {
		t.Errorf("%q: no position or no weight", columns)
	}
	if _, ok := g.Entry(schema.EntityID(schema.Country, columns[1])); !ok {
		t.Errorf("%q: the gazetteer has no such country", columns)
	}
}

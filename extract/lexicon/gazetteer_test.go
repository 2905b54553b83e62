package lexicon_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

func gazetteer(t *testing.T, lines string) *lexicon.Gazetteer {
	t.Helper()
	g, ps := lexicon.LoadGazetteer(fstest.MapFS{"l/a.tsv": {Data: []byte(lines)}}, "l")
	require.NoError(t, ps.Err())
	return g
}

const someEntries = "# a comment\n" +
	"country:GE\tGruzia\t~Georgia | @Tbilisi\tGE\t42,43.5\n" +
	"place:Tbilisi\tTbilisi\t\tGE\t41.7,44.8\n" +
	"place:Lachin\tLachin\thành lang Lachin\t\t\n" +
	"person:May\tTheresa May\t~May\t\t\n" +
	"organization:X\tTổ chức Hòa bình Xanh\tTHX\t\tmedia\n"

func TestGazetteerLongest(t *testing.T) {
	g := gazetteer(t, someEntries)
	for phrase, want := range map[string]string{
		"Gruzia":                "country:GE",
		"Tổ chức hoà bình xanh": "organization:X", // any case and tone placement, with a capital in it
		"THX":                   "organization:X",
		"thx":                   "",
		"tổ chức hòa bình xanh": "",
		"gruzia":                "",
		"Theresa - May":         "person:May",
	} {
		forms, end, ok := g.Longest(text.Words(phrase), 0)
		assert.Equal(t, want != "", ok, phrase)
		if ok {
			assert.Equal(t, want, forms[0].Entry.ID, phrase)
			assert.Len(t, text.Words(phrase), end, phrase)
		}
	}
}

func TestGazetteerForms(t *testing.T) {
	g := gazetteer(t, someEntries)
	forms, _, _ := g.Longest(text.Words("Tbilisi"), 0)
	require.Len(t, forms, 2, "a seat of government and a place")
	assert.True(t, forms[0].Seat)
	assert.Equal(t, "place:Tbilisi", forms[1].Entry.ID)
	forms, _, _ = g.Longest(text.Words("May"), 0)
	assert.True(t, forms[0].Ambiguous)
	e, ok := g.Entry("country:GE")
	require.True(t, ok)
	assert.Equal(t, &schema.Position{Latitude: 42, Longitude: 43.5}, e.Location)
	media, _ := g.Entry("organization:X")
	assert.True(t, media.Media)
}

func TestGazetteerProblems(t *testing.T) {
	_, ps := lexicon.LoadGazetteer(fstest.MapFS{"l/bad.tsv": {Data: []byte(
		"country:XX\tX\n" +
			"thing:Y\tY\t\t\t\n" +
			"place:Z\t\t\t\t\n" +
			"place:A\tA\t | \tfr\t\n" +
			"place:A\tA\t\tFR\t95,0\n" +
			"place:B\tB\t\tFR\t95,0\n")}}, "l")
	for _, want := range []string{
		"l/bad.tsv:1:1: 2 columns; a line has 5",
		`l/bad.tsv:2:1: "thing:Y" is no id`,
		"l/bad.tsv:3:9: place:Z has no name",
		`l/bad.tsv:4:1: place:A: country "fr"`,
		`l/bad.tsv:4:1: place:A: "" is no form`,
		"l/bad.tsv:5:1: place:A is already there",
		`l/bad.tsv:6:1: place:B: "95,0" is no position`,
		"l/bad.tsv:6:1: place:B: there is no country:FR in the gazetteer",
	} {
		assert.Contains(t, ps.Error(), want)
	}
	_, ps = lexicon.LoadGazetteer(fstest.MapFS{}, "l")
	assert.ErrorContains(t, ps.Err(), "no gazetteer files")
}

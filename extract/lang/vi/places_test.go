package vi_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/lang"
	"chronograph/extract/lang/vi"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// table returns the rows of a table of the shared reference data, by the names of its columns.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "data", name))
	if err != nil {
		t.Skipf("%s is not there", name)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	columns := strings.Split(lines[0], "\t")
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, value := range strings.Split(line, "\t") {
			row[columns[i]] = strings.TrimSpace(value)
		}
		rows = append(rows, row)
	}
	return rows
}

// entries returns the ids of everything that a whole wording stands for.
func entries(g *lexicon.Gazetteer, wording string) map[string]lexicon.Form {
	found := map[string]lexicon.Form{}
	words := text.Words(wording)
	forms, end, ok := g.Longest(words, 0)
	if !ok || end != len(words) {
		return nil
	}
	for _, f := range forms {
		found[f.Entry.ID] = f
	}
	return found
}

// stateless are names in the table that the press gives to something else.
var stateless = map[string]string{
	"Bán đảo Mã Lai": "a peninsula, of which Malaysia has the most",
}

func TestEveryState(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	rows := table(t, "countries_vi.tsv")
	require.Len(t, rows, 250)
	for _, row := range rows {
		id := schema.EntityID(schema.Country, row["iso2"])
		for _, column := range []string{"cldr_vi", "cldr_alt_vi", "i18n_iso_vi", "en_common"} {
			for name := range strings.SplitSeq(row[column], "|") {
				if _, other := stateless[name]; !other {
					assert.True(t, stands(pack.Gazetteer, name, id), "%q is not %s", name, id)
				}
			}
		}
		e, ok := pack.Gazetteer.Entry(id)
		if assert.True(t, ok && e.Location != nil, "%s has no position", id) {
			assert.True(t, names(pack, "Hôm qua, chính phủ "+e.Name+" cho biết như vậy.", id), "%s is not read in a sentence", e.Name)
		}
	}
}

// stands reports whether a wording is that of an entity, with or without what it has in parentheses: "Myanmar (Miến Điện)".
func stands(g *lexicon.Gazetteer, wording, id string) bool {
	bare, _, _ := strings.Cut(wording, " (")
	_, whole := entries(g, wording)[id]
	_, short := entries(g, bare)[id]
	return wording == "" || whole || short
}

// names reports whether a text names an entity.
func names(pack *lang.Pack, article, id string) bool {
	found, _ := pack.Entities.Recognize(pack.Text.Parse(article), nil, 0)
	return slices.ContainsFunc(found, func(e schema.Entity) bool { return e.ID == id })
}

// states are the capitals that are called like their state, which has a position, or like that of another.
var states = map[string]bool{"DJ": true, "GI": true, "LU": true, "MC": true, "SG": true, "SM": true, "VA": true, "HK": true, "NF": true}

func TestEveryCapital(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	for _, row := range table(t, "countries_vi.tsv") {
		name, _, _ := strings.Cut(row["capital_en"], "|")
		if code := row["iso2"]; name != "" && !states[code] {
			assert.True(t, capital(pack.Gazetteer, name, code), "%s of %s is no place with a position", name, code)
		}
	}
}

// capital reports whether a name is that of a place in a country, by itself or as its capital: "thủ đô Hamilton".
func capital(g *lexicon.Gazetteer, name, code string) bool {
	for _, wording := range []string{name, "thủ đô " + name, "thủ phủ " + name} {
		for _, f := range entries(g, wording) {
			if f.Entry.Kind == schema.Place && f.Entry.Country == schema.EntityID(schema.Country, code) && f.Entry.Location != nil {
				return true
			}
		}
	}
	return false
}

// Every spelling of a name stands for the same place or state as the first, but for what is another state.
func TestEverySpelling(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	of := map[string]map[string]lexicon.Form{}
	for _, row := range table(t, "exonym_variants_counts.tsv") {
		if row["variant"] == "Tiệp Khắc" {
			continue // Czechoslovakia, not Czechia
		}
		found := entries(pack.Gazetteer, row["variant"])
		if first := of[row["entity"]]; first == nil {
			of[row["entity"]] = found
		}
		var same []string
		for id := range found {
			if _, ok := of[row["entity"]][id]; ok {
				same = append(same, id)
			}
		}
		assert.NotEmpty(t, same, "%s is no spelling of %s: %v", row["variant"], row["entity"], found)
	}
}

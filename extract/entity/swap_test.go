package entity_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract"
	"chronograph/extract/extracttest"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

// gold is where the annotated articles are.
const gold = "../../../shared/eval"

// TestNamesNeverSeen reads the annotated articles with the names of people and places swapped for invented ones: what
// is found must come from form and context. F1 stays within 5 points where each name keeps its form.
func TestNamesNeverSeen(t *testing.T) {
	golds, err := extracttest.Load(filepath.Join(gold, "gold"), filepath.Join(gold, "docs"))
	if err != nil {
		t.Skip("no annotated articles in " + gold)
	}
	pack, err := vi.Load()
	require.NoError(t, err)
	extractor := extract.New(pack)
	original := scoreOf(t, extractor, golds, nil)
	t.Logf("%-36s F1 %5.1f  kind %5.1f", "names as they are", 100*original.Entities.F1(), 100*original.EntityKind.Part())
	for _, form := range []string{"", latin, native, hyphenated, phonetic} {
		s := newSwapper(t, form)
		var swapped []extracttest.Gold
		for _, g := range golds {
			swapped = append(swapped, s.swap(g))
		}
		missed := map[string]bool{}
		scores := scoreOf(t, extractor, swapped, func(doc, what, detail string) {
			missed[doc+" "+detail] = missed[doc+" "+detail] || what == "entity missed"
			t.Logf("    %s %s: %s", doc, what, detail)
		})
		found := 0
		for _, name := range s.swapped {
			found += map[bool]int{false: 1}[missed[name]]
		}
		t.Logf("%-36s F1 %5.1f  kind %5.1f  of the swapped %d of %d", s.title(), 100*scores.Entities.F1(), 100*scores.EntityKind.Part(), found, len(s.swapped))
		if form == "" {
			assert.GreaterOrEqual(t, scores.Entities.F1(), original.Entities.F1()-0.05)
			assert.Greater(t, len(s.swapped), 50)
		}
	}
}

// scoreOf reads articles, their day given where the annotation says so, and compares the entities.
func scoreOf(t *testing.T, x *extract.Extractor, golds []extracttest.Gold, report extracttest.Report) *extracttest.Scores {
	var records []schema.Record
	for _, g := range golds {
		day, err := g.Published.Day()
		require.NoError(t, err)
		records = append(records, schema.NewRecord(x.Extract(schema.Article{Text: g.Text, Path: g.Doc, Published: day})))
	}
	return extracttest.Score(golds, records, func(doc, what, detail string) {
		if report != nil && strings.HasPrefix(what, "entity") {
			report(doc, what, detail)
		}
	})
}

// swap returns the article with its people and places renamed, its events and times left out.
func (s *swapper) swap(g extracttest.Gold) extracttest.Gold {
	names := s.renamed(g)
	out := extracttest.Gold{Doc: g.Doc, Published: g.Published, Text: names.in(g.Text)}
	for _, e := range g.Entities {
		changed := extracttest.Entity{ID: e.ID, Kind: e.Kind, Optional: e.Optional}
		for _, n := range e.Names {
			changed.Names = append(changed.Names, names.in(n))
		}
		if !e.Optional && !slices.Equal(changed.Names, e.Names) && (e.Kind == schema.Person || e.Kind == schema.Place) {
			s.swapped = append(s.swapped, g.Doc+" "+changed.Names[0])
		}
		out.Entities = append(out.Entities, changed)
	}
	return out
}

// TestInventedNamesAreUnknown keeps the lexicon from knowing what the test takes for never seen.
func TestInventedNamesAreUnknown(t *testing.T) {
	rules, _ := vietnamese(t)
	pack, err := vi.Load()
	require.NoError(t, err)
	for what, names := range invented(t) {
		if strings.HasSuffix(what, "family") && !strings.HasPrefix(what, latin) {
			continue // families that come first are no names by themselves
		}
		for _, name := range names {
			doc := rules.Parse("tại " + name)
			_, end, known := pack.Gazetteer.Longest(doc.Tokens, 1)
			assert.False(t, known && end == len(doc.Tokens), "%s: %s", what, name)
		}
	}
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// told is what the test reads of an event of the JSON timeline.
type told struct {
	Type, Time, Title string
	Earliest, Latest  string
	Conflict          bool
	Figures           []struct {
		What  string
		Value float64
	}
	Mentions []struct {
		Time    string
		Article struct{ Path string }
	}
}

// TestFiveArticlesGiveOneTimeline builds the five articles on Nagorno-Karabakh
// that the project began with. Three of them never write the year of their days.
func TestFiveArticlesGiveOneTimeline(t *testing.T) {
	events := timelineOf(t, fiveArticles(t))

	war := only(t, events, "ASSAULT", func(e told) bool { return e.Time == "1988-02/1994-05" })
	assert.Equal(t, []string{"000", "001"}, war.articles())
	only(t, events, "CASUALTY", func(e told) bool { return e.counts("killed", 30000) })

	ceasefire := only(t, events, "AGREE", func(e told) bool { return e.Earliest <= "2020-11-10" && e.Latest >= "2020-11-09" })
	assert.True(t, ceasefire.Conflict, "one article says 9 November, another the 10th")
	assert.Subset(t, ceasefire.articles(), []string{"000", "001", "002"})

	only(t, events, "ASSAULT", func(e told) bool { return strings.HasPrefix(e.Time, "2020-09-27") && e.says("bùng phát") })

	for _, dead := range []float64{49, 50} {
		e := only(t, events, "CASUALTY", func(e told) bool { return e.counts("killed", dead) })
		assert.Equal(t, "2022-09", e.Latest[:7])
	}
}

// fiveArticles returns the paths of the articles, or skips the test where they are not.
func fiveArticles(t *testing.T) []string {
	paths, err := filepath.Glob("../../../shared/eval/docs/00[0-4]_*.txt")
	require.NoError(t, err)
	if len(paths) != 5 {
		t.Skip("the five articles are not beside this checkout (../shared/eval/docs)")
	}
	return paths
}

func timelineOf(t *testing.T, paths []string) []told {
	store := filepath.Join(t.TempDir(), "graph.db")
	runs(t, append([]string{"--store", store, "build"}, paths...)...)
	var timeline struct{ Events []told }
	require.NoError(t, json.Unmarshal(runs(t, "--store", store, "timeline", "--format", "json"), &timeline))
	require.NotEmpty(t, timeline.Events)
	return timeline.Events
}

// runs runs the program and returns what it printed.
func runs(t *testing.T, args ...string) []byte {
	var out, talk bytes.Buffer
	code := run(context.Background(), append([]string{"chronograph"}, args...), streams{strings.NewReader(""), &out, &talk})
	require.Equal(t, exitDone, code, talk.String())
	return out.Bytes()
}

// only returns the one event of a type that fits.
func only(t *testing.T, events []told, typ string, fits func(told) bool) told {
	t.Helper()
	var found []told
	for _, e := range events {
		if e.Type == typ && fits(e) {
			found = append(found, e)
		}
	}
	require.Len(t, found, 1, "%s events", typ)
	return found[0]
}

func (e told) counts(what string, value float64) bool {
	for _, f := range e.Figures {
		if f.What == what && f.Value == value {
			return true
		}
	}
	return false
}

func (e told) says(word string) bool { return strings.Contains(strings.ToLower(e.Title), word) }

// articles returns the numbers of the articles that tell of e.
func (e told) articles() []string {
	var numbers []string
	for _, m := range e.Mentions {
		numbers = append(numbers, filepath.Base(m.Article.Path)[:3])
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

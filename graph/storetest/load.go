package storetest

import (
	"iter"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Load is the rows of a graph, for a benchmark that writes them again.
type Load struct {
	Articles []driver.Article
	Events   map[string][]driver.Digested[driver.Event] // by the article of their last mention
	Entities []driver.Digested[driver.Entity]
	Items    int // nodes and edges
}

// LoadOf reads the rows of a store.
func LoadOf(t testing.TB, from driver.Store) *Load {
	canon, err := from.Canon(t.Context(), nil)
	require.NoError(t, err)
	l := &Load{Events: map[string][]driver.Digested[driver.Event]{}}
	in := map[string]string{}
	for a, err := range from.Articles(t.Context()) {
		require.NoError(t, err)
		l.Articles = append(l.Articles, a)
		l.Items += 1 + 2*len(a.Mentions)
		for _, m := range a.Mentions {
			in[m.ID] = a.ID
		}
	}
	for e, err := range from.Events(t.Context(), driver.Query{}) {
		require.NoError(t, err)
		last := ""
		for _, m := range e.Mentions {
			last = max(last, in[m])
		}
		l.Events[last] = append(l.Events[last], driver.Digested[driver.Event]{Row: e, Digest: canon.Events[e.ID]})
		l.Items += 1 + len(e.Mentions) + len(e.Participants) + len(e.Places)
	}
	for e, err := range from.Entities(t.Context(), nil) {
		require.NoError(t, err)
		l.Entities = append(l.Entities, driver.Digested[driver.Entity]{Row: e, Digest: canon.Entities[e.ID]})
		l.Items++
	}
	return l
}

// Batches returns n articles at a time with the events that their last mention completes.
func (l *Load) Batches(n int) iter.Seq2[[]driver.Article, []driver.Digested[driver.Event]] {
	return func(yield func([]driver.Article, []driver.Digested[driver.Event]) bool) {
		for batch := range slices.Chunk(l.Articles, n) {
			var events []driver.Digested[driver.Event]
			for _, a := range batch {
				events = append(events, l.Events[a.ID]...)
			}
			if !yield(batch, events) {
				return
			}
		}
	}
}

// Each yields annotated articles as a build takes them.
func Each(articles []schema.Annotated) iter.Seq2[schema.Annotated, error] {
	return func(yield func(schema.Annotated, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// Setting is a number from the environment.
func Setting(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

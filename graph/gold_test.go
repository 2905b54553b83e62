package graph_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// goldFile is an article as people annotated it, see eval/GUIDELINE.md.
type goldFile struct {
	Published struct{ Value string }
	Entities  map[string]struct {
		Kind  string
		Names []string
	}
	Events []struct {
		ID, Type, Trigger, Context, Modality string

		Nth          int
		Time         string
		AcceptTimes  []string `json:"accept_times"`
		AttributedTo string   `json:"attributed_to"`
		Places       []string
		Participants []struct {
			Entity any
			Role   schema.Role
		}
		Figures []struct {
			What, Of  string
			Value     float64
			Qualifier schema.Qualifier
		}
	}
}

// rulers says for which country people of the gold speak, which it does not write down.
var rulers = map[string]string{"putin": "country:Nga", "aliyev": "country:Azerbaijan", "pashinyan": "country:Armenia"}

// goldArticles reads annotated articles the way a perfect extractor would hand them over.
func goldArticles(t *testing.T, prefixes ...string) []schema.Annotated {
	t.Helper()
	root := filepath.Join("..", "..", "shared", "eval")
	if _, err := os.Stat(root); err != nil {
		t.Skip("needs the annotated articles in ../shared/eval")
	}
	var out []schema.Annotated
	for _, prefix := range prefixes {
		files, err := filepath.Glob(filepath.Join(root, "gold", prefix+"*.json"))
		require.NoError(t, err)
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".json")
			text, err := os.ReadFile(filepath.Join(root, "docs", name+".txt"))
			require.NoError(t, err)
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			var gold goldFile
			require.NoError(t, json.Unmarshal(data, &gold))
			out = append(out, gold.annotated(t, "docs/"+name+".txt", string(text)))
		}
	}
	return out
}

func (g goldFile) annotated(t *testing.T, path, text string) schema.Annotated {
	published, err := schema.ParseDay(g.Published.Value)
	require.NoError(t, err)
	title, _, _ := strings.Cut(text, "\n")
	a := schema.Annotated{Article: schema.Article{ID: schema.ArticleID(text), Path: path, Title: title, Language: "vi", Text: text, Published: published}}
	ids := map[string]string{"": ""}
	for id, e := range g.Entities {
		kind := schema.EntityKind(e.Kind)
		ids[id] = schema.EntityID(kind, e.Names[0])
		a.Entities = append(a.Entities, schema.Entity{ID: ids[id], Kind: kind, Name: e.Names[0], Aliases: e.Names[1:], Country: rulers[id]})
	}
	for _, e := range g.Events {
		at := nth(text, e.Trigger, max(1, e.Nth))
		if around := strings.Index(text, e.Context); e.Context != "" && around >= 0 {
			at = around + strings.Index(e.Context, e.Trigger)
		}
		trigger := schema.Span{Start: at, End: at + len(e.Trigger)}
		m := schema.EventMention{
			ID: schema.MentionID(a.Article.ID, schema.EventType(e.Type), trigger), Type: schema.EventType(e.Type),
			Title: cmp.Or(e.Context, e.Trigger), Triggers: []schema.Span{trigger}, Sentence: trigger, Modality: schema.Asserted, AttributedTo: ids[e.AttributedTo],
		}
		if e.Modality != "" {
			m.Modality = schema.Modality(e.Modality)
		}
		value := e.Time
		if value == "" && len(e.AcceptTimes) > 0 {
			value = e.AcceptTimes[0]
		}
		if value != "" {
			when, err := schema.ParseTime(value)
			require.NoError(t, err)
			m.Time = schema.EventTime{Time: when, Earliest: when.Earliest(), Latest: when.Latest(), Basis: schema.Explicit}
		}
		for _, p := range e.Participants {
			m.Participants = append(m.Participants, schema.Participant{Entity: ids[one(p.Entity)], Role: p.Role})
		}
		for _, p := range e.Places {
			m.Places = append(m.Places, ids[p])
		}
		for _, f := range e.Figures {
			m.Figures = append(m.Figures, schema.Figure{What: f.What, Value: f.Value, Of: f.Of, Qualifier: f.Qualifier})
		}
		a.Events = append(a.Events, m)
	}
	return a
}

// one takes the first of several entities that all count.
func one(entity any) string {
	if list, ok := entity.([]any); ok {
		return list[0].(string)
	}
	return entity.(string)
}

// nth is where a quote stands for the nth time.
func nth(text, quote string, n int) int {
	at := strings.Index(text, quote)
	for ; n > 1; n-- {
		at += len(quote) + strings.Index(text[at+len(quote):], quote)
	}
	return at
}

package event_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"chronograph/extract/dating"
	"chronograph/extract/entity"
	"chronograph/extract/event"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// digits reads numbers in digits only: enough for the stages under test.
type digits struct{}

func (digits) Begins() []string { return nil }

func (digits) Number(tokens []text.Token, at int) (float64, int, bool) {
	if tokens[at].Kind != text.Number {
		return 0, at, false
	}
	s := strings.ReplaceAll(strings.ReplaceAll(tokens[at].Norm, ".", ""), ",", ".")
	v, err := strconv.ParseFloat(s, 64)
	return v, at + 1, err == nil
}

// chain is every stage from text to events, over the Vietnamese data.
type chain struct {
	rules  *text.Rules
	times  *timex.Tagger
	names  *entity.Recognizer
	reader *event.Reader
}

func newChain(t testing.TB) *chain {
	t.Helper()
	files := os.DirFS("../lang")
	ontology, err := schema.LoadOntology()
	require.NoError(t, err)
	c := &chain{}
	var ps schema.Problems
	c.rules, ps = text.Load(files, "vi")
	require.Empty(t, ps)
	c.times, ps = timex.Load(files, "vi", digits{}, nil)
	require.Empty(t, ps)
	gazetteer, ps := lexicon.LoadGazetteer(files, "vi/lexicon")
	require.Empty(t, ps)
	c.names, ps = entity.Load(files, "vi", gazetteer)
	require.Empty(t, ps)
	c.reader, ps = event.Load(files, "vi", ontology, digits{})
	require.Empty(t, ps)
	return c
}

// day is when everything the tests read was written.
var day = schema.DayOf(2020, 11, 12)

func (c *chain) input(s string) event.Input { return c.written(s, day) }

// written reads a text of a day, 0 when that is not known.
func (c *chain) written(s string, day schema.Day) event.Input {
	doc := c.rules.Parse(s)
	times := c.times.Resolve(doc, c.times.Tag(doc), timex.Reference{Day: day, Earliest: day, Latest: day})
	entities, mentions := c.names.Recognize(doc, times, day)
	return event.Input{
		Doc: doc, Entities: entities, Mentions: mentions, Times: times,
		Published: dating.Result{Day: day, Earliest: day, Latest: day, Certainty: dating.Given},
		Article:   schema.Article{ID: schema.ArticleID(s), Text: s},
	}
}

func (c *chain) read(s string) []schema.EventMention { return c.reader.Read(c.input(s)) }

package event_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/event"
	"chronograph/schema"
)

func TestLoadReportsEveryProblemWithItsPlace(t *testing.T) {
	ontology, err := schema.ReadOntology(fstest.MapFS{"o/AGREE.yaml": {Data: []byte(
		"type: AGREE\nlabels: {vi: thỏa thuận, en: agreement}\nabout: An agreement.\nroles: [agent, mediator]\n")}}, "o")
	require.NoError(t, err)
	files := fstest.MapFS{
		"vi/clauses.yaml": {Data: []byte("words:\n  and: [và]\n  maybee: [có thể]\nspeech: [SAY]\nqualifiers: {nearly: [gần]}\n")},
		"vi/events/AGREE.yaml": {Data: []byte(`type: AGREE
triggers:
  - phrases: [ký, và, ","]
    form: adverb
    object: target
    kinds: [thing]
    over: [DEAL]
    match: [Nga ký.]
  - phrases: [chốt, chốt]
    colour: red
    match: [Nga chốt.]
    reject: [Không.]
`)},
		"vi/events/DEAL.yaml": {Data: []byte("type: DEAL\n")},
	}
	_, ps := event.Load(files, "vi", ontology, digits{})
	for _, want := range []string{
		`vi/clauses.yaml:3:12: unknown class "maybee"; allowed: complement, and, `,
		`vi/clauses.yaml:4:10: unknown event type "SAY"; allowed: AGREE`,
		`vi/clauses.yaml:1:1: unknown qualifier "nearly"; allowed: about, at_least, almost`,
		`vi/events/AGREE.yaml:3:15: "ký" needs an example under match and one under reject`,
		`vi/events/AGREE.yaml:4:11: form "adverb"; allowed: verb, noun, any`,
		`vi/events/AGREE.yaml:5:13: AGREE has no role "target"; allowed: none, agent, mediator`,
		`vi/events/AGREE.yaml:6:13: unknown kind of entity "thing"; allowed: person, `,
		`vi/events/AGREE.yaml:7:12: unknown event type "DEAL"; allowed: AGREE`,
		`vi/events/AGREE.yaml:9:21: "chốt" stands already at vi/events/AGREE.yaml:9:15`,
		`vi/events/AGREE.yaml:10:5: unknown key "colour"`,
		`vi/events/DEAL.yaml:1:1: no event type "DEAL"; allowed: AGREE`,
	} {
		assert.ErrorContains(t, ps, want)
	}
}

func TestLoadReportsMissingFiles(t *testing.T) {
	ontology, err := schema.LoadOntology()
	require.NoError(t, err)
	_, ps := event.Load(fstest.MapFS{}, "vi", ontology, digits{})
	assert.Len(t, ps, 1+len(ontology.Types))
}

package schema_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

func TestOntologyHasTheTwentyTypes(t *testing.T) {
	o, err := schema.LoadOntology()
	require.NoError(t, err)
	assert.Equal(t, []string{"ACCUSE", "AGREE", "AID", "ASSAULT", "CASUALTY", "COERCE", "CONSULT", "COOPERATE", "DISASTER", "ELECT",
		"MOBILIZE", "ORGANIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "STATE", "SUPPORT", "THREATEN"}, o.Names())
	agree, ok := o.Lookup("AGREE")
	assert.True(t, ok)
	assert.True(t, agree.Mutual)
	assert.Equal(t, "thỏa thuận", agree.Labels["vi"])
}

func TestOntologyReportsEveryProblemWithItsPlace(t *testing.T) {
	files := fstest.MapFS{"o/AGREE.yaml": {Data: []byte("type: AGRE\nlabels: {vi: a}\nroles: [agent, judge]\ncolour: red\n")}}
	_, err := schema.ReadOntology(files, "o")
	require.Error(t, err)
	for _, want := range []string{
		`o/AGREE.yaml:1:7: type is "AGRE", the file name says "AGREE"`,
		`o/AGREE.yaml:1:1: no label in "en"`,
		`o/AGREE.yaml:3:16: unknown role "judge"; allowed: agent, target, mediator`,
		`o/AGREE.yaml:4:1: unknown key "colour"; allowed: type, labels, about, plover, roles, mutual, figures`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

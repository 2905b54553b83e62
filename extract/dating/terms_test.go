package dating_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/dating"
	"chronograph/schema"
)

func TestShippedTermsLoad(t *testing.T) {
	terms, problems := dating.LoadTerms()
	require.NoError(t, problems.Err())
	assert.GreaterOrEqual(t, terms.Len(), 600)
}

func TestHolder(t *testing.T) {
	terms, problems := dating.LoadTerms()
	require.NoError(t, problems.Err())
	for _, c := range []struct{ office, of, day, want string }{
		{"foreign_minister", "US", "2022-09-13", "Antony Blinken"},
		{"head_of_state", "US", "2025-01-20", "Donald Trump"}, // the day of handover
		{"head_of_state", "US", "2018-06-12", "Donald Trump"},
		{"monarch", "GB", "2022-09-07", "Elizabeth II"},
		{"head_of_government", "AM", "2020-11-10", "Nikol Pashinyan"},
		{"un_secretary_general", "UN", "2006-12-31", "Kofi Annan"},
		{"foreign_minister", "US", "2021-01-22", ""}, // between two
		{"foreign_minister", "XX", "2021-01-22", ""},
	} {
		day, err := schema.ParseDay(c.day)
		require.NoError(t, err)
		term, ok := terms.Holder(c.office, c.of, day)
		assert.Equal(t, c.want, term.Person, "%s of %s on %s", c.office, c.of, c.day)
		assert.Equal(t, c.want != "", ok)
	}
	assert.GreaterOrEqual(t, len(terms.Of("Dmitry Medvedev")), 2)
	assert.Empty(t, terms.Of("Nobody"))
}

func TestTermsReportEveryProblem(t *testing.T) {
	data := "# person\tnames\n" +
		"Ann Lee\t-\tforeign_minister\tUS\t2001-01-20\t2005-01-26\tsomewhere\n" +
		"Bo Kim\t~Kim | Bo Kim\tforeign_minister\tUS\t2004-02-01\t2003-02-01\tsomewhere\n" +
		"Cy Ong\t-\tForeign\tus\t2004-02-31\t-\t\n" +
		"Di Poe\t-\thead_of_state\n"
	_, problems := dating.ReadTerms("t.tsv", []byte(data))
	for _, want := range []string{
		"t.tsv:3:1: Bo Kim, foreign_minister of US from 2004-02-01, overlaps with Ann Lee in line 2",
		`t.tsv:3:8: "Bo Kim" is no other name of Bo Kim`,
		"t.tsv:3:53: the term ends before it begins, on 2004-02-01",
		`t.tsv:4:10: "Foreign" is not an office`,
		`t.tsv:4:18: "us" is neither a country code nor an organization`,
		`t.tsv:4:21: "2004-02-31" is not a day`,
		"t.tsv:4:34: an empty column",
		"t.tsv:5:1: 3 columns",
	} {
		assert.ErrorContains(t, problems.Err(), want)
	}
}

package dating_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/dating"
)

func TestFactsLoad(t *testing.T) {
	facts, problems := dating.LoadFacts()
	require.NoError(t, problems.Err())
	assert.Greater(t, facts.Len(), 100)
}

func TestReadFactsReportsEverything(t *testing.T) {
	_, problems := dating.ReadFacts("f.tsv", []byte(strings.Join([]string{
		"# a comment",
		"2017-05-22\tManchester & nổ | tấn công\tbombing\tsomewhere",
		"2017-02-30\tManchester & nổ\tno such day\tsomewhere",
		"2017-01-01\tManchester & nổ\tout of order\tsomewhere",
		"2018\ttấn công\ttoo many\tsomewhere",
		"2018-06\tKim |  Trump & gặp\tan untrimmed phrase\tsomewhere",
		"2018-06\tKim & gặp\t\tsomewhere",
		"2018-06\tKim & gặp",
		"2018-07/\tKim & chờ\ta period that goes on\tsomewhere",
		"2018-07\tKim & họp\tonce\tsomewhere",
		"2018-07\tKim & họp\ttwice\tsomewhere",
	}, "\n")))
	want := []string{
		`f.tsv:3:1: "2017-02-30" is no day; allowed: 2017-05-22, 2017-05-26/2017-05-27, 2018-06, 2018`,
		`f.tsv:4:1: 2017-01-01 stands after a later day; keep the lines in order`,
		`f.tsv:5:6: keywords that many happenings share; allowed: a name, or two groups at least`,
		`f.tsv:6:9: " Trump" is no phrase; part groups by " & " and phrases by " | "`,
		`f.tsv:7:19: an empty column; write - where there is nothing`,
		`f.tsv:8:1: 2 columns; allowed: day, keywords, what, source`,
		`f.tsv:11:1: the same day and keywords as in line 10`,
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	assert.Equal(t, want, got)
}

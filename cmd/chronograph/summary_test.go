package main

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/graph"
	"chronograph/graph/driver"
	"chronograph/schema"
)

func TestSummary(t *testing.T) {
	seen := newTally()
	seen.add(schema.Annotated{
		Entities: []schema.Entity{{ID: "country:RU", Name: "Nga"}, {ID: "place:Moscow", Name: "Moskva\x1b[31m"}},
		Events: []schema.EventMention{
			{Type: "STATE", Participants: []schema.Participant{{Entity: "country:RU"}}, Places: []string{"place:Moscow"},
				Time: schema.EventTime{Time: schema.At(schema.InYear(1991))}},
			{Type: "STATE", Time: schema.EventTime{Time: schema.At(schema.OnDay(schema.DayOf(2020, 11, 9)))}},
			{Type: "AGREE"},
		},
	})
	var out bytes.Buffer
	printSummary(&out, graph.Summary{
		New: 1, Unchanged: 2,
		Counts:   driver.Counts{Events: 3, Dated: 2, Conflicts: 1, Actors: 1, Places: 1},
		Failures: []graph.Failure{{Path: "x.txt", Err: errors.New("x.txt: broken")}},
		Undated: []graph.UndatedReason{{Why: "no time given", Count: 1,
			Examples: []graph.Undated{{Path: "a.txt", Title: "Hai bên ký thỏa thuận"}}}},
	}, seen, "other.db")
	assert.Equal(t, `Articles        1 new article, 2 unchanged, 1 failed
Graph           3 events (2 dated), 1 actor, 1 place; sources disagree on 1 event
Dates           1991 to 2020-11-09
Events by type  STATE 2, AGREE 1
Most active     Nga 1
Scenes          Moskva[31m 1
Not dated       1 event as told by an article; the day of 1 article (pass it with --published)
     1  no time given, as "Hai bên ký thỏa thuận" in a.txt

Next: chronograph timeline --store other.db
`, out.String())
}

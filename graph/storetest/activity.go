package storetest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/schema"
)

func activity(t *testing.T, open Opener) {
	store, _ := filled(t, open)
	both := eventOf("k", "CONSULT", "2020-12", "country:RU", "place:Moskva")
	both.Participants = append(both.Participants, driver.Participation{Actor: "country:RU", Role: schema.Target, Support: 1})
	apply(t, store, driver.Change{PutEvents: digested(both), Settles: true})

	actors, err := store.Activity(context.Background(), false)
	require.NoError(t, err)
	assert.Equal(t, []driver.Activity{
		{Entity: "country:AM", Events: 5, First: schema.DayOf(1988, 2, 1), Last: schema.DayOf(2020, 11, 12)},
		{Entity: "country:AZ", Events: 2, First: schema.DayOf(2020, 9, 27), Last: schema.DayOf(2020, 9, 27)},
		{Entity: "country:RU", Events: 4, First: schema.DayOf(2020, 11, 10), Last: schema.DayOf(2020, 12, 1)},
	}, actors, "an event counts once, whatever the roles")
	places, err := store.Activity(context.Background(), true)
	require.NoError(t, err)
	assert.Equal(t, []driver.Activity{
		{Entity: "place:Karabakh", Events: 3, First: schema.DayOf(1988, 2, 1), Last: schema.DayOf(2020, 9, 27)},
		{Entity: "place:Moskva", Events: 4, First: schema.DayOf(2020, 11, 12), Last: schema.DayOf(2020, 12, 1)},
	}, places)
}

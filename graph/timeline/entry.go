package timeline

import (
	"chronograph/graph/driver"
	"chronograph/schema"
)

// Timeline is the answer to a Query.
type Timeline struct {
	Query   Query
	Actors  []driver.Entity // what the names of the query were read as
	Places  []driver.Entity
	Entries []Entry // in the order of driver.CompareEvents
}

// Entry is one event of a timeline.
type Entry struct {
	driver.Event
	Who   []Participant // agents first, then targets, then mediators
	Where []Scene
	Said  []Telling // in order of their article's day, then of mention id
}

// Participant is somebody who takes part in an event.
type Participant struct {
	ID, Name string
	Kind     schema.EntityKind
	Role     schema.Role
	Support  int  // independent sources that say so
	Inferred bool // they name what stands for him
}

// Scene is where an event happened.
type Scene struct {
	ID, Name string
	Support  int
}

// Telling is what one article says of an event.
type Telling struct {
	driver.Mention
	Article      schema.Article // without Text
	Reprint      string         // id of the article this one repeats, "" when none
	AttributedTo string         // name of who says so, "" when the article itself does
}

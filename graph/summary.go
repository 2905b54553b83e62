package graph

import (
	"chronograph/graph/driver"
	"chronograph/schema"
)

// Summary says what a build found and did.
type Summary struct {
	New, Unchanged, Changed int // articles
	Repeated                int // the same text as another article of this build, under another path or address
	Replaced                int // taken out: no longer at the path this build read
	Failures                []Failure

	driver.Counts // of the whole graph after the build

	Undated []UndatedReason // the mentions of this build's articles, most frequent reason first
}

// Failure is an article that was not taken in.
type Failure struct {
	Path string
	Err  error
}

// UndatedReason is why mentions have no date.
type UndatedReason struct {
	Why      string
	Count    int
	Examples []Undated // a few
}

// Undated is a mention without a date.
type Undated struct {
	Path  string
	Type  schema.EventType
	Title string
	Quote string
}

// Progress is how far a build is.
type Progress struct {
	Articles  int    // read so far
	Path      string // of the last
	Resolving bool   // all are read, events are being put together
}

// Package export writes timelines for people and programs, one file a format.
package export

import (
	"errors"
	"io"

	"chronograph/graph/timeline"
)

// Options is what the caller knows about where the text goes.
type Options struct {
	Width int // of a table in columns; 0 means no limit
}

// Table writes one line or more an event, in aligned columns.
func Table(w io.Writer, t timeline.Timeline, o Options) error { return errors.New("not yet") }

// Markdown writes a section an event, with its quotes.
func Markdown(w io.Writer, t timeline.Timeline) error { return errors.New("not yet") }

// JSON writes one JSON document, see Document.
func JSON(w io.Writer, t timeline.Timeline) error { return errors.New("not yet") }

// CSV writes one row an event under a header row.
func CSV(w io.Writer, t timeline.Timeline) error { return errors.New("not yet") }

// Dot writes a Graphviz digraph of events, actors and places.
func Dot(w io.Writer, t timeline.Timeline) error { return errors.New("not yet") }

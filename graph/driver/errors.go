package driver

import (
	"errors"

	"chronograph/schema"
)

// ErrMoved says that the evidence changed after the canon was computed.
var ErrMoved = errors.New("the evidence changed meanwhile")

// NotAStore is the error for something that is there but holds no graph.
func NotAStore(path, why string) *schema.Error {
	return schema.Errorf(schema.BadStore, "is not a chronograph store: %s", why).At(path, 0)
}

// NewerStore is the error for a graph that a later program wrote.
func NewerStore(path string, version int) *schema.Error {
	return schema.Errorf(schema.BadStore, "was written by a newer chronograph (layout %d, this one knows %d): use that one or build a new store",
		version, Version).At(path, 0)
}

package neo4jstore

import "sync"

// named remembers which entities have a node, so that a row of changes makes
// sure of each once. When somebody else changes the canon it is forgotten.
type named struct {
	sync.Mutex
	applied int64 // the state of the canon that it is true of
	ids     map[string]bool
}

// take hands out what is known of a canon that was written so often.
func (n *named) take(applied int64) map[string]bool {
	n.Lock()
	defer n.Unlock()
	ids := n.ids
	n.ids = nil
	if ids == nil || n.applied != applied {
		return map[string]bool{}
	}
	return ids
}

func (n *named) keep(applied int64, ids map[string]bool) {
	n.Lock()
	defer n.Unlock()
	n.applied, n.ids = applied, ids
}

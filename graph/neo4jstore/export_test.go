package neo4jstore

import (
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
)

// Observe has a store tell of every statement it ran.
func Observe(s driver.Store, observe func(neo4j.ResultSummary)) { s.(*store).observe = observe }

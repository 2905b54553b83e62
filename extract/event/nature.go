package event

import (
	"strings"

	"chronograph/schema"
)

// nature is what kind of happening the events of a type are; a type may be of several.
type nature uint16

const (
	plain     nature = 1 << iota // a statement that a more telling verb of the same speaker stands for
	blame                        // what it says of somebody's violence is a claim
	demand                       // what is demanded is for others to do
	refusing                     // what is refused is no event of its own; "sẽ không" makes a statement one
	pledge                       // what is threatened or promised is planned
	victims                      // people counted, victims of what is told beside it
	calamity                     // makes victims although nobody attacks
	staged                       // a dated occasion, named by a bare noun after a verb of saying
	encounter                    // dated by its paragraph, and dates and places what is said at it
	crowd                        // its subject is counted
	accord                       // a name beside its noun is what it is about
	scenic                       // happens where the story does
)

// natures are the values of nature in a type file.
var natures = map[string]nature{
	"statement": plain, "blame": blame, "demand": demand, "refusal": refusing, "pledge": pledge, "victims": victims,
	"calamity": calamity, "occasion": staged, "encounter": encounter, "crowd": crowd, "accord": accord, "scenic": scenic,
}

func (n nature) is(m nature) bool { return n&m != 0 }

// nature reads the natures of a type.
func (l *loader) nature(file string, list []schema.Text) nature {
	var n nature
	for _, t := range list {
		one, ok := natures[t.Value]
		if !ok {
			l.ps.Add(file, t.Line, t.Column, "unknown nature %q; allowed: %s", t.Value, strings.Join(sortedKeys(natures), ", "))
		}
		n |= one
	}
	return n
}

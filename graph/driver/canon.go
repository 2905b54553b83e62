package driver

import "chronograph/schema"

// Event is one happening, as all articles together tell it.
type Event struct {
	ID       string // that of its smallest mention
	Type     schema.EventType
	Title    string // a newspaper line
	Time     schema.Time
	Earliest schema.Day // 0 when open or unknown
	Latest   schema.Day // 0 when open or unknown
	Basis    schema.TimeBasis
	Modality schema.Modality
	Sources  int  // independent ones: an article and its reprints are one
	Conflict bool // its mentions disagree
	Figures  []schema.Figure

	Participants []Participation // in order of actor and role
	Places       []Scene         // in order of place
	Mentions     []string        // ids, in order
	Contradicts  []Contradiction // in order
}

// Participation is an actor's part in an event.
type Participation struct {
	Actor   string
	Role    schema.Role
	Support int // how many independent sources say so
	// Inferred says that no source names the actor here: they name what stands for him, an office or a seat of government.
	Inferred bool
}

// Scene is where an event happened.
type Scene struct {
	Place   string
	Support int // how many independent sources say so
}

// Contradiction is two mentions of an event that can't both be right.
type Contradiction struct {
	A, B  string // mention ids, A before B
	Field string // "date" or the What of a figure
}

// Entity is an actor, a place, or a country that is both.
type Entity struct {
	ID       string
	Kind     schema.EntityKind
	Name     string
	Aliases  []string         // sorted
	Country  string           // entity id of the country it belongs to or lies in, "" when unknown
	Location *schema.Position // nil when unknown
	Offices  []schema.Office
	Actor    bool     // takes part in events, or could
	Place    bool     // is a scene, or could be
	Keys     []string // what it is looked up by: folded names, sorted
	Said     []Said   // all of the above follows from this; in order
}

// Said is something that articles say of an entity, and how many do.
type Said struct {
	Field       string // see the constants
	Value       string // the name, the title of the office
	Of          string // where the office is held
	Articles    int
	First, Last schema.Day // of their days of publication, 0 when none is known
}

// Fields of Said.
const (
	SaidKind     = "kind"
	SaidName     = "name"
	SaidAlias    = "alias"
	SaidCountry  = "country"
	SaidLocation = "location"
	SaidOffice   = "office"
	SaidState    = "state" // of people of the name, the states whose offices they hold: who keeps the id follows from it
	SaidActs     = "acts"  // it takes part in an event
	SaidScene    = "scene" // an event happens there
)

// Reprint says that an article repeats another.
type Reprint struct{ Article, Of string }

// Canon is what a store holds of the canon, as far as a difference needs it.
type Canon struct {
	Events   map[string]string // id to digest
	Entities map[string]string // id to digest
	Reprints []Reprint         // in order of article
}

// Part selects of the canon the events that mentions belong to, entities, and reprints.
type Part struct {
	Mentions []string // of the events
	Entities []string
	Articles []string // which may be reprints
}

// Change is a difference to the canon. Everything put replaces what had its id.
type Change struct {
	Revision     int64 // the revision of the evidence it was computed from
	Base         int64 // State.Settled when it was computed
	Settles      bool  // the last part: the canon then follows from Revision
	PutEvents    []Digested[Event]
	DropEvents   []string
	PutEntities  []Digested[Entity]
	DropEntities []string
	PutReprints  []Reprint
	DropReprints []string // article ids
}

// Rows is how many rows a change writes or takes away.
func (c *Change) Rows() int {
	return len(c.PutEvents) + len(c.DropEvents) + len(c.PutEntities) + len(c.DropEntities) + len(c.PutReprints) + len(c.DropReprints)
}

// Digested is a row with a digest of all that is in it.
type Digested[T any] struct {
	Row    T
	Digest string
	// New says that the canon held none of its id: nothing needs to be looked
	// for. A new event that is there after all makes Apply fail with ErrMoved.
	New bool
}

// Activity is in how many events an entity is, from when to when.
type Activity struct {
	Entity      string
	Events      int
	First, Last schema.Day // of the earliest days of those that have one, 0 when none has
}

// Counts is how much a graph holds.
type Counts struct {
	Articles, Mentions       int
	Events, Dated, Conflicts int // Dated: with a place in the calendar, see Event.HasDay
	Actors, Places           int // a country that is both counts in both
}

package schema

// EventType is one of the types of the ontology, such as "AGREE".
type EventType string

// Role says what a participant does in an event.
type Role string

// The roles of participants.
const (
	Agent    Role = "agent"    // who does it, each side of a symmetric event
	Target   Role = "target"   // to or against whom
	Mediator Role = "mediator" // who brings the sides together
)

// Modality says how real an event is according to its article.
type Modality string

// The modalities.
const (
	Asserted  Modality = "asserted"
	Planned   Modality = "planned"    // future, expected
	CalledFor Modality = "called_for" // demanded, proposed
	Denied    Modality = "denied"     // said not to be so
	Claimed   Modality = "claimed"    // one side's unconfirmed claim
)

// Modalities lists the modalities from the most to the least real.
var Modalities = []Modality{Asserted, Claimed, Planned, CalledFor, Denied}

// TimeBasis says where an event's time comes from.
type TimeBasis string

// The bases of an event's time.
const (
	Explicit  TimeBasis = "explicit"  // its own date
	Relative  TimeBasis = "relative"  // counted from another time
	Anaphoric TimeBasis = "anaphoric" // "cùng ngày"
	Inherited TimeBasis = "inherited" // the date that holds in its paragraph
	Bounded   TimeBasis = "bounded"   // only known to lie before publication
	Undated   TimeBasis = ""          // nothing is known
)

// EventMention is one happening as one article tells it.
type EventMention struct {
	ID           string // mention:<hash>, see MentionID
	Type         EventType
	Title        string // a newspaper line in the article's language
	Triggers     []Span // every telling of it in the article, the fullest first
	Sentence     Span   // the sentence of the first trigger
	Time         EventTime
	Participants []Participant
	Places       []string // entity ids
	Modality     Modality
	AttributedTo string // entity id, "" when the article says it itself
	Figures      []Figure
}

// EventTime is when an event happened.
type EventTime struct {
	Time             Time // zero when the article does not say
	Earliest, Latest Day  // 0 when open or unknown
	Basis            TimeBasis
	Why              string // for people: what the time was worked out from, or why there is none
}

// Participant is an entity and what it does in an event.
type Participant struct {
	Entity   string // entity id
	Role     Role
	Inferred string // id of who is meant, see Inferred; "" where the article names him
}

// Figure is a count an event comes with.
type Figure struct {
	What      string  // killed, wounded, missing, displaced, captured, deployed, destroyed, launched or a free word
	Value     float64 // as a plain number
	Of        string  // what was counted, in the article's words
	Qualifier Qualifier
}

// Qualifier says how exact a figure is.
type Qualifier string

// The qualifiers; the empty one is exact.
const (
	Exact   Qualifier = ""
	About   Qualifier = "about"
	AtLeast Qualifier = "at_least"
	Almost  Qualifier = "almost"
)

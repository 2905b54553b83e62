package event

import (
	"slices"

	"chronograph/extract/text"
	"chronograph/schema"
)

// found is an event as one trigger tells it.
type found struct {
	rule     *rule
	typ      schema.EventType
	nature   nature
	use      use
	piece    int // index of its trigger in the pieces of its sentence
	verb     int // of the piece its verb begins with
	from     int // of the first piece its telling covers: an absorbed verb of saying
	sentence int
	zone     text.Zone
	lemma    string // the trigger's words in lower case
	triggers []schema.Span

	subject    []int // entities
	parts      []schema.Participant
	places     []string
	figures    []schema.Figure
	count      int // the token its count before the verb begins with, or none
	modality   schema.Modality
	by         string            // who claims it
	objectKind schema.EntityKind // of its direct object
	time       schema.EventTime
	title      string

	frame    frame
	governor *found // the speech it is part of
	leads    bool   // its time stands before its verb: it holds for what follows
	dropped  bool
	unreal   bool // nobody says that it happened
	echo     bool // only another telling of an event told elsewhere: "vụ tấn công này"
}

// frame is what stands to the left of a verb.
type frame struct {
	who       []int // entities of the subject
	agents    []int // of "bị X …", "do X …"
	mediators []int
	owner     []int // of the noun phrase the subject is part of: "phái đoàn của X"
	places    []string
	first     int   // first piece of the subject, or none
	barrier   int   // piece at which the search ended, or -1
	edge      class // its class, skip when it is none
	byAt      int   // piece of "do" in "N do X …", or none
	passive   bool
	joined    bool // the verb follows a comma or "và": it shares a subject
	self      bool // the speaker speaks of himself
	started   bool // nothing but time and place stands before the verb
	unnamed   bool // the subject is somebody without a name: "nhân chứng cho biết"
}

// is reports whether f is of a nature.
func (f *found) is(n nature) bool { return f.nature.is(n) }

// zero reports whether the verb has no subject of its own.
func (f *frame) zero() bool { return len(f.who) == 0 && !f.self && !f.unnamed }

// add gives an entity a role; nobody does something to himself.
func (f *found) add(role schema.Role, id string) {
	if role == schema.Target && slices.Contains(f.parts, schema.Participant{Entity: id, Role: schema.Agent}) {
		return
	}
	f.addBoth(role, id)
}

// addBoth gives an entity a role whatever other it has.
func (f *found) addBoth(role schema.Role, id string) {
	p := schema.Participant{Entity: id, Role: role}
	if role != "" && !slices.Contains(f.parts, p) {
		f.parts = append(f.parts, p)
	}
}

func (f *found) addPlace(id string) {
	if !slices.Contains(f.places, id) {
		f.places = append(f.places, id)
	}
}

// in returns the entity ids in a role.
func (f *found) in(role schema.Role) []string {
	var ids []string
	for _, p := range f.parts {
		if p.Role == role {
			ids = append(ids, p.Entity)
		}
	}
	return ids
}

// said reports whether f is a speech act told by a verb.
func (f *found) said() bool { return f.rule.speech && (f.use == verbal || f.use == lit) }

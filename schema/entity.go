package schema

import "math"

// EntityKind says what sort of thing an entity is.
type EntityKind string

// The kinds of entity.
const (
	Person       EntityKind = "person"
	Country      EntityKind = "country"
	Organization EntityKind = "organization"
	Group        EntityKind = "group" // armed forces, parties to a conflict without a name
	Place        EntityKind = "place"
)

// EntityKinds lists the kinds in the order people expect them.
var EntityKinds = []EntityKind{Person, Country, Organization, Group, Place}

// Entity is someone or something an article speaks of, once, with all its mentions.
type Entity struct {
	ID       string // person:Sergei Lavrov, country:RU, organization:OSCE, place:Stepanakert
	Kind     EntityKind
	Name     string     // the fullest name, NFC
	Aliases  []string   // other forms this article uses, in order of appearance
	Mentions []Span     // in order of appearance
	Inferred []Inferred // those of the mentions that mean somebody they do not name, in order
	Offices  []Office
	Country  string    // id of the country it belongs to or lies in, "" when unknown
	Location *Position // of a place or country, nil when unknown
}

// Inferred is a mention whose wording stands for somebody that it does not name: an office for whoever held it on the day
// that is spoken of, as the terms of office have it, and a seat of government for its state.
type Inferred struct {
	Mention     Span
	Means, Name string // id and name; the entity itself where the article names him elsewhere
}

// Position is a point on the earth in degrees of WGS84, north and east positive.
type Position struct{ Latitude, Longitude float64 }

// Office is a post somebody holds: "Ngoại trưởng" of country:RU.
type Office struct {
	Title string
	Of    string // entity id of a country or organization, "" when unknown
}

// Away is how far p lies from q, in degrees of latitude or longitude, whichever are more.
func (p Position) Away(q Position) float64 {
	return max(math.Abs(p.Latitude-q.Latitude), math.Abs(p.Longitude-q.Longitude))
}

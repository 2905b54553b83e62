package entity

import (
	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// cue is everything a phrase of the data can say; most phrases say one thing.
type cue struct {
	title      *title
	modifier   *modifier
	body       *head // of an organization
	group      *head
	place      *head
	government *government
	honorific  *honorific
	pronoun    *pronoun
	before     *evidence
	after      *evidence
	is         role
}

// function reports whether the phrase is a small word of grammar, a pronoun, a title or a verb: no part of a name.
func (c *cue) function() bool {
	const grammar = suffix | counterpart | stop | join | owns | locates | adds | concerns | many | auxiliary
	return c.is&grammar != 0 || c.title != nil || c.pronoun != nil || c.before != nil || c.after != nil
}

// role is a set of the parts a phrase plays that need no more words.
type role uint32

const (
	suffix role = 1 << iota
	counterpart
	portfolio
	origin
	thing
	stop
	join
	ending
	owns     // "của": what follows is the owner of what stands before
	locates  // "ở": what follows is where it is
	adds     // "và"
	concerns // "về": what follows is what a body is for
	many     // "các": what follows is not one
	auxiliary
	credit      // "Ảnh:": the names after it are no part of the story
	document    // "Hiệp định": the city after it is a part of its name
	declaration // the same, with a capital only: "Tuyên bố Alma-Ata"
	talk        // "hội nghị": the city after it is where it is
	post        // "bầu cử": a bare office after it is nobody's: "bầu cử tổng thống"
	tongue      // "tiếng": the country after it only names a language
	copula      // "là": an office after it is that of whom stands before it
	indefinite  // "một": no one in particular holds the office after it
	otherwise   // "khi đó": whoever holds the office before it today is not meant
	outward     // "chống": what follows is not who does it
)

// holding says what an office is of.
type holding uint8

const (
	ofState holding = iota
	ofBody
	ofRoyal
	ofRank
	ofProfession
	ofSpeaker
	ofKin
)

var holdings = map[string]holding{
	"state": ofState, "body": ofBody, "royal": ofRoyal, "rank": ofRank,
	"profession": ofProfession, "speaker": ofSpeaker, "kin": ofKin,
}

type title struct {
	name      string // canonical: "Ngoại trưởng"
	of        holding
	portfolio bool
	gender    gender            // of whoever holds it
	personal  bool              // serves a person
	private   bool              // speaks for nobody but himself
	fields    map[string]string // code of the office of a minister by his field
	terms     []string          // codes of the office in the terms of office, the likelier first
	abroad    bool              // is sent by one state to another
}

// modifier makes another office of a title, or says when it was held.
type modifier struct {
	means string
	word  string // as it is written with a title: "cựu"
	after bool   // stands after the title: "lâm thời"
}

// meanings are what a modifier may mean, and whether it makes another office.
var meanings = map[string]bool{"deputy": true, "former": true, "late": true, "acting": true, "elect": true, "claimed": true, "honorary": true, "new": false, "current": false}

// head begins the name of an organization, group or place.
type head struct {
	name      string // canonical, lower case
	title     string // of the first head of its class, as the data has it
	proper    bool   // only with a proper name
	kind      schema.EntityKind
	class     string // what makes two of one country the same; the head itself for bodies
	state     bool   // takes the state of its paragraph when none is named
	media     bool
	portfolio bool
	plain     bool
	capital   bool // only where it has a capital
	country   bool // nothing without its country or a name
	keep      bool
	site      *head // the same as a place, of a body that is one where it never acts
	numbered  bool  // a number may be its name
	part      bool  // a known body after it is its owner
	task      bool
	local     bool // bare, that of the state around, though another is named in full
	only      bool
}

// one reports whether a state has one body of the head, whatever wording of it stands in the text.
func (h *head) one() bool { return h.state && !h.portfolio }

type government struct{ bare bool }

type gender uint8

const (
	anyGender gender = iota
	male
	female
)

var genders = map[string]gender{"": anyGender, "male": male, "female": female}

type honorific struct{ gender gender }

// party is the kind of a pronoun that stands for any side of what is told.
const party = "party"

type pronoun struct {
	kind   schema.EntityKind // or party
	gender gender
	whose  bool // the country of a person: "nước ông"
	count  int
	near   bool
	sure   bool // only where those it stands for are named together right before
	plural bool // "họ": for one person never
	bare   bool // only where no noun follows: "cả hai"
	title  *title
}

type evidence struct {
	kind   schema.EntityKind
	weight int
}

// vocabulary is the data of one language, compiled.
type vocabulary struct {
	cues      *lexicon.Trie[*cue]
	nothing   *lexicon.Trie[bool]
	families  map[string]bool
	doubles   map[string]bool
	particles map[string]bool
	links     map[string]bool
	shortened map[string]bool
	openers   map[string]bool
	genders   map[string]gender // of given names
	syllables syllables
	endings   map[string]schema.EntityKind
	terms     []string                  // the codes of offices that titles name
	seats     map[string]*lexicon.Entry // the states of the bodies by whose seats they are called: "Điện Kremlin"
	home      *lexicon.Entry            // the country of the press, whose ministry is meant where an article names no country; nil: none
}

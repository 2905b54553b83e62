package event

import (
	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// lemma is what a phrase of the data means: a trigger, a clause word, or
// neither, when it is listed only so that no trigger is seen inside it.
type lemma struct {
	rule  *rule
	class class
	noun  bool    // begins with a word that makes nouns: "chuyến thăm"
	over  []*rule // what it tells only in company: "hủy" + "cuộc gặp", "đã" + "tới"
	taken string  // where its own meaning stands in the data
}

// form says what kind of word a trigger is.
type form uint8

const (
	verb form = iota // stands for the event only as a verb
	noun             // is a noun already
	both             // a verb, or a noun after cuộc, vụ, lời …
)

var forms = map[string]form{"": verb, "verb": verb, "noun": noun, "any": both}

// rule is what the triggers of one entry have in common.
type rule struct {
	typ     schema.EventType
	form    form
	subject schema.Role // "" when the noun before it takes no part
	object  schema.Role
	place   bool // the object is where it happens
	with    schema.Role
	passive schema.Role         // role of the subject of bị/được
	kinds   []schema.EntityKind // what its object must be, nil for anything
	happens bool                // counts only with a verb of happening
	weak    bool                // counts only with a participant, a figure or a time
	over    []schema.EventType  // tells its event only together with a trigger of these types
	after   []class             // counts only right behind a small word of these classes and before a name
	figure  string              // what a number beside it counts, "" when nothing
	nature  nature
	counts  *lexicon.Trie[bool] // what its figure counts, nil for what is counted in general
	mutual  bool                // every side is an agent
	speech  bool                // something is said
	violent bool                // something one side may claim
}

// class is what a clause word does.
type class uint8

// The classes, in the order of classNames.
const (
	skip       class = iota // no trigger, no clause word
	complement              // begins what is said
	and
	breaks // begins a new main clause
	relative
	after
	when
	purpose
	cause
	hypothesis
	maybe
	wish
	must
	planned
	past
	denied
	refusal
	adverb
	passive
	by
	of
	within
	to
	about
	from
	with
	between
	against
	benefit
	source
	mediator
	head
	fact
	scheme
	determiner
	light
	exist
	self
	mutual    // each other
	attribute // makes the word after it part of a name for people or things
)

// classNames are the keys of words in clauses.yaml.
var classNames = [...]string{
	complement: "complement", and: "and", breaks: "break", relative: "relative", after: "after", when: "when",
	purpose: "purpose", cause: "cause", hypothesis: "if", maybe: "maybe", wish: "wish", must: "must", planned: "planned", past: "past",
	denied: "denied", refusal: "refusal", adverb: "adverb", passive: "passive", by: "by", of: "of", within: "in", to: "to", about: "about",
	from: "from", with: "with", between: "between", against: "against", benefit: "for", source: "source",
	mediator: "mediator", head: "head", fact: "fact", scheme: "scheme", determiner: "determiner", light: "light",
	exist: "exist", self: "self", mutual: "mutual", attribute: "attribute",
}

// preposition reports whether the class puts a name into another role than subject or object.
func (c class) preposition() bool { return c >= by && c <= mediator }

// clausal reports whether a clause ends before the class.
func (c class) clausal() bool { return c >= complement && c <= hypothesis && c != and }

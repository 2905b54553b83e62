package entity

import "chronograph/schema"

// Form says how a mention refers to its entity.
type Form uint8

// The forms of reference.
const (
	Name    Form = iota // by its name: Lavrov, OSCE, Nga
	Titled              // a name with its title or office: Ngoại trưởng Nga Sergei Lavrov
	Title               // an office or description alone: Ngoại trưởng Nga, vị lãnh đạo này
	Pronoun             // ông, bà, họ, nước này, hai bên
	Origin              // a country that only says where something is from: "hãng tin Nga"
)

// Mention is one reference to an entity. A pronoun or description that stands for several ("hai bên") gives several mentions of the same tokens.
type Mention struct {
	Span       schema.Span // the name alone where there is one
	First, End int         // tokens of the whole phrase, title included, half open
	Entity     int         // index into the entities of the article
	Form       Form
	Inferred   bool // who holds the office is not said in the article, but known from the terms of office
	Medium     bool // the entity is a news medium or agency
}

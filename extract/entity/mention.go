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
	Holder     *Holder // of an office that the article says nobody holds, as the terms of office have it, or nil
	Private    bool    // of an Origin: who is from there does not act for it: "một chuyên gia Ấn Độ", "công dân Mỹ"
	Medium     bool    // the entity is a news medium or agency
}

// Holder is who held an office on the day that is spoken of. Where the article names him he is the entity of the
// mention, else the mention stands for the state or body whose office it is.
type Holder struct {
	ID, Name     string
	Since, Until schema.Day // of his term, 0 while it goes on
}

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
	Meant      *Meant // who is meant and not named: "Tổng thống Nga", "Điện Kremlin", or nil
	Private    bool   // of an Origin: who is from there does not act for it: "một chuyên gia Ấn Độ", "công dân Mỹ"
	Medium     bool   // the entity is a news medium or agency
}

// Meant is who is meant where something else is named: whoever held the office that alone is named, on the day that is
// spoken of, or the state by its seat of government. It is the entity of the mention where the article names him
// elsewhere, else that is the state or body whose office it is, or the seat.
type Meant struct {
	ID, Name     string
	Since, Until schema.Day // of the term of office, 0 while it goes on and for a state
}

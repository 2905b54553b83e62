package timex

import "chronograph/schema"

// Mention is a time expression with its value.
type Mention struct {
	schema.TimeMention
	First, End int              // tokens, half open
	How        schema.TimeBasis // Explicit, Relative or Anaphoric
}

// Reference is what relative and incomplete times are counted from.
type Reference struct {
	Day              schema.Day // the day the article was written, 0 when unknown
	Earliest, Latest schema.Day // the range it lies in, 0 where open
	Why              string     // "year from caption 2020-11-11": goes into the basis of what rests on it
}

package timex

// firsts is what a pattern can begin with.
type firsts struct {
	words            []int32 // by number; one may stand twice
	digits, numerals bool
	any              bool // any token at all, or the pattern can be empty
}

func (f *firsts) add(o *firsts) {
	f.words = append(f.words, o.words...)
	f.digits = f.digits || o.digits
	f.numerals = f.numerals || o.numerals
	f.any = f.any || o.any
}

// shape is what a pattern looks like from before it, two items deep. An item is
// a word, or a number in digits or words of whatever length.
type shape struct {
	first, second firsts
	empty, one    bool // it can be nothing, or a single item
}

// nothing is the shape of what reads no token.
var nothing = shape{empty: true}

// item is the shape of a single item.
func item(first firsts) shape { return shape{first: first, one: true} }

// then is the shape of s with o after it.
func (s shape) then(o shape) shape {
	out := shape{empty: s.empty && o.empty, one: s.one && o.empty || s.empty && o.one}
	out.first.add(&s.first)
	out.second.add(&s.second)
	if s.empty {
		out.first.add(&o.first)
		out.second.add(&o.second)
	}
	if s.one {
		out.second.add(&o.first)
	}
	return out
}

// either is the shape of alternatives.
func either(shapes []shape) shape {
	var out shape
	for i := range shapes {
		s := &shapes[i]
		out.first.add(&s.first)
		out.second.add(&s.second)
		out.empty = out.empty || s.empty
		out.one = out.one || s.one
	}
	return out
}

// leads is what a token must be for the pattern to be tried at it: any where it can be empty.
func (s *shape) leads() firsts {
	f := s.first
	f.any = f.any || s.empty
	return f
}

// follows is what must come after its first item: anything where that is all.
func (s *shape) follows() firsts {
	f := s.second
	f.any = f.any || s.one || s.empty
	return f
}

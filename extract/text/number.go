package text

import "golang.org/x/text/unicode/norm"

// number emits a run of digits with the thousands and decimal marks inside it:
// "30.000", "1.234,5", "3,6", but "12.11" and "1,2,3" are three numbers each.
func (s *scanner) number() {
	head := s.digits(s.pos)
	end := head
	if groups := s.groups(s.pos, head, '.'); groups > head {
		end = groups
	} else if groups := s.groups(s.pos, head, ','); groups > head {
		end = groups
	}
	if (end == head || s.text[head] == '.') && !s.listed() {
		end = s.decimals(end)
	}
	marked := s.marks(end)
	t := s.text[s.pos:marked]
	if marked > end {
		t = norm.NFC.String(t)
	}
	s.emit(marked, Number, forms{t, t}, false)
}

// digits returns the end of the digits that begin at byte i.
func (s *scanner) digits(i int) int {
	for {
		_, c, n := s.peek(i)
		if c&digit == 0 {
			return i
		}
		i += n
	}
}

// groups returns the end of the groups of three digits, each after sep, that
// follow a head of one to three digits; head when there are none.
func (s *scanner) groups(start, head int, sep byte) int {
	if head-start > 3 {
		return head
	}
	end := head
	for end < len(s.text) && s.text[end] == sep && s.digits(end+1) == end+4 {
		end += 4
	}
	if sep == ',' && end == head+4 {
		return head // "3,600" reads as decimals, and ends the same
	}
	return end
}

// decimals returns the end of ",ddd" at byte i, or i when there is none or a list goes on.
func (s *scanner) decimals(i int) int {
	if i >= len(s.text) || s.text[i] != ',' {
		return i
	}
	end := s.digits(i + 1)
	if end == i+1 {
		return i
	}
	if end+1 < len(s.text) && s.text[end] == ',' && s.digits(end+1) > end+1 {
		return i
	}
	return end
}

// listed reports whether the number at the current position goes on a list: the 2 of "1,2,3".
func (s *scanner) listed() bool {
	return s.pos >= 2 && s.text[s.pos-1] == ',' && s.digits(s.pos-2) > s.pos-2
}

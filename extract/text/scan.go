package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chronograph/schema"
)

// Words cuts a bare phrase into tokens, as Parse does for an article.
func Words(s string) []Token { return scan(s) }

// scan cuts s into tokens. Norm and Lower share the bytes of s wherever they are equal.
func scan(s string) []Token {
	sc := scanner{text: s, tokens: make([]Token, 0, len(s)/5+2)}
	for sc.pos < len(s) {
		sc.next()
	}
	return sc.tokens
}

type scanner struct {
	text    string
	pos     int
	gap     bool // white space stands before pos
	broken  bool // a line break stands before pos
	tokens  []Token
	forms   map[string]forms // of odd words
	lowered strings.Builder
}

type forms struct{ norm, lower string }

// peek decodes the rune at byte i: its class and width; width 0 at the end.
func (s *scanner) peek(i int) (rune, class, int) {
	if i >= len(s.text) {
		return 0, 0, 0
	}
	if b := s.text[i]; b < utf8.RuneSelf {
		return rune(b), classes[b], 1
	}
	r, n := decode(s.text[i:])
	return r, classOf(r), n
}

// decode is utf8.DecodeRuneInString, with a short way for the letters of Vietnamese beyond ASCII.
func decode(s string) (rune, int) {
	const lead2, lead3, tail = 0xC0, 0xE0, 0x80
	switch b := s[0]; {
	case b == 0xE1 && len(s) > 2 && s[1]&lead2 == tail && s[2]&lead2 == tail:
		return rune(b-lead3)<<12 | rune(s[1]-tail)<<6 | rune(s[2]-tail), 3
	case 0xC2 <= b && b < lead3 && len(s) > 1 && s[1]&lead2 == tail:
		return rune(b-lead2)<<6 | rune(s[1]-tail), 2
	}
	return utf8.DecodeRuneInString(s)
}

func (s *scanner) next() {
	if s.text[s.pos] == ' ' {
		s.gap = true
		s.pos++
		return
	}
	r, c, n := s.peek(s.pos)
	switch {
	case c&newline != 0:
		s.broken, s.gap = true, true
		s.pos += n
	case c&space != 0 || c&joiner != 0:
		s.gap = s.gap || c&space != 0
		s.pos += n
	case c&letter != 0:
		s.word(c)
	case c&digit != 0:
		s.number()
	default:
		s.single(r, c, n)
	}
}

// emit adds the token from the current position to end.
func (s *scanner) emit(end int, kind Kind, f forms, upper bool) {
	s.tokens = append(s.tokens, Token{
		Span: schema.Span{Start: s.pos, End: end}, Norm: f.norm, Lower: f.lower,
		Kind: kind, Space: s.gap, Upper: upper, Break: s.broken,
	})
	s.pos, s.gap, s.broken = end, false, false
}

// single emits one mark or symbol with the combining marks that follow it.
func (s *scanner) single(r rune, c class, n int) {
	end := s.pos + n
	marked := s.marks(end)
	t := s.text[s.pos:marked]
	f := forms{t, t}
	if marked > end || n > 1 && !composed(r) { // a few signs have a canonical twin, or two cases
		t = norm.NFC.String(t)
		f = forms{t, strings.ToLower(t)}
	}
	kind := Symbol
	if c&punct != 0 {
		kind = Punct
	}
	s.emit(marked, kind, f, false)
}

func (s *scanner) marks(i int) int {
	for {
		_, c, n := s.peek(i)
		if c&mark == 0 {
			return i
		}
		i += n
	}
}

// word emits a run of letters. Digits belong to it after ASCII letters
// ("MH17"), unless a number stands right before it ("15h30").
func (s *scanner) word(first class) {
	w := wordShape{}
	i := s.pos
	for i < len(s.text) {
		r, n := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = decode(s.text[i:])
		}
		c := classOf(r)
		if c&letter == 0 && !s.goesOn(&w, i, r, n, c) {
			break
		}
		w.add(r, c)
		i += n
	}
	s.emit(i, Word, s.wordForms(s.text[s.pos:i], &w), first&upper != 0)
}

// goesOn reports whether a word goes on with something else than a letter at byte i.
func (s *scanner) goesOn(w *wordShape, i int, r rune, n int, c class) bool {
	switch {
	case c&(mark|joiner) != 0:
		w.odd = true
		return true
	case c&digit != 0:
		return w.seen&mark == 0 && !w.wide && !s.afterNumber()
	case s.apostrophe(i, r, n, w.last):
		w.odd = w.odd || n > 1
		return true
	}
	return false
}

// wordShape is what is known of a word once it is read through.
type wordShape struct {
	last, seen class // of its letters and marks
	wide       bool  // it has letters beyond ASCII
	odd        bool  // it may not be in its canonical form
	doubtful   bool  // its tone mark may not be in its standard place
}

func (w *wordShape) add(r rune, c class) {
	if w.last&c&vowel != 0 && misplaced(w.last, c) {
		w.doubtful = true
	}
	if c&letter != 0 && r >= utf8.RuneSelf {
		w.wide = true
		w.odd = w.odd || !composed(r)
	}
	w.last, w.seen = c, w.seen|c
}

// composed reports whether a letter or mark is sure to be its own canonical form.
func composed(r rune) bool {
	return r < 0x250 || 0x1E00 <= r && r < 0x1F00 || 0x400 <= r && r < 0x530 || 0x2010 <= r && r < 0x2028
}

func (s *scanner) afterNumber() bool {
	k := len(s.tokens) - 1
	return k >= 0 && s.tokens[k].Kind == Number && s.tokens[k].Span.End == s.pos
}

// apostrophe reports whether r, at byte i after a rune of class last, joins two letters.
func (s *scanner) apostrophe(i int, r rune, n int, last class) bool {
	if r != '\'' && r != '’' || last&(letter|mark) == 0 {
		return false
	}
	_, c, _ := s.peek(i + n)
	return c&letter != 0
}

// wordForms returns the forms of a word. A document repeats the few odd words it has, so each is worked out once.
func (s *scanner) wordForms(word string, w *wordShape) forms {
	if w.odd {
		return s.oddForms(word)
	}
	f := forms{word, word}
	if w.doubtful {
		f.norm = placeTone(word)
		f.lower = f.norm
	}
	if w.seen&upper != 0 {
		f.lower = s.lower(f.norm)
	}
	return f
}

func (s *scanner) oddForms(word string) forms {
	f, ok := s.forms[word]
	if !ok {
		f.norm = Normalize(word)
		f.lower = strings.ToLower(f.norm)
		if s.forms == nil {
			s.forms = map[string]forms{}
		}
		s.forms[word] = f
	}
	return f
}

// lowerRoom is how many bytes of words in lower case are kept in one piece.
const lowerRoom = 512

// lower returns a word in lower case. Most of a text's words with capitals are short, so they share their memory.
func (s *scanner) lower(word string) string {
	if s.lowered.Cap()-s.lowered.Len() < len(word) {
		s.lowered = strings.Builder{}
		s.lowered.Grow(max(len(word), min(lowerRoom, len(s.text)-s.pos)))
	}
	start := s.lowered.Len()
	for _, r := range word {
		if classOf(r)&upper != 0 {
			r = unicode.ToLower(r)
		}
		s.lowered.WriteRune(r)
	}
	return s.lowered.String()[start:]
}

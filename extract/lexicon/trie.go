// Package lexicon finds known phrases and names in tokens.
package lexicon

import "chronograph/extract/text"

// Trie finds phrases in tokens. Hyphens between words count neither in the
// phrases nor in the text: "Nagorny-Karabakh" is found in "Nagorny - Karabakh"
// and "Nagorny Karabakh". A match never runs over a line break. After the last
// Add a Trie may be used from many goroutines.
type Trie[V any] struct {
	fold   bool
	words  Words           // every word of every phrase
	next   map[step]uint32 // -> node; node 0 is the root
	has    []uint32        // by node: the first of its values, 0 for none
	values []value[V]      // value 0 is no value
	heads  []uint32        // by word: the node it leads to from the root, 0 for none
}

// step is a node and a word: from there, with that.
type step uint64

func stepOf(node, word uint32) step { return step(node)<<32 | step(word) }

// value is one value of a phrase, and the next one of the same phrase.
type value[V any] struct {
	is   V
	next uint32
}

// NewTrie returns an empty Trie; with fold it ignores the case of letters.
func NewTrie[V any](fold bool) *Trie[V] { return NewTrieFor[V](fold, 0) }

// NewTrieFor returns an empty Trie with room for about so many phrases.
func NewTrieFor[V any](fold bool, phrases int) *Trie[V] {
	return &Trie[V]{
		fold: fold, next: make(map[step]uint32, phrases),
		has: make([]uint32, 1, phrases*2+1), values: make([]value[V], 1, phrases+1), heads: make([]uint32, 1, phrases+1),
	}
}

// Add files v under a phrase. One phrase may have several values; a phrase without tokens is ignored.
func (t *Trie[V]) Add(phrase string, v V) { t.AddWords(text.Words(phrase), v) }

// AddWords files v under a phrase that is cut into tokens already.
func (t *Trie[V]) AddWords(tokens []text.Token, v V) {
	node := uint32(0)
	for i := range tokens {
		if !hyphenBetween(tokens, i) {
			node = t.grow(node, t.word(&tokens[i]))
		}
	}
	if node == 0 {
		return
	}
	last := &t.has[node]
	for *last != 0 {
		last = &t.values[*last].next
	}
	*last = uint32(len(t.values))
	t.values = append(t.values, value[V]{is: v})
}

// Exact returns the first value of the phrase that the tokens are, all of them.
func (t *Trie[V]) Exact(tokens []text.Token) (v V, ok bool) {
	t.nodes(tokens, 0, func(node uint32, end int) {
		if end == len(tokens) {
			v, ok = t.values[t.has[node]].is, true
		}
	})
	return v, ok
}

func (t *Trie[V]) word(token *text.Token) uint32 {
	n := t.words.Add(t.key(token))
	if int(n) == len(t.heads) {
		t.heads = append(t.heads, 0)
	}
	return n
}

func (t *Trie[V]) grow(node, word uint32) uint32 {
	child := t.child(node, word)
	if child == 0 {
		child = uint32(len(t.has))
		t.has = append(t.has, 0)
		if node == 0 {
			t.heads[word] = child
		} else {
			t.next[stepOf(node, word)] = child
		}
	}
	return child
}

func (t *Trie[V]) child(node, word uint32) uint32 {
	if node == 0 {
		return t.heads[word]
	}
	return t.next[stepOf(node, word)]
}

func (t *Trie[V]) key(token *text.Token) string {
	if t.fold {
		return token.Lower
	}
	return token.Norm
}

// Longest returns the first value of the longest phrase that begins at
// tokens[at], and the index after its last token.
func (t *Trie[V]) Longest(tokens []text.Token, at int) (v V, end int, ok bool) {
	t.nodes(tokens, at, func(node uint32, after int) {
		v, end, ok = t.values[t.has[node]].is, after, true
	})
	return v, end, ok
}

// Walk calls found for every value of every phrase that begins at tokens[at],
// shorter phrases first, with the index after its last token.
func (t *Trie[V]) Walk(tokens []text.Token, at int, found func(v V, end int)) {
	t.nodes(tokens, at, func(node uint32, end int) {
		for i := t.has[node]; i != 0; i = t.values[i].next {
			found(t.values[i].is, end)
		}
	})
}

// nodes visits the nodes with values on the way from tokens[at].
func (t *Trie[V]) nodes(tokens []text.Token, at int, visit func(node uint32, end int)) {
	node := uint32(0)
	for i := at; i < len(tokens) && (i == at || !tokens[i].Break); i++ {
		if i > at && hyphenBetween(tokens, i) {
			continue
		}
		word := t.words.Find(t.key(&tokens[i]))
		if word == 0 {
			return
		}
		if node = t.child(node, word); node == 0 {
			return
		}
		if t.has[node] != 0 {
			visit(node, i+1)
		}
	}
}

// hyphenBetween reports whether tokens[i] is a hyphen or dash between two words or numbers.
func hyphenBetween(tokens []text.Token, i int) bool {
	if tokens[i].Kind != text.Punct || i == 0 || i+1 >= len(tokens) {
		return false
	}
	switch tokens[i].Norm {
	case "-", "‐", "‑", "–":
		return tokens[i-1].Kind <= text.Number && tokens[i+1].Kind <= text.Number
	}
	return false
}

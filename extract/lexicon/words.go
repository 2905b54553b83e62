package lexicon

// Words numbers words in the order in which they are added, from 1 on. Every
// stage looks up every word of a text, and most of them in vain: a word that is
// not there is mostly known by a slot that is empty or has another hash. The zero Words is empty.
type Words struct {
	slots []slot // a power of two, no more than a quarter of them taken
	words []string
}

type slot struct{ hash, number uint32 } // number 0 for an empty slot

// Len is how many words there are.
func (w *Words) Len() int { return len(w.words) }

// Find returns the number of a word, 0 for one that is not there.
func (w *Words) Find(word string) uint32 {
	if len(w.slots) == 0 {
		return 0
	}
	return w.place(word, hash(word)).number
}

// Add returns the number of a word, a new one for one that was not there.
func (w *Words) Add(word string) uint32 {
	if len(w.words)*4 >= len(w.slots) {
		w.grow(max(leastSlots, 2*len(w.slots)))
	}
	h := hash(word)
	s := w.place(word, h)
	if s.number == 0 {
		w.words = append(w.words, word)
		*s = slot{h, uint32(len(w.words))}
	}
	return s.number
}

const leastSlots = 32

func (w *Words) grow(size int) {
	old := w.slots
	w.slots = make([]slot, size)
	for _, s := range old {
		if s.number != 0 {
			*w.place(w.words[s.number-1], s.hash) = s
		}
	}
}

// place returns the slot of a word, or the empty one where it would be.
func (w *Words) place(word string, h uint32) *slot {
	for i := int(h); ; i++ {
		s := &w.slots[i&(len(w.slots)-1)]
		if s.number == 0 || s.hash == h && w.words[s.number-1] == word {
			return s
		}
	}
}

// hash mixes the length, the first and the last bytes of a word: all the bytes of one of up to sixteen.
func hash(s string) uint32 {
	const odd = 0x9E3779B97F4A7C15
	n := len(s)
	h := uint64(n) * odd
	switch {
	case n >= 8:
		h ^= eight(s)
		h = (h ^ h>>32) * odd
		h ^= eight(s[n-8:])
	case n >= 4:
		h ^= four(s) | four(s[n-4:])<<32
	case n > 0:
		h ^= uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	h = (h ^ h>>32) * odd
	return uint32(h >> 32)
}

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

package resolve

import (
	"cmp"
	"slices"
	"strings"
)

// numbers numbers strings, so that comparing them is comparing numbers.
type numbers struct {
	of    map[string]int32
	names []string
}

func (n *numbers) number(s string) int32 {
	if i, ok := n.of[s]; ok {
		return i
	}
	if n.of == nil {
		n.of = map[string]int32{}
	}
	s = strings.Clone(s)
	i := int32(len(n.names))
	n.of[s] = i
	n.names = append(n.names, s)
	return i
}

// words returns the words of a folded text without doubles, sorted.
func (n *numbers) words(key string) []int32 {
	var out []int32
	for word := range strings.FieldsSeq(key) {
		out = append(out, n.number(word))
	}
	return slices.Clip(distinct(out))
}

// likeness is how many of the words of the shorter title the other has: 0 to 1.
func likeness(a, b []int32) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	common, j := 0, 0
	for _, n := range a {
		for j < len(b) && b[j] < n {
			j++
		}
		if j < len(b) && b[j] == n {
			common++
		}
	}
	return float64(common) / float64(len(a))
}

// distinct sorts values and leaves each once.
func distinct[T cmp.Ordered](values []T) []T {
	slices.Sort(values)
	return slices.Compact(values)
}

// without returns the words of a that b has not.
func without(a, b []int32) []int32 {
	if len(b) == 0 {
		return a
	}
	return slices.DeleteFunc(a, func(n int32) bool {
		_, found := slices.BinarySearch(b, n)
		return found
	})
}

package resolve

import (
	"iter"
	"maps"
	"slices"
)

// clusters parts the mentions, which are in order of id, into events, one type
// after the other. Pairs are joined the likeliest first, and two groups only
// when every mention of one may be the same as every mention of the other: so
// a long war does not swallow, day by day, whatever happened in it.
func clusters(mentions []*mention) iter.Seq[[]int32] {
	return func(yield func([]int32) bool) {
		j, types := newJoiner(mentions), byType(mentions)
		for _, t := range slices.Sorted(maps.Keys(types)) {
			candidates, _ := pairs(mentions, types[t])
			j.joinAll(candidates)
			for group := range j.groups(types[t]) {
				if !yield(group) {
					return
				}
			}
		}
	}
}

// joiner is a union-find over mentions that knows the members of each group.
type joiner struct {
	mentions []*mention
	parent   []int32
	members  map[int32][]int32 // of groups of two and more, by root
	apart    map[[2]int32]bool // groups that were found not to be one
}

func newJoiner(mentions []*mention) *joiner {
	parent := make([]int32, len(mentions))
	for i := range parent {
		parent[i] = int32(i)
	}
	return &joiner{mentions, parent, map[int32][]int32{}, map[[2]int32]bool{}}
}

func (j *joiner) root(i int32) int32 {
	for j.parent[i] != i {
		j.parent[i] = j.parent[j.parent[i]]
		i = j.parent[i]
	}
	return i
}

func (j *joiner) group(root int32) []int32 {
	if members, ok := j.members[root]; ok {
		return members
	}
	return []int32{root}
}

// join makes one group of two if all their mentions allow it; the root is the smallest mention.
func (j *joiner) join(a, b int32) {
	a, b = j.root(a), j.root(b)
	if a == b {
		return
	}
	a, b = min(a, b), max(a, b)
	as, bs := j.group(a), j.group(b)
	if j.apart[[2]int32{a, b}] || !j.allow(as, bs) {
		j.apart[[2]int32{a, b}] = true
		return
	}
	j.members[a] = append(slices.Clip(as), bs...)
	delete(j.members, b)
	j.parent[b] = a
}

// link makes one group of two, whatever their mentions say.
func (j *joiner) link(a, b int32) {
	if a, b = j.root(a), j.root(b); a != b {
		j.parent[max(a, b)] = min(a, b)
	}
}

// linked is how many members of a group stand for it when it is compared: with
// many that are alike the rest adds nothing but time.
const linked = 12

func (j *joiner) allow(as, bs []int32) bool {
	for _, a := range as[:min(len(as), linked)] {
		for _, b := range bs[:min(len(bs), linked)] {
			if _, ok := compare(j.mentions[a], j.mentions[b]); !ok {
				return false
			}
		}
	}
	return true
}

func (j *joiner) joinAll(candidates []pair) {
	slices.SortFunc(candidates, comparePairs)
	for _, p := range candidates {
		j.join(p.a, p.b)
	}
}

// groups returns the members of every group of some mentions, sorted, in order of the smallest.
func (j *joiner) groups(of []int32) iter.Seq[[]int32] {
	return func(yield func([]int32) bool) {
		for _, i := range of {
			if j.root(i) != i {
				continue
			}
			group := j.group(i)
			slices.Sort(group)
			if !yield(group) {
				return
			}
		}
	}
}

package resolve

import (
	"maps"
	"slices"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Unread returns where in time mentions have to be read with Context, and
// with what text articles with Edition, before what was added can be resolved
// as a part of a canon: nothing when all was. Whatever it named is read.
func (r *Resolver) Unread() (near, texts []string) {
	r.sort()
	if !r.part {
		r.part = true
		texts = slices.Sorted(maps.Keys(r.editions()))
		for _, m := range r.mentions { // their neighbours are needed whoever else may be one with them
			m.touched = m.article.fresh
		}
		if near = r.around(); len(near) > 0 {
			return near, texts
		}
	}
	r.touch()
	return r.around(), texts
}

// around returns where in time the neighbours of touched mentions have not been read yet.
func (r *Resolver) around() (near []string) {
	missing := map[string]bool{}
	for _, m := range r.mentions {
		if m.touched && !m.asked {
			m.asked = true
			for _, n := range m.neighbours() {
				missing[n] = missing[n] || !r.looked[n]
			}
		}
	}
	for n, is := range missing {
		if is {
			near = append(near, n)
			r.looked[n] = true
		}
	}
	slices.Sort(near)
	return near
}

// Context takes in mentions that the canon follows from already.
func (r *Resolver) Context(a driver.Article) { r.take(a, r.article(a)) }

// Edition takes in an article that may print the text of a new one.
func (r *Resolver) Edition(a driver.Article) { r.article(a) }

// Touched is the part of the canon that may change.
func (r *Resolver) Touched() *driver.Part {
	for _, id := range r.namesakes() {
		r.names.of(id)
	}
	part := &driver.Part{Entities: slices.Sorted(maps.Keys(r.names.entries))}
	for _, m := range r.mentions {
		if m.touched {
			part.Mentions = append(part.Mentions, m.id)
		}
	}
	for _, same := range r.editions() {
		for _, a := range same {
			part.Articles = append(part.Articles, a.id)
		}
	}
	slices.Sort(part.Articles)
	return part
}

// Base adds what the articles before said of an entity.
func (r *Resolver) Base(e driver.Entity) {
	r.names.base(e)
}

// touch marks the mentions whose events may change: new ones, whatever may be
// one with them, and so on. A crowded block is decided as a whole, because who
// is whose neighbour in it depends on all.
func (r *Resolver) touch() {
	var candidates []pair
	linked := newJoiner(r.mentions)
	for _, of := range byType(r.mentions) {
		found, crowds := pairs(r.mentions, of)
		candidates = append(candidates, found...)
		for _, crowd := range crowds {
			for _, i := range crowd[1:] {
				linked.link(crowd[0], i)
			}
		}
	}
	for _, p := range candidates {
		linked.link(p.a, p.b)
	}
	r.mark(linked)
	r.touched = slices.DeleteFunc(candidates, func(p pair) bool { return !r.mentions[p.a].touched })
}

func (r *Resolver) mark(linked *joiner) {
	live := map[int32]bool{}
	for i, m := range r.mentions {
		if m.article.fresh {
			live[linked.root(int32(i))] = true
		}
	}
	for i, m := range r.mentions {
		m.touched = live[linked.root(int32(i))]
	}
}

func byType(mentions []*mention) map[schema.EventType][]int32 {
	out := map[schema.EventType][]int32{}
	for i, m := range mentions {
		out[m.typ] = append(out[m.typ], int32(i))
	}
	return out
}

package resolve

import (
	"cmp"
	"slices"

	"chronograph/schema"
)

// window is how many neighbours a mention of a crowded block is compared with.
const window = 64

// pair is two mentions that may be one event, by their place in the list.
type pair struct {
	score float64
	a, b  int32
}

// comparePairs puts the pair that most speaks for first.
func comparePairs(p, q pair) int {
	return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

// blockKey names mentions that are worth comparing: near in time, with a shared subject.
type blockKey struct {
	shape   shape
	day     schema.Day
	subject int32
}

// block is the mentions under one key. Guests are compared with members, not
// with each other: the days of a month with what is said of the month.
type block struct{ members, guests []int32 }

// pairs returns the pairs of mentions of one type that may be one event, each
// once, and the crowds: mentions of which not all were compared.
func pairs(mentions []*mention, of []int32) (candidates []pair, crowds [][]int32) {
	blocks := map[blockKey]*block{}
	at := func(key blockKey) *block {
		b, ok := blocks[key]
		if !ok {
			b = &block{}
			blocks[key] = b
		}
		return b
	}
	for _, i := range of {
		m := mentions[i]
		for _, subject := range m.subjects() {
			for _, home := range m.homes() {
				b := at(blockKey{home.shape, home.day, subject})
				b.members = append(b.members, i)
			}
			if m.when.shape == short {
				b := at(blockKey{stretch, monthOf(m.when.first), subject})
				b.guests = append(b.guests, i)
			}
		}
	}
	for _, b := range blocks {
		candidates = b.pairs(mentions, candidates)
		if len(b.members) > window {
			crowds = append(crowds, b.members)
		}
	}
	slices.SortFunc(candidates, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	return slices.Compact(candidates), crowds
}

func (b *block) pairs(mentions []*mention, out []pair) []pair {
	near := len(b.members)
	if near > window {
		near = window
		slices.SortFunc(b.members, func(i, j int32) int {
			return cmp.Or(cmp.Compare(mentions[i].title, mentions[j].title), cmp.Compare(i, j))
		})
	}
	for at, i := range b.members {
		others := [][]int32{b.members[at+1 : min(at+1+near, len(b.members))], b.guests}
		for _, list := range others {
			for _, j := range list {
				if score, ok := compare(mentions[i], mentions[j]); ok {
					out = append(out, pair{score, min(i, j), max(i, j)})
				}
			}
		}
	}
	return out
}

// home is where in time a mention is looked for.
type home struct {
	shape shape
	day   schema.Day
}

func (m *mention) homes() []home {
	switch m.when.shape {
	case undated: // those of neighbouring days' papers meet
		if m.article.published == 0 {
			return nil
		}
		return []home{{undated, m.article.published}, {undated, m.article.published + 1}, {undated, m.article.published + 2}}
	case short:
		if traits[m.typ].once {
			return []home{{short, m.when.first}, {ongoing, m.when.first}, {ongoing, m.when.first + 1}}
		}
		return []home{{short, m.when.first}}
	case ongoing: // "from the 27th" meets "on the 27th" and "from the 27th to the 10th"
		return []home{{short, m.begin()}, {extended, yearOf(m.begin())}}
	case extended:
		return []home{{extended, yearOf(m.begin())}}
	}
	homes := []home{{stretch, monthOf(m.when.first)}}
	if last := monthOf(m.when.last); last != homes[0].day {
		homes = append(homes, home{stretch, last})
	}
	return homes
}

// begin is the first day of a time, or the last when that is open.
func (m *mention) begin() schema.Day { return cmp.Or(m.when.first, m.when.last) }

// yearOf brings intervals together that begin in one year, at whatever grain.
func yearOf(d schema.Day) schema.Day { return schema.DayOf(d.Year(), 1, 1) }

func monthOf(d schema.Day) schema.Day {
	year, month, _ := d.Date()
	return schema.DayOf(year, month, 1)
}

// subjects lists what a mention can share with another, once each: who and
// where, for whom they may stand, and, below zero, the whole line and figures.
func (m *mention) subjects() []int32 {
	if m.sides != 0 { // undated ones must agree in all their parties
		return []int32{m.sides}
	}
	out := []int32{-1 - m.line}
	for _, mark := range m.marks {
		out = append(out, -1-mark)
	}
	for _, p := range m.parties {
		out = append(out, p.id)
		if p.side >= 0 {
			out = append(out, p.side)
		}
	}
	for _, p := range m.scenery() {
		out = append(out, p.id)
	}
	return distinct(out)
}

package dating

import (
	"bytes"
	_ "embed"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// Fact is something that happened and that newspapers told.
type Fact struct {
	When   schema.Time // a day, a range of days, a month or a year
	What   string      // for people: "Manchester Arena bombing"
	Source string      // where the day is written down

	begin, end schema.Day // of When, 0 where open

	common bool       // its keywords tell of other things too: it counts only with its own day beside it
	groups [][]uint32 // of phrases: one of each group must be told
	key    int        // the group that the fewest other facts share
}

// first and last are the days within which it happened.
func (f *Fact) first() schema.Day { return f.begin }
func (f *Fact) last() schema.Day  { return f.end }

// Facts are the facts that chronograph knows, in order of their days. They are safe for concurrent use.
type Facts struct {
	all     []Fact
	phrases *lexicon.Trie[phrase]
	keyed   [][]uint32          // by phrase: the facts that it is the key of
	on      [12*31 + 1][]uint32 // by day of the year: the facts that happened on it
}

// phrase is one wording of a part of a fact.
type phrase struct {
	number                uint32
	firstUpper, lastUpper bool // its first, its last word begins with a capital
}

//go:embed facts.tsv
var factsFile []byte

//go:embed periods.tsv
var periodsFile []byte

// LoadFacts reads the facts that chronograph ships and reports everything wrong with them.
func LoadFacts() (*Facts, schema.Problems) {
	r := newFactsReader(bytes.Count(factsFile, []byte{'\n'}) + bytes.Count(periodsFile, []byte{'\n'}))
	r.readAll("facts.tsv", factsFile)
	r.readAll("periods.tsv", periodsFile)
	return r.done()
}

// Len is the number of facts.
func (f *Facts) Len() int { return len(f.all) }

// index chooses the key of each fact, so that few facts are looked at for a phrase that many share.
func (f *Facts) index(phrases int) {
	shared := make([]int, phrases)
	for i := range f.all {
		for _, group := range f.all[i].groups {
			for _, n := range group {
				shared[n]++
			}
		}
	}
	f.keyed = make([][]uint32, phrases)
	for i := range f.all {
		fact := &f.all[i]
		f.indexDays(uint32(i))
		fact.key = rarest(fact.groups, shared)
		for _, n := range fact.groups[fact.key] {
			f.keyed[n] = append(f.keyed[n], uint32(i))
		}
	}
}

// rarest returns the group whose phrases the fewest facts share.
func rarest(groups [][]uint32, shared []int) (best int) {
	least := 0
	for i, group := range groups {
		most := 0
		for _, n := range group {
			most = max(most, shared[n])
		}
		if i == 0 || most < least {
			best, least = i, most
		}
	}
	return best
}

package entity

import (
	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// draft is an entity being put together.
type draft struct {
	id       string
	kind     schema.EntityKind
	name     string
	entry    *lexicon.Entry
	country  string // id
	forces   bool   // of a group: armed forces of its country
	aliases  []string
	names    [][]string // of a person, the words of every name, fullest first
	strong   bool       // of a person: a title or the gazetteer vouches for it
	apart    string     // of a person, what tells the id from that of a namesake: " (KR)"
	owner    int        // of a body: whose it is, where hasOwner
	hasOwner bool
	gender   gender
	offices  []held
	refs     []int // in token order
}

// held is an office somebody holds; of is the ref it is of, or none.
type held struct {
	office
	of int
}

// resolver turns the refs of an article into drafts.
type resolver struct {
	*parser
	drafts   []draft
	byKey    map[string]int
	short    map[string]int // abbreviation -> the ref it is short for
	people   []int
	mentions []Mention // of pronouns, which may stand for several
	dominant int       // the country named most, or none
	counted  bool      // dominant is known
	mains    map[*pronoun][]int
	byDraft  [][]int         // the refs of each draft that have a name, once located asks
	present  map[string]bool // the countries that the article names, or somebody or something of
}

func resolve(p *parser) ([]schema.Entity, []Mention) {
	if len(p.refs) == 0 {
		return nil, nil
	}
	r := &resolver{parser: p, byKey: make(map[string]int, 32)}
	r.abbreviations()
	r.sites()
	r.knownOnes()
	r.grounds()
	r.unknownOnes()
	r.persons()
	r.shareTitles()
	r.homonyms()
	r.heads()
	r.abbreviated()
	r.titles()
	r.ambiguous()
	r.pronouns()
	return r.assemble()
}

// draftOf returns the draft filed under key, made on first use.
func (r *resolver) draftOf(key string, kind schema.EntityKind) int {
	if d, ok := r.byKey[key]; ok {
		return d
	}
	r.drafts = append(r.drafts, draft{kind: kind})
	r.byKey[key] = len(r.drafts) - 1
	return len(r.drafts) - 1
}

func (r *resolver) draftOfEntry(e *lexicon.Entry) int {
	d := r.draftOf(e.ID, e.Kind)
	dr := &r.drafts[d]
	if dr.entry == nil {
		dr.id, dr.entry, dr.name, dr.country = e.ID, e, e.Name, e.Country
	}
	return d
}

// link makes ref k a mention of draft d.
func (r *resolver) link(k, d int) {
	r.refs[k].entity = d
	if a := r.refs[k].alias; a != none {
		r.refs[a].entity = d
	}
}

// knownOnes resolves the names the gazetteer has, people excepted.
func (r *resolver) knownOnes() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.alias != none && r.refs[ref.alias].entry != nil && ref.entry == nil && ref.kind == schema.Organization {
			ref.entry = r.refs[ref.alias].entry // "Chương trình Phát triển LHQ (UNDP)"
		}
		if ref.entry == nil || ref.kind == schema.Person || ref.same != none || ref.common {
			continue
		}
		if ref.support {
			d := r.draftOfEntry(ref.entry)
			r.link(k, d)
			r.registerHead(k, d)
		}
	}
}

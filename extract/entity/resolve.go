package entity

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

// draft is an entity being put together.
type draft struct {
	id      string
	kind    schema.EntityKind
	name    string
	entry   *lexicon.Entry
	country string // id
	class   string // of a group or a part, what makes it one
	aliases []string
	names   [][]string // of a person, the words of every name, fullest first
	strong  bool       // of a person: a title or the gazetteer vouches for it
	gender  gender
	offices []held
	refs    []int // in token order
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
	dominant int       // 1 + the country named most; 0 before it is known
}

func resolve(p *parser) ([]schema.Entity, []Mention) {
	if len(p.refs) == 0 {
		return nil, nil
	}
	r := &resolver{parser: p, byKey: make(map[string]int, 32)}
	r.abbreviations()
	r.knownOnes()
	r.grounds()
	r.unknownOnes()
	r.persons()
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
		if ref.entry == nil || ref.kind == schema.Person || ref.same != none {
			continue
		}
		if ref.support {
			d := r.draftOfEntry(ref.entry)
			r.link(k, d)
			r.registerHead(k, d)
		}
	}
}

// grounds takes a seat of government that nothing says acts for the place, where the article has the place as a scene.
func (r *resolver) grounds() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.ground == nil {
			continue
		}
		if d, ok := r.byKey[ref.ground.ID]; ok {
			ref.entry, ref.kind, ref.seat = ref.ground, schema.Place, false
			r.link(k, d)
		}
	}
}

// registerHead lets a bare head word stand for a body, group or part that the gazetteer has with its country.
func (r *resolver) registerHead(k, d int) {
	ref := &r.refs[k]
	if ref.head == nil || ref.entry.Country == "" || ref.head.class == "" && !ref.head.state {
		return
	}
	base := r.base(k)
	for _, key := range []string{base, base + "|" + ref.entry.Country} {
		if _, taken := r.byKey[key]; !taken {
			r.byKey[key] = d
		}
	}
}

// abbreviations notes what the article abbreviates: "đảng Dân chủ (PD)".
func (r *resolver) abbreviations() {
	r.short = map[string]int{}
	for k := range r.refs {
		if a := r.refs[k].alias; a != none && r.refs[a].entry == nil {
			r.short[strings.Join(r.spelling(a), " ")] = k
		}
	}
}

// abbreviated links the abbreviations of what was resolved.
func (r *resolver) abbreviated() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.entity != none || ref.nameEnd == ref.nameFirst {
			continue
		}
		if full, ok := r.short[strings.Join(r.spelling(k), " ")]; ok && r.refs[full].entity != none {
			ref.kind = r.drafts[r.refs[full].entity].kind
			r.link(k, r.refs[full].entity)
		}
	}
}

// ambiguous resolves what the gazetteer knows only by an ambiguous form, where the article names it plainly elsewhere.
func (r *resolver) ambiguous() {
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.entry != nil && ref.entity == none && ref.kind != schema.Person && ref.same == none {
			if d, ok := r.byKey[ref.entry.ID]; ok {
				r.link(k, d)
			}
		}
	}
}

// spelling returns the words of the name of ref k, for comparing: normalised, hyphens dropped, case kept.
func (r *resolver) spelling(k int) []string {
	return r.words(r.refs[k].nameFirst, r.refs[k].nameEnd)
}

// words returns the words of tokens [first, end), normalised, marks dropped, case kept.
func (p *parser) words(first, end int) []string {
	words := make([]string, 0, end-first)
	for i := first; i < end; i++ {
		if t := &p.tokens[i]; t.Kind == text.Word || t.Kind == text.Number {
			words = append(words, t.Norm)
		}
	}
	return words
}

// written returns tokens [first, end) as they stand in the text: NFC, white space folded.
func (r *resolver) written(first, end int) string {
	s := r.doc.SpanOf(first, end).In(r.doc.Text)
	if strings.ContainsAny(s, "\n\r\t\u00a0") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return norm.NFC.String(s)
}

// countryOf returns the country id of a draft: its own for a country.
func (r *resolver) countryOf(d int) string {
	if d == none {
		return ""
	}
	if r.drafts[d].kind == schema.Country {
		return r.drafts[d].id
	}
	return r.drafts[d].country
}

// stateAt returns the draft of the country that the text around ref k is about: the last one
// named before it in its sentence, else the one the article names most.
func (r *resolver) stateAt(k int) int {
	for j := k - 1; j >= 0 && j > k-lookBack && r.refs[j].sentence == r.refs[k].sentence; j-- {
		if d := r.countryRef(j); d != none {
			return d
		}
	}
	if r.dominant == 0 {
		r.dominant = 1 + r.mostNamed()
	}
	return r.dominant - 1
}

// mostNamed returns the country with the most mentions, the first of several, or none.
func (r *resolver) mostNamed() int {
	counts := make([]int, len(r.drafts))
	best := none
	for j := range r.refs {
		if d := r.countryRef(j); d != none {
			if counts[d]++; best == none || counts[d] > counts[best] {
				best = d
			}
		}
	}
	return best
}

// lookBack is how many refs away an antecedent may stand.
const lookBack = 100

// countryRef returns the draft of the country that ref j names or belongs to.
func (r *resolver) countryRef(j int) int {
	d := r.refs[j].entity
	if d == none || r.drafts[d].kind == schema.Country || r.drafts[d].kind == schema.Place {
		if d != none && r.drafts[d].kind == schema.Country {
			return d
		}
		return none
	}
	if country, ok := r.byKey[r.drafts[d].country]; ok {
		return country
	}
	return none
}

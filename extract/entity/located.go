package entity

import (
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// How much likelier than elsewhere a place lies in a country that the article
// names, in the one that the text around is about, in the one that the words
// after the place name; and how much likelier there, in the middle of the region
// that they name.
const (
	countryNamed  = 10
	countryAround = 100
	countryTold   = 10_000
	regionTold    = 100
)

// setting is where the text says that a place lies.
type setting struct {
	country string           // id, "" when nothing is said
	region  *schema.Position // of the part of it that is named, or nil
	sure    bool             // false for a place after a comma, which may be the next of a list
}

// near is the weight of a place for its nearness to the region.
func (s setting) near(at schema.Position) int {
	if s.region == nil {
		return 1
	}
	away := at.Away(*s.region)
	return 1 + int(regionTold/(1+away*away))
}

// located returns the country that draft d lies in or belongs to and its position, as far as they are known: to the
// gazetteer; of a place that it lacks, from the words after it; else from the atlas.
func (r *resolver) located(d int) (country string, at *schema.Position) {
	dr := &r.drafts[d]
	if dr.entry != nil {
		return dr.country, dr.entry.Location
	}
	if dr.kind != schema.Place {
		return dr.country, nil
	}
	named := r.namedRefs(d)
	if len(named) == 0 {
		return dr.country, nil
	}
	told := setting{country: dr.country, sure: true}
	if told.country == "" {
		told = r.told(named)
	}
	country, at = r.locate(named[0], told)
	switch {
	case told.country == "" || told.country == country:
		return country, at
	case told.sure:
		return told.country, nil
	}
	return "", nil
}

// locate asks the atlas for ref k, of which the text tells where it lies.
func (r *resolver) locate(k int, told setting) (country string, at *schema.Position) {
	around := r.countryOf(r.stateAt(k))
	return r.gazetteer.Locate(r.locatedAs(k), func(country string, at schema.Position) int {
		switch {
		case country == told.country:
			return countryTold * told.near(at)
		case country == around:
			return countryAround
		case r.present[country]:
			return countryNamed
		}
		return 1
	})
}

// namedRefs returns the refs of draft d that have a name.
func (r *resolver) namedRefs(d int) []int {
	if r.byDraft == nil {
		r.byDraft = make([][]int, len(r.drafts))
		for k := range r.refs {
			if e := r.refs[k].entity; e != none && r.refs[k].nameEnd > r.refs[k].nameFirst {
				r.byDraft[e] = append(r.byDraft[e], k)
			}
		}
	}
	return r.byDraft[d]
}

// locatedAs is what the atlas calls the place that ref k names: "avignon", "sân bay heathrow".
func (r *resolver) locatedAs(k int) string {
	ref := &r.refs[k]
	name := strings.ToLower(strings.Join(r.spelling(k), " "))
	if ref.head != nil && ref.head.keep && ref.nameFirst > ref.first {
		return ref.head.name + " " + name
	}
	return name
}

// told returns where the words right after some of the refs say that their place lies: "làng Shurnukh của Armenia",
// "ở Avignon (Pháp)", "thị trấn Jobar, tỉnh Damascus", "Kazan, thủ phủ vùng Tatarstan"; else "White City, London".
func (r *resolver) told(refs []int) (best setting) {
	for _, k := range refs {
		s := r.toldAfter(k)
		if s.sure {
			return s
		}
		if best.country == "" {
			best = s
		}
	}
	return best
}

func (r *resolver) toldAfter(k int) setting {
	end := r.refs[k].end
	at := r.leadIn(end)
	j := r.refAt(k, at)
	if at == end || j == none || r.refs[j].sentence != r.refs[k].sentence {
		return setting{}
	}
	after := &r.refs[j]
	listed := r.tokens[at-1].Norm == ","
	if after.kind != schema.Country && after.kind != schema.Place || listed && r.goesOn(after.end) {
		return setting{}
	}
	s := setting{country: r.countryOf(after.entity)}
	s.sure = s.country != "" && (!listed || after.kind == schema.Country || r.headed(after))
	if e := r.drafts[after.entity].entry; e != nil && e.Kind == schema.Place {
		s.region = e.Location
	}
	return s
}

// headed reports whether a ref begins with a word that says what kind of place it is: "bang Texas".
func (r *resolver) headed(ref *ref) bool {
	c := r.marks[ref.first].cue
	return ref.head != nil || c != nil && c.place != nil
}

// leadIn returns the token after what leads from a name that ends before token i to where it lies: a comma or "(",
// then "của" or "ở", or "thủ phủ" of what stands next; i where there is nothing of it.
func (r *resolver) leadIn(i int) int {
	if i < len(r.tokens) && (r.tokens[i].Norm == "," || r.tokens[i].Norm == "(") {
		i++
	}
	if i >= len(r.tokens) || r.marks[i].cue == nil {
		return i
	}
	c, end := r.marks[i].cue, int(r.marks[i].cueEnd)
	if c.is&(owns|locates) != 0 || c.place != nil && end < len(r.tokens) && r.marks[end].cue != nil && r.marks[end].cue.place != nil {
		return end
	}
	return i
}

// refAt returns the ref that begins at token i, looked for after ref k, or none.
func (r *resolver) refAt(k, i int) int {
	for j := k + 1; j < len(r.refs) && j <= k+4; j++ {
		if r.refs[j].first == i && r.refs[j].entity != none {
			return j
		}
	}
	return none
}

// goesOn reports whether a list goes on at token i: "Đức và Pháp".
func (r *resolver) goesOn(i int) bool {
	return i+1 < len(r.tokens) && r.links(i) && (r.tokens[i].Norm != "," || r.marks[i+1].forms != nil)
}

// town reports whether an unknown name with too little evidence is that of a town: the atlas has it, and somewhere
// in the article a small hint says place, its country follows a comma, or it stands in a list of places.
func (r *resolver) town(v *votes) bool {
	if v.weight[0] > 0 {
		return false
	}
	for _, k := range v.refs {
		told := r.toldAfter(k)
		if r.refs[k].weight[kindIndex(schema.Place)] > 0 || told.sure && r.tokens[r.refs[k].end].Norm == "," || r.amongPlaces(k) {
			country, _ := r.locate(k, told)
			return country != "" && (!told.sure || told.country == country)
		}
	}
	return false
}

// amongPlaces reports whether ref k stands in a list beside a place: "Nantes, Rennes và Lens".
func (r *resolver) amongPlaces(k int) bool {
	before, after := r.refs[k].first-1, r.refs[k].end
	if before < 0 || after >= len(r.tokens) || r.tokens[after].Kind != text.Punct && !r.links(after) {
		return false
	}
	return k > 0 && r.links(before) && r.refs[k-1].end == before && r.refs[k-1].kind == schema.Place ||
		k+1 < len(r.refs) && r.links(after) && r.refs[k+1].first == after+1 && r.refs[k+1].kind == schema.Place
}

// links reports whether token i is a comma or "và".
func (r *resolver) links(i int) bool {
	c := r.marks[i].cue
	return r.tokens[i].Norm == "," || c != nil && c.is&adds != 0
}

package entity

import "chronograph/schema"

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

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// town reports whether an unknown name with too little evidence is that of a town: the atlas has it, and somewhere
// in the article a small hint says place, its country follows a comma, or it stands in a list of places.
func (r *resolver) town(v *votes) bool {
	if v.weight[0] > 0 {
		return false
	}
	for _, k := range v.refs {
		if r.endsPlaces(k) {
			return true
		}
		told := r.toldAfter(k)
		if r.refs[k].weight[kindIndex(schema.Place)] > 0 || told.sure && r.tokens[r.refs[k].end].Norm == "," || r.amongPlaces(k) {
			country, _ := r.locate(k, told)
			return country != "" && (!told.sure || told.country == country)
		}
	}
	return false
}

// endsPlaces reports whether ref k is the last of a list of places: "Narathiwat, Pattani và Yala".
func (r *resolver) endsPlaces(k int) bool {
	before := r.refs[k].first - 1
	if k < 2 || before < 0 || r.marks[before].cue == nil || r.marks[before].cue.is&adds == 0 {
		return false
	}
	a, b := &r.refs[k-2], &r.refs[k-1]
	return a.kind == schema.Place && b.kind == schema.Place && b.end == before && a.end == b.first-1 && r.links(a.end)
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

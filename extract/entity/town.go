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

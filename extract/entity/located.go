package entity

import (
	"strings"

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

// located returns the country that draft d lies in or belongs to and its position, as far as they are known: to the
// gazetteer; of a place that it lacks, from the words after it; else from the atlas.
func (r *resolver) located(d int) (country string, at *schema.Position) {
	dr := &r.drafts[d]
	if dr.entry != nil {
		return dr.country, dr.entry.Location
	}
	if dr.kind == schema.Person && dr.country == "" {
		return r.homeOf(dr), nil
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

// homeOf returns the country whose office a person holds or held, "" where his offices are of several.
func (r *resolver) homeOf(d *draft) (country string) {
	for _, h := range d.offices {
		of := r.ownerOf(h)
		c := r.countryOf(of)
		switch {
		case of == none || c == "" || h.title.of == ofKin || h.posted:
		case country == "":
			country = c
		case country != c:
			return ""
		}
	}
	return country
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

package entity

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// sites takes a body that is also a place, such as a hospital, for the place where the article never has it act.
func (r *resolver) sites() {
	var acts map[string]bool
	for k := range r.refs {
		if h := r.refs[k].head; h != nil && h.site != nil && r.refs[k].kind == schema.Organization {
			if acts == nil {
				acts = map[string]bool{}
			}
			name := r.plain(r.refs[k].nameFirst, r.refs[k].nameEnd)
			acts[name] = acts[name] || r.actsAt(k)
		}
	}
	for k := range r.refs {
		if h := r.refs[k].head; acts != nil && h != nil && h.site != nil && !acts[r.plain(r.refs[k].nameFirst, r.refs[k].nameEnd)] {
			r.refs[k].head, r.refs[k].kind = h.site, schema.Place
		}
	}
}

// actsAt reports whether a verb of somebody who acts follows ref k, past "đã", "cũng".
func (r *resolver) actsAt(k int) bool {
	at := r.refs[k].end
	for at < len(r.marks) && at < r.refs[k].end+3 && r.marks[at].cue != nil && r.marks[at].cue.is&auxiliary != 0 {
		at = int(r.marks[at].cueEnd)
	}
	if at >= len(r.marks) || r.marks[at].cue == nil || r.refs[k].form == Origin {
		return false
	}
	after := r.marks[at].cue.after
	return after != nil && (after.kind == schema.Person || after.kind == schema.Organization)
}

// siteReach is the most words of a site's name between what has capitals in it and the place it ends with.
const siteReach = 3

// siteEnd returns where the name of a site ends that was read up to token i: the place where it is goes with it, "Bệnh
// viện số 2 Quảng Ninh", "Bệnh viện Lao và bệnh phổi Cần Thơ".
func (p *parser) siteEnd(i int, h *head) int {
	if h.site == nil {
		return i
	}
	for at := i; at < min(p.end, i+siteReach+1); at++ {
		t, c := &p.tokens[at], p.cueAt(at)
		if t.Break || t.Kind != text.Word && t.Kind != text.Number {
			return i
		}
		if p.placeAt(at) && t.Upper && (at == i || p.cueAt(at-1).is&(adds|locates|owns) == 0) {
			return int(p.marks[at].formsEnd)
		}
		if c.body != nil || c.is&adds == 0 && (c.is&stop != 0 || c.function()) {
			return i
		}
	}
	return i
}

package entity

import (
	"strings"

	"chronograph/extract/text"
)

// heads resolves bodies, groups and places known by their head word: those that
// say whose they are first, then the bare ones, which may be short for them.
func (r *resolver) heads() {
	recurs := r.recurring()
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.head == nil || ref.entity != none || r.isShort(k) || !ref.support && !recurs[r.base(k)] {
			continue // a part of a country is tried again once all are known
		}
		if ref.of != none {
			r.owned(k, r.owner(k))
		} else if ref.head.class == "" && !ref.head.state {
			r.named(k)
		}
	}
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.head != nil && ref.head.only && ref.entity == none && ref.of != none {
			r.known(k)
		}
		if ref.head != nil && ref.entity == none && ref.of == none && (ref.head.class != "" || ref.head.state) {
			r.bare(k)
		}
	}
}

// isShort reports whether the name of ref k is an abbreviation that the article explains elsewhere.
func (r *resolver) isShort(k int) bool {
	ref := &r.refs[k]
	if len(r.short) == 0 || ref.nameEnd != ref.nameFirst+1 {
		return false
	}
	full, ok := r.short[r.tokens[ref.nameFirst].Norm]
	return ok && full != k
}

// recurring returns the names all in lower case that stand in the article more than once.
func (r *resolver) recurring() map[string]bool {
	seen, again := map[string]bool{}, map[string]bool{}
	for k := range r.refs {
		if r.refs[k].head != nil && r.refs[k].entry == nil && !r.refs[k].head.only {
			base := r.base(k)
			again[base] = seen[base]
			seen[base] = true
		}
	}
	return again
}

// owner returns the draft of what ref k belongs to; "nước này" is the country named before.
func (r *resolver) owner(k int) int {
	of := r.refs[k].of
	if r.refs[of].pronoun != nil && r.refs[of].entity == none {
		r.refs[of].entity = r.stateAt(of)
	}
	return r.refs[of].entity
}

// base is what ref k is called without its owner, in lower case; the class where it has one.
func (r *resolver) base(k int) string {
	ref := &r.refs[k]
	if ref.head.class != "" {
		return string(ref.head.kind) + " " + ref.head.class
	}
	if ref.head.one() {
		return string(ref.kind) + " " + ref.head.name
	}
	end := ref.nameEnd
	if ref.headEnd > 0 {
		end = ref.headEnd
	} else if ref.of != none && r.refs[ref.of].first > ref.first && r.refs[ref.of].end == ref.nameEnd {
		end = r.refs[ref.of].first
	}
	return string(ref.kind) + " " + r.plain(ref.nameFirst, end)
}

// plain joins the words of tokens [first, end) in lower case, without a last "của".
func (r *resolver) plain(first, end int) string {
	end = r.unowned(first, end)
	var b strings.Builder
	for i := first; i < end; i++ {
		if t := &r.tokens[i]; t.Kind == text.Word || t.Kind == text.Number {
			b.WriteString(t.Lower)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

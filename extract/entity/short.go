package entity

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"chronograph/extract/text"
)

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

package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// turnParagraph lets the date the article opens with hold again where a paragraph begins.
func (a *article) turnParagraph(s *text.Sentence) {
	if s.Paragraph != a.para {
		a.para, a.running = s.Paragraph, a.lead
	}
}

// share gives an event the time of the event it is told together with.
func (a *article) share(f *found, before []*found) {
	for n := len(before) - 1; n >= 0; n-- {
		g := before[n]
		if g.dropped || g.time.Time.IsZero() {
			continue
		}
		together := f.frame.zero() && f.frame.joined && g.leads && f.use != nominal && f.governor == g.governor
		caused := f.is(victims) && (g.rule.violent || g.is(calamity)) && f.governor == g.governor
		if together || caused {
			f.time, f.leads = g.time, g.leads
			if caused && len(f.places) == 0 {
				f.places = g.places
			}
			return
		}
	}
}

// stamp lets the date of a headline hold for all it tells.
func stamp(here []*found) {
	var t schema.EventTime
	for _, f := range here {
		if !f.time.Time.IsZero() {
			t = f.time
		}
	}
	for _, f := range here {
		if f.time.Time.IsZero() && (f.use != nominal || len(here) == 1) {
			f.time = t
		}
	}
}

// attend dates what is said or done at an occasion: "phát biểu tại phiên họp ngày 24/9".
func (a *article) attend(f *found, later []*found) {
	for _, g := range later {
		if !f.time.Time.IsZero() || g.governor != nil && g.governor != f {
			return
		}
		k := a.nounStart(g.piece)
		if g.use == nominal && k > 0 && a.pieces[k-1].is(within) && a.gapTo(f.piece, k-1) <= 1 {
			f.time, f.leads = g.time, false
		}
	}
}

// nounStart is the first piece of the noun phrase around the trigger at piece k.
func (a *article) nounStart(k int) int {
	for k > 0 && a.gap(k-1, k) == 0 && a.nounOpener(k-1) {
		k--
	}
	return k
}

// inherit lets the date of the paragraph hold for what is said or done in it, or says why there is none.
func (a *article) inherit(f *found) {
	told := f.said() || f.is(encounter) && f.use == verbal
	main := f.governor == nil && !f.frame.edge.clausal() || f.frame.edge == breaks
	if told && main && f.zone == text.Body && f.modality == schema.Asserted && !a.running.IsZero() {
		f.time = timed(a.running, schema.Inherited, "the date that holds in the paragraph")
		return
	}
	f.time.Why = "the article gives no time"
	if day := a.in.Published.Day; day != 0 && (f.modality == schema.Asserted || f.modality == schema.Claimed) {
		f.time = schema.EventTime{Latest: day, Basis: schema.Bounded, Why: "told as past on the day of writing"}
	}
}

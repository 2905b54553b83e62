package event

import (
	"slices"

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

// attend dates and places what is said or done at an occasion: "phát biểu
// tại phiên họp ngày 24/9", "tại cuộc gặp ở Minsk, các bên nhất trí …".
func (a *article) attend(f *found, here []*found) {
	for _, g := range here {
		if g == f || g.use != nominal || g.governor != nil && g.governor != f || f.use == nominal {
			continue
		}
		k := a.nounStart(g.piece)
		if k == 0 || !a.pieces[k-1].is(within) || !a.heldAt(f, g, k-1) {
			continue
		}
		if f.time.Time.IsZero() && !g.time.Time.IsZero() {
			f.time, f.leads = g.time, false
		}
		if len(f.places) == 0 && g.is(encounter) && f.governor == nil {
			f.places = slices.Clone(g.places)
		}
	}
}

// heldAt reports whether the occasion g, whose preposition is piece k, is where f happens: it opens its clause or follows its verb.
func (a *article) heldAt(f, g *found, k int) bool {
	if g.piece > f.piece {
		return a.gapTo(f.piece, k) <= 1
	}
	opens := k == 0 || a.pieces[k-1].kind >= comma || a.pieces[k-1].kind == moment || a.pieces[k-1].is(adverb)
	return opens && g.is(encounter) && f.governor == nil && !a.toldBetween(g, f)
}

// toldBetween reports whether another verb stands between g and f.
func (a *article) toldBetween(g, f *found) bool {
	for k := g.piece + 1; k < f.verb; k++ {
		if a.pieces[k].kind == trigger && a.pieces[k].use != nominal || a.pieces[k].kind >= stop {
			return true
		}
	}
	return false
}

// added reports whether a verb is joined by "và" to the one before: "và tấn công", "và làm bị thương".
func (a *article) added(g *found) bool {
	if !g.frame.zero() && !(g.verb > 0 && a.pieces[g.verb-1].is(cause)) {
		return false
	}
	return g.verb > 0 && a.pieces[g.verb-1].is(and) || g.verb > 1 && a.pieces[g.verb-1].is(cause) && a.pieces[g.verb-2].is(and)
}

// trail gives an event the time that stands behind the verb joined to it: "bắn chết A và làm bị thương B tối qua".
func (a *article) trail(f *found, later []*found) {
	if len(later) == 0 || f.use == nominal {
		return
	}
	g := later[0]
	if a.added(g) && g.use != nominal && !g.leads && g.governor == f.governor && !a.commaBetween(f.piece, g.verb) {
		f.time = g.time
	}
}

// nounStart is the first piece of the noun phrase around the trigger at piece k.
func (a *article) nounStart(k int) int {
	for k > 0 && a.gap(k-1, k) == 0 && a.nounOpener(k-1) {
		k--
	}
	return k
}

// fresh reports whether f is about victims whom a dated statement tells as news.
func (a *article) fresh(f *found) bool {
	g := f.governor
	if g == nil || !g.is(plain) || !(f.is(victims) && f.use == verbal) || f.modality != schema.Asserted && f.modality != schema.Claimed {
		return false
	}
	t := g.time.Time
	return t.IsPoint() && t.Grain() <= schema.DayGrain && !blank(t)
}

// inherit lets the date of the paragraph hold for what is said or done in it, or says why there is none.
func (a *article) inherit(f *found) {
	if a.fresh(f) {
		f.time = timed(f.governor.time.Time, schema.Inherited, "told as news on that day")
		return
	}
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

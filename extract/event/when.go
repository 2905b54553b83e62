package event

import (
	"chronograph/extract/text"
	"chronograph/schema"
)

// date gives the events of a sentence their times.
func (a *article) date(i int, here []*found) {
	s := &a.in.Doc.Sentences[i]
	a.turnParagraph(s)
	if s.Zone == text.Body {
		a.bodies++
	}
	for m := range a.pieces {
		if a.datable(m, s) {
			a.give(m, a.owner(m, here), s)
		}
	}
	for n, f := range here {
		if f.time.Time.IsZero() && !f.dropped {
			a.share(f, here[:n])
			a.attend(f, here[n+1:])
		}
	}
	if s.Zone == text.Foot {
		stamp(here)
	}
	for _, f := range here {
		if f.time.Time.IsZero() && !f.dropped {
			a.inherit(f)
		}
	}
}

// turnParagraph lets the date the article opens with hold again where a paragraph begins.
func (a *article) turnParagraph(s *text.Sentence) {
	if s.Paragraph != a.para {
		a.para, a.running = s.Paragraph, a.lead
	}
}

// datable reports whether piece m is a time that may be an event's.
func (a *article) datable(m int, s *text.Sentence) bool {
	p := &a.pieces[m]
	if p.kind != moment || p.lemma != nil {
		return false
	}
	t := a.in.Times[p.at].Time
	if t.IsZero() || blank(t) || t.Kind == schema.Duration || t.Kind == schema.Set {
		return false
	}
	if p.aside && s.Zone != text.Foot {
		return false
	}
	return m == 0 || !(a.pieces[m-1].is(after) && a.gap(m-1, m) == 0)
}

// blank reports whether nothing of a time is known: "hôm nay" in an article without a day.
func blank(t schema.Time) bool {
	return t.From.Grain <= schema.DayGrain && t.From.Grain != schema.Unknown && t.From.Year == 0 && t.From.Month == 0
}

// owner is the event a time belongs to: the one whose verb it stands before,
// else the last one before it.
func (a *article) owner(m int, here []*found) *found {
	prev, next := neighbours(m, here)
	if prev != nil && a.sealed(prev.piece, m) {
		prev = nil
	}
	switch {
	case next != nil && a.opens(m):
		return a.main(m, here)
	case prev == nil && next != nil && a.reaches(m, next):
		return next
	case prev != nil && next != nil && a.beforeVerb(m, prev, next):
		return next
	}
	return prev
}

// main is the event a time at the head of a clause is about: that of the main
// verb, else of a noun close by.
func (a *article) main(m int, here []*found) *found {
	for _, f := range here {
		edge := f.frame.edge
		if f.from > m && !f.dropped && f.use != nominal && f.governor == nil && (edge == skip || edge == breaks || !edge.clausal()) {
			return f
		}
	}
	for _, f := range here {
		if f.from > m && !f.dropped && (f.use != nominal || a.happens(f) || a.gapTo(m, f.verb) <= reach) && !f.frame.edge.clausal() {
			return f
		}
	}
	return nil
}

// sealed reports whether what is said begins between pieces i and j: a colon or a quotation.
func (a *article) sealed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if a.pieces[k].kind == stop || a.pieces[k].kind == open {
			return true
		}
	}
	return false
}

// reaches reports whether no clause begins between a time and the verb after it.
func (a *article) reaches(m int, next *found) bool {
	for j := m - 1; j >= 0 && a.pieces[j].kind < comma; j-- {
		if a.pieces[j].is(after) || a.pieces[j].is(when) {
			return false
		}
	}
	for j := m + 1; j < next.from; j++ {
		if p := &a.pieces[j]; p.kind >= stop || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return false
		}
	}
	return true
}

// neighbours returns the events told last before and first after piece m.
func neighbours(m int, here []*found) (prev, next *found) {
	for _, f := range here {
		switch {
		case f.dropped:
		case f.from < m && f.piece < m:
			prev = f
		case f.from > m && next == nil:
			next = f
		}
	}
	return prev, next
}

// opens reports whether a time stands at the head of a clause: after the start, a mark or "nhưng".
func (a *article) opens(m int) bool {
	for j := m - 1; j >= 0; j-- {
		p := &a.pieces[j]
		switch {
		case p.kind == word && (p.lemma.class == to || p.lemma.class == within || p.lemma.class == adverb):
		case p.kind == comma:
			return a.gap(j, m) == 0 && m+1 < len(a.pieces) && a.pieces[m+1].kind != comma && a.pieces[m+1].kind < stop && a.opensClause(j)
		default:
			return p.kind >= stop || p.is(breaks)
		}
	}
	return true
}

// opensClause reports whether a subject follows the comma at piece j before its verb.
func (a *article) opensClause(j int) bool {
	for k := j + 1; k < len(a.pieces); k++ {
		switch p := &a.pieces[k]; {
		case p.kind == name:
			return true
		case p.kind == comma, p.kind >= stop, p.kind == trigger:
			return false
		}
	}
	return false
}

// beforeVerb reports whether a time stands between a subject and its verb.
func (a *article) beforeVerb(m int, prev, next *found) bool {
	if m == 0 || a.pieces[m-1].kind != name || a.pieces[m-1].governor != skip || a.gap(m-1, m) > 0 {
		return false
	}
	for j := m + 1; j < next.from; j++ {
		p := &a.pieces[j]
		if p.kind == comma || p.kind >= stop || p.is(and) || p.kind == word && p.lemma.class.clausal() {
			return false
		}
	}
	for j := prev.piece + 1; j < m; j++ {
		p := &a.pieces[j]
		if p.kind == comma || p.kind >= stop || p.is(fact) || p.kind == word && p.lemma.class.clausal() {
			return true
		}
	}
	return prev.typ == "STATE"
}

// give dates an event with the time at piece m.
func (a *article) give(m int, f *found, s *text.Sentence) {
	t := &a.in.Times[a.pieces[m].at]
	day := t.Time.IsPoint() && t.Time.Grain() <= schema.DayGrain
	if s.Zone == text.Body && day && a.past(t.Time) {
		if a.lead.IsZero() && a.opensArticle(f, t.Time) {
			a.lead = wholeDay(t.Time)
			a.running = a.lead
		}
		if f != nil && m < f.verb && f.governor == nil {
			a.running = wholeDay(t.Time)
		}
	}
	if f == nil || !f.time.Time.IsZero() || f.said() && f.modality == schema.Asserted && !a.past(t.Time) {
		return
	}
	f.time = timed(t.Time, t.How, t.Basis)
	f.leads = m < f.verb
}

const (
	leadSentences = 6 // of the body, in which the date of an article's lead stands
	leadDays      = 7 // before the day of writing
)

// opensArticle reports whether a time can be the date of the article's lead.
func (a *article) opensArticle(f *found, t schema.Time) bool {
	day := a.in.Published.Day
	return f != nil && a.bodies <= leadSentences && (day == 0 || t.Earliest() == 0 || day-t.Earliest() <= leadDays)
}

// wholeDay is the day a part of a day or a time of the clock belongs to.
func wholeDay(t schema.Time) schema.Time {
	p := t.From
	return schema.At(schema.Point{Grain: schema.DayGrain, Year: p.Year, Month: p.Month, Day: p.Day, Weekday: p.Weekday})
}

// past reports whether a time does not lie after the day the article was written.
func (a *article) past(t schema.Time) bool {
	day := a.in.Published.Day
	return day == 0 || t.Earliest() == 0 || t.Earliest() <= day
}

func timed(t schema.Time, basis schema.TimeBasis, why string) schema.EventTime {
	return schema.EventTime{Time: t, Earliest: t.Earliest(), Latest: t.Latest(), Basis: basis, Why: why}
}

// share gives an event the time of the event it is told together with.
func (a *article) share(f *found, before []*found) {
	for n := len(before) - 1; n >= 0; n-- {
		g := before[n]
		if g.dropped || g.time.Time.IsZero() {
			continue
		}
		together := f.frame.zero() && f.frame.joined && g.leads && f.use != nominal && f.governor == g.governor
		caused := f.typ == "CASUALTY" && (g.rule.violent || g.typ == "DISASTER") && f.governor == g.governor
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
	told := f.said() || f.typ == "CONSULT" && f.use == verbal
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

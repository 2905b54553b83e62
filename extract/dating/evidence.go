package dating

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// evidence lists the reasons, strongest first; newest is the day the article is dated by, nil for none.
func (e *estimate) evidence(newest *clue) []Evidence {
	var out []Evidence
	if newest != nil {
		out = append(out, Evidence{Span: newest.span, Text: newest.told()})
	}
	out = append(out, e.factEvidence(true)...)
	out = append(out, e.fixedEvidence()...)
	out = append(out, e.footEvidence()...)
	for i := range e.clues.days {
		if c := &e.clues.days[i]; c.weekday != 0 && !c.hasYear() {
			out = append(out, Evidence{Span: c.span, Text: fmt.Sprintf("%02d-%02d is a %s", c.point.Month, c.point.Day, weekdayNames[c.weekday])})
		}
	}
	holders := slices.Clone(e.holders)
	slices.SortStableFunc(holders, func(a, b holder) int { return cmp.Compare(a.breadth(), b.breadth()) })
	for i := range holders {
		out = append(out, e.holderEvidence(&holders[i]))
	}
	out = append(out, e.factEvidence(false)...)
	for _, n := range e.names {
		out = append(out, Evidence{e.doc.SpanOf(n.first, n.end), n.since, n.until, fmt.Sprintf("%s, so called %s/%s", n.name, n.since, n.until)})
	}
	return out
}

// factEvidence lists the facts told, those beside their own date or the others.
func (e *estimate) factEvidence(dated bool) []Evidence {
	var out []Evidence
	for i := range e.facts {
		t := &e.facts[i]
		if len(t.dates)+len(t.jubilees) > 0 != dated {
			continue
		}
		what := t.What + " " + t.When.String()
		if len(t.jubilees) > 0 {
			what = fmt.Sprintf("%d years since %s", t.jubilees[0], what)
		}
		if t.partly > 0 {
			what = "perhaps " + what
		}
		out = append(out, Evidence{e.doc.SpanOf(t.at, t.end), t.first(), 0, what})
	}
	return out
}

// breadth is how many days a holder's terms leave: the fewer, the more they tell.
func (h *holder) breadth() schema.Day {
	first, last := h.window()
	if last == 0 {
		return math.MaxInt32 - first
	}
	return last - first
}

// firstEnd returns the last day of the holder's first term.
func (h *holder) firstEnd() (end schema.Day) {
	for _, t := range h.terms {
		if t.End != 0 && (end == 0 || t.End < end) {
			end = t.End
		}
	}
	return end
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// told says what a clue tells of the day of writing.
func (c *clue) told() string {
	value := fmt.Sprintf("%02d-%02d", c.point.Month, c.point.Day)
	if c.hasYear() {
		value = fmt.Sprintf("%04d-%s", c.point.Year, value)
	}
	if c.fromNow {
		return fmt.Sprintf("%s told as %+d days from now", value, c.shift)
	}
	if c.tense == timex.Future {
		return "first day told as ahead " + value
	}
	return "newest day reported as past " + value
}

// fixedEvidence lists the newest time with a year told as past, the first caption's, and the next one ahead.
func (e *estimate) fixedEvidence() []Evidence {
	var past, caption, ahead *clue
	for i := range e.clues.fixed {
		c := &e.clues.fixed[i]
		switch {
		case c.tense == timex.Future && c.point.Last().Year() < firstYear: // what lay ahead of old times
		case c.tense == timex.Future:
			if ahead == nil || c.point.Last() < ahead.point.Last() {
				ahead = c
			}
		case c.zone == text.Caption:
			if caption == nil || c.point.First() > caption.point.First() {
				caption = c
			}
		case past == nil || c.point.First() > past.point.First():
			past = c
		}
	}
	var out []Evidence
	if caption != nil {
		out = append(out, Evidence{caption.span, caption.point.First(), 0, "photo caption " + caption.point.OfDay().String()})
	}
	if past != nil {
		out = append(out, Evidence{past.span, past.point.First(), 0, "newest date named " + past.point.OfDay().String()})
	}
	if ahead != nil {
		out = append(out, Evidence{ahead.span, 0, ahead.point.Last(), "looks ahead to " + ahead.point.OfDay().String()})
	}
	return out
}

func (e *estimate) footEvidence() []Evidence {
	first, last, ok := e.footRange()
	if !ok {
		return nil
	}
	from, to := e.clues.foot[0].span, e.clues.foot[len(e.clues.foot)-1].span
	return []Evidence{{from.Join(to), first, last, "headlines at the foot from " + first.String() + " to " + last.String()}}
}

func (e *estimate) holderEvidence(h *holder) Evidence {
	first, last := h.window()
	if h.standing == former {
		first, last = h.firstEnd(), 0
	}
	note := [...]string{inOffice: "", former: "former ", elected: "elected ", entering: "new as ", leaving: "leaving as ", untitled: "once "}[h.standing]
	return Evidence{e.doc.SpanOf(h.first, h.last), first, last, h.person + ", " + note + h.held()}
}

// held lists the terms of a holder, each office once: "defence minister of US, 2001-01-20/2006-12-18".
func (h *holder) held() string {
	var parts []string
	for i, t := range h.terms {
		office := strings.ReplaceAll(t.Office, "_", " ") + " of " + t.Of + ", "
		if i > 0 && h.terms[i-1].Office == t.Office && h.terms[i-1].Of == t.Of {
			office = ""
		}
		end := ""
		if t.End != 0 {
			end = t.End.String()
		}
		parts = append(parts, office+t.Start.String()+"/"+end)
	}
	return strings.Join(parts, " and ")
}

// Reference turns a result into what incomplete times are counted from. Only a
// day that was settled on is a reference day; the range goes along in any case.
func (r Result) Reference() timex.Reference {
	ref := timex.Reference{Day: r.Day, Earliest: r.Earliest, Latest: r.Latest}
	if r.Day == 0 {
		return ref
	}
	for _, e := range r.Evidence {
		if e.Earliest != 0 || e.Latest != 0 { // the others tell the day of the month alone
			ref.Why = "year from " + e.Text
			return ref
		}
	}
	return ref
}

// Basis returns the evidence as short phrases, strongest first.
func (r Result) Basis() []string {
	var out []string
	for _, e := range r.Evidence {
		out = append(out, e.Text)
	}
	return out
}

package event

import (
	"slices"
	"strings"

	"chronograph/extract/text"
	"chronograph/schema"
)

// agrees reports whether f and g can be and are likely to be one happening.
func (g *found) agrees(f *found, day schema.Day) bool {
	if g.modality != f.modality && !(soft(g.modality) && soft(f.modality)) || !timesAgree(g.time.Time, f.time.Time) || g.past(day) != f.past(day) {
		return false
	}
	if f.rule.speech {
		return g.repeats(f)
	}
	if f.is(victims) {
		return g.sameVictims(f)
	}
	return g.sameSides(f)
}

// recent is the number of days before the day of writing to which a telling without a time can belong.
const recent = 365

// past reports whether f is dated to a time long before the day of writing.
func (f *found) past(day schema.Day) bool {
	last := f.time.Time.Latest()
	return day != 0 && last != 0 && day-last > recent
}

// soft reports whether a modality may be that of a telling of something asserted.
func soft(m schema.Modality) bool { return m == schema.Asserted || m == schema.Claimed }

// timesAgree reports whether two times are equal, or one unknown, or one lies in the other.
func timesAgree(a, b schema.Time) bool {
	if a.IsZero() || b.IsZero() || a == b {
		return true
	}
	if a.Earliest() == 0 || b.Earliest() == 0 || a.Latest() == 0 || b.Latest() == 0 {
		return false
	}
	return a.Earliest() >= b.Earliest() && a.Latest() <= b.Latest() || b.Earliest() >= a.Earliest() && b.Latest() <= a.Latest()
}

// repeats reports whether a speech act is told again: by a headline, a caption
// or a report of the same demand.
func (g *found) repeats(f *found) bool {
	if !overlap(g.in(schema.Agent), f.in(schema.Agent)) {
		return false
	}
	if g.sentence == f.sentence {
		return g.use == nominal || f.use == nominal
	}
	if f.is(plain) {
		return g.title != "" && g.title == f.title
	}
	heading := g.zone != text.Body || f.zone != text.Body
	return heading && (f.sameWord(g) || overlap(g.in(schema.Target), f.in(schema.Target))) || equal(g.in(schema.Agent), f.in(schema.Agent)) && overlap(g.in(schema.Target), f.in(schema.Target))
}

// sameWord reports whether one trigger begins or ends with the other: "lên tiếng kêu gọi" and "kêu gọi".
func (f *found) sameWord(g *found) bool {
	long, short := f.lemma, g.lemma
	if len(long) < len(short) {
		long, short = short, long
	}
	return strings.HasSuffix(long, short) || strings.HasPrefix(long, short)
}

// sameVictims reports whether two tellings of casualties count the same.
func (g *found) sameVictims(f *found) bool {
	if g.sentence == f.sentence {
		return true
	}
	for _, x := range g.figures {
		for _, y := range f.figures {
			if x.What == y.What {
				return x.Value == y.Value
			}
		}
	}
	near := f.sentence-g.sentence <= 2 || g.zone != text.Body
	return (near || g.sameDead(f)) && (len(g.figures) == 0 || len(f.figures) == 0)
}

// sameDead reports whether two tellings name the same victim: a person dies once.
func (g *found) sameDead(f *found) bool {
	return slices.ContainsFunc(g.in(schema.Target), func(id string) bool {
		return strings.HasPrefix(id, string(schema.Person)+":") && slices.Contains(f.in(schema.Target), id)
	})
}

// sameSides reports whether the participants and places of two tellings fit together.
func (g *found) sameSides(f *found) bool {
	verbs, nouns := f.use != nominal && g.use != nominal, f.use == nominal && g.use == nominal
	switch {
	case nouns || f.sameWord(g):
	case g.sentence == f.sentence:
		return f.is(encounter) && verbs && subset(f.people(), g.people())
	case verbs && g.zone == text.Body && f.zone == text.Body && (f.time.Time.IsZero() || g.time.Time.IsZero()):
		return len(f.parts) > 1 && equal(f.people(), g.people())
	}
	ga, fa := g.people(), f.people()
	if len(ga) > 0 && len(fa) > 0 {
		return subset(ga, fa) || subset(fa, ga)
	}
	if len(g.places) > 0 && len(f.places) > 0 {
		return overlap(g.places, f.places)
	}
	return g.lemma == f.lemma || (f.use == nominal || g.use == nominal) && !f.datedNoun(g) && !g.datedNoun(f)
}

// datedNoun reports whether f is a noun with a time of its own and g a verb without: nothing says that they are one.
func (f *found) datedNoun(g *found) bool {
	return f.use == nominal && g.use != nominal && !f.time.Time.IsZero() && g.time.Time.IsZero()
}

func (f *found) people() []string {
	var ids []string
	for _, p := range f.parts {
		ids = append(ids, p.Entity)
	}
	return ids
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

func equal(a, b []string) bool { return subset(a, b) && subset(b, a) }

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(x string) bool { return !slices.Contains(b, x) })
}

package resolve

import (
	"slices"

	"chronograph/schema"
)

// trait is what decides how mentions of a type are compared.
type trait struct {
	speech bool // many in a day by one speaker: what is said must be alike
	mutual bool // every side takes part alike: all sides are compared
	once   bool // happens once between the same: reports may differ by a day
	toll   bool // counts people: the count or the victims must be the same
}

var traits = map[schema.EventType]trait{
	"STATE": {speech: true}, "REQUEST": {speech: true}, "ACCUSE": {speech: true},
	"REJECT": {speech: true}, "SUPPORT": {speech: true}, "THREATEN": {speech: true},
	"AGREE": {mutual: true, once: true}, "CONSULT": {mutual: true}, "COOPERATE": {mutual: true},
	"ASSAULT":  {mutual: true}, // who attacked whom is what the sides disagree about
	"ELECT":    {once: true},
	"ORGANIZE": {once: true},
	"DISASTER": {once: true},
	"CASUALTY": {toll: true},
}

// A little more than half of the words of two titles alike is a likeness that chance seldom makes.
const alike = 0.55

// compare says whether two mentions of one type may be one event, and how much
// speaks for it. It is symmetric. What costs least is asked first.
func compare(a, b *mention) (score float64, ok bool) {
	c := comparison{a: a, b: b, trait: traits[a.typ], near: a.when.nearness(b.when)}
	if !modalitiesAgree(a.modality, b.modality) {
		return 0, false
	}
	if a.article == b.article {
		ok = c.plainlySame()
	} else {
		ok = c.mayBeNear() && c.partiesAllow() && c.timesAllow() && c.contentAllows()
	}
	if !ok {
		return 0, false
	}
	return c.total(), true
}

// comparison is two mentions of one type side by side.
type comparison struct {
	a, b  *mention
	trait trait
	near  int
}

func (c comparison) like() float64 { return likeness(c.a.words, c.b.words) }

// mayBeNear is the cheap part of timesAllow.
func (c comparison) mayBeNear() bool {
	switch c.near {
	case 0:
		return c.bothUndated() && c.sameDays()
	case 1:
		return c.trait.once
	}
	return true
}

func (c comparison) total() float64 {
	places, _ := sharedPlaces(c.a, c.b)
	common, _ := figures(c.a, c.b)
	return float64(c.near) + 3*c.like() + 2*max(0, fit(c.a.parties, c.b.parties)) +
		float64(min(places, 2)) + 2*float64(min(common, 2)) + 0.1*float64(min(shared(c.a.parties, c.b.parties), 5))
}

// modalitiesAgree keeps what was only demanded, or denied, apart from what happened.
func modalitiesAgree(a, b schema.Modality) bool {
	if a == schema.Denied || b == schema.Denied || a == schema.CalledFor || b == schema.CalledFor {
		return a == b
	}
	return true
}

// plainlySame is for mentions of one article, which its extractor already told
// apart: only a repetition in everything is one.
func (c comparison) plainlySame() bool {
	_, differ := figures(c.a, c.b)
	return !c.trait.speech && !differ && c.a.when == c.b.when && len(c.a.parties) > 0 &&
		c.a.modality == c.b.modality && exactly(c.a.parties, c.b.parties) && (c.like() >= alike || c.a.when.shape != undated && c.trait.once)
}

func exactly(a, b []party) bool { return len(a) == len(b) && shared(a, b) == len(a) }

// timesAllow asks more the less the times agree.
func (c comparison) timesAllow() bool {
	switch c.near {
	case 0:
		return exactly(c.a.parties, c.b.parties) && c.fewestWords() >= 4 && c.like() >= alike
	case 1:
		return c.trait.once && shared(c.a.parties, c.b.parties) >= 2 && fit(c.a.parties, c.b.parties) == 1
	case 2:
		return c.like() >= alike || c.sameMark() || c.trait.once && fit(c.a.parties, c.b.parties) == 1
	}
	return true
}

func (c comparison) bothUndated() bool {
	return c.a.when.shape == undated && c.b.when.shape == undated
}

// sameDays reports whether the articles of two undated mentions are of the same days.
func (c comparison) sameDays() bool {
	apart := c.a.article.published - c.b.article.published
	return c.a.article.published != 0 && c.b.article.published != 0 && apart >= -2 && apart <= 2
}

// sameLine reports whether both are told in the same words, and enough of them
// that chance has no part in it: papers copy their background from each other.
func (c comparison) sameLine() bool { return c.a.line == c.b.line && len(c.a.words) >= 5 }

// sameMark reports whether both give one figure that is large enough to be told by it, and one time.
func (c comparison) sameMark() bool {
	return (c.a.when == c.b.when || c.near == 4) && slices.ContainsFunc(c.a.marks, func(m int32) bool { return slices.Contains(c.b.marks, m) })
}

// sameSpan reports whether both lie between the same two ends, which alone
// makes it likely that they are one.
func (c comparison) sameSpan() bool {
	return c.near == 4 && c.a.when.first != 0 && c.a.when.time.To.Grain != schema.Unknown
}

// partiesAllow wants a shared actor or place, or the same line, and nobody who contradicts it.
func (c comparison) partiesAllow() bool {
	all, fine := sharedPlaces(c.a, c.b)
	if c.sameLine() || c.sameMark() {
		fine++
	}
	if c.trait.mutual {
		return c.sidesAllow(fine > 0 || all > 0 && (c.sameSpan() || c.like() >= alike))
	}
	agents, targets := fit(c.a.agents(), c.b.agents()), fit(c.a.aims(), c.b.aims())
	if agents == 0 || targets == 0 { // both name somebody and nobody is shared
		return false
	}
	if len(c.a.agents()) > 0 && agents >= 0.5 {
		return true
	}
	if len(c.a.aims()) > 0 && targets >= 0.5 {
		return c.like() >= alike || fine > 0 || c.trait.toll
	}
	return fine > 0 || all > 0 && (c.like() >= alike || c.trait.toll)
}

// sidesAllow compares all sides alike: one list must hold the other, so that
// the talks of A with B are not those of A with C.
func (c comparison) sidesAllow(samePlace bool) bool {
	switch f := fit(c.a.parties, c.b.parties); {
	case len(c.a.parties) == 0 && len(c.b.parties) == 0, f == -1:
		return samePlace
	case f == 1:
		return min(len(c.a.parties), len(c.b.parties)) > 1 || len(c.a.parties) == len(c.b.parties) ||
			samePlace || c.sameSpan() || c.like() >= alike
	default:
		return f >= 0.6 && shared(c.a.parties, c.b.parties) >= 2
	}
}

// contentAllows asks what is said to be alike where one day holds many such events.
func (c comparison) contentAllows() bool {
	common, differ := figures(c.a, c.b)
	switch {
	case differ && c.near == 0: // neither a day nor a count in common
		return false
	case c.trait.toll:
		return common > 0 || !differ && c.sameVictims() || c.sameVictims() && c.like() >= alike
	case c.trait.speech:
		return c.sameLine() || len(c.a.agents()) > 0 && len(c.b.agents()) > 0 && c.sameWords()
	case differ:
		return c.like() >= alike
	}
	return true
}

func (c comparison) fewestWords() int { return min(len(c.a.words), len(c.b.words)) }

// sameWords reports whether two statements of one speaker may be one: alike,
// or both without a word of what was said.
func (c comparison) sameWords() bool {
	const saysSomething = 3
	if c.fewestWords() < saysSomething {
		return max(len(c.a.words), len(c.b.words)) < saysSomething
	}
	return c.like() >= 0.4
}

func (c comparison) sameVictims() bool {
	return len(c.a.aims()) > 0 && len(c.b.aims()) > 0 && fit(c.a.aims(), c.b.aims()) == 1
}

// figures counts the figures two mentions have in common, and says whether
// they count the same thing and come to nothing in common.
func figures(a, b *mention) (common int, differ bool) {
	kinds := 0
	for _, f := range a.figures {
		for _, g := range b.figures {
			if f.What != g.What {
				continue
			}
			kinds++
			if f.Value == g.Value {
				common++
			}
		}
	}
	return common, kinds > 0 && common == 0
}

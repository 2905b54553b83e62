package entity

import (
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/schema"
)

func (l *loader) gender(at schema.Text) gender {
	g, ok := genders[at.Value]
	if !ok {
		l.bad(at, "gender %q; allowed: male, female, or none", at.Value)
	}
	return g
}

func (l *loader) reference() {
	var f referenceFile
	l.read("reference.yaml", &f)
	l.home(f.Home)
	l.seats(f.Seats)
	for _, e := range f.Honorifics {
		l.phrase(e.Word).honorific = &honorific{gender: l.gender(e.Gender)}
	}
	for _, e := range f.Pronouns {
		l.kind(e.Kind)
		l.phrase(e.Word).pronoun = &pronoun{
			kind: schema.EntityKind(e.Kind.Value), gender: l.gender(e.Gender), count: max(e.Count, 1), near: e.Near,
			whose: e.Whose, sure: e.Sure, plural: e.Plural, bare: e.Bare, title: l.titleOf(e.Title),
		}
	}
}

// home notes the country of the press.
func (l *loader) home(id schema.Text) {
	if id.Value == "" {
		return
	}
	e, ok := l.gazetteer.Entry(id.Value)
	if !ok {
		l.bad(id, "%q is no entry of the gazetteer", id.Value)
		return
	}
	l.v.home = e
}

// seats notes the states that are called by the seats of their governments.
func (l *loader) seats(ids []schema.Text) {
	l.v.seats = make(map[string]*lexicon.Entry, len(ids))
	for _, id := range ids {
		e, ok := l.gazetteer.Entry(id.Value)
		if !ok || e.Country == "" {
			l.bad(id, "%q is no entry of the gazetteer with a country", id.Value)
			continue
		}
		if state, ok := l.gazetteer.Entry(e.Country); ok {
			l.v.seats[e.ID] = state
		}
	}
}

// titleOf returns the title of a pronoun such as "hai ngoại trưởng", nil when it has none.
func (l *loader) titleOf(t schema.Text) *title {
	if t.Value == "" {
		return nil
	}
	if l.byTitle[t.Value] == nil {
		l.bad(t, "%q is no title of titles.yaml", t.Value)
	}
	return l.byTitle[t.Value]
}

func (l *loader) cueWords() {
	var f cuesFile
	l.read("cues.yaml", &f)
	for _, e := range f.Before {
		l.phrase(e.Word).before = l.evidence(e)
	}
	for _, e := range f.After {
		l.phrase(e.Word).after = l.evidence(e)
	}
	l.role(origin, f.Origins)
	l.role(thing, f.Things)
	l.role(thing|document, f.Documents)
	l.role(declaration, f.Declarations)
	l.role(thing|talk, f.Talks)
	l.role(outward, f.Outward)
	l.role(stop, f.Stops)
	l.role(join, f.Joins)
	l.role(ending, f.Ends)
	l.role(owns, f.Owns)
	l.role(locates, f.Locates)
	l.role(adds, f.Adds)
	l.role(concerns, f.Concerns)
	l.role(many, f.Many)
	l.role(post, f.Posts)
	l.role(indefinite, f.Indefinite)
	l.role(otherwise, f.Otherwise)
	l.role(tongue, f.Tongues)
	l.role(copula, f.Copulas)
	l.role(auxiliary, f.Auxiliaries)
	l.role(credit, f.Credits)
	for _, w := range f.Nothing {
		l.v.nothing.Add(w.Value, true)
	}
}

func (l *loader) evidence(e evidenceEntry) *evidence {
	l.kind(e.Kind)
	if e.Weight < 0 || e.Weight > 4 {
		l.bad(e.Word, "weight %d of %q; allowed: 0 to 4", e.Weight, e.Word.Value)
	}
	return &evidence{kind: schema.EntityKind(e.Kind.Value), weight: e.Weight}
}

func (l *loader) names() {
	var f namesFile
	l.read("names.yaml", &f)
	l.v.families = set(f.Families)
	l.v.doubles = set(f.Doubles)
	l.v.particles = set(f.Particles)
	l.v.openers = set(f.Openers)
	l.v.links = set(f.Links)
	l.v.shortened = set(f.Shortened)
	l.v.genders = genderOf(f)
	l.v.endings = map[string]schema.EntityKind{}
	for _, e := range f.Endings {
		l.kind(e.Kind)
		for _, w := range e.Words {
			l.v.endings[w.Value] = schema.EntityKind(e.Kind.Value)
		}
	}
	l.v.syllables = newSyllables(set(f.Onsets), set(f.Rimes))
}

func genderOf(f namesFile) map[string]gender {
	g := make(map[string]gender, len(f.Female)+len(f.Male))
	for _, w := range f.Female {
		g[text.Normalize(w.Value)] = female
	}
	for _, w := range f.Male {
		g[text.Normalize(w.Value)] = male
	}
	return g
}

func set(words []schema.Text) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[text.Normalize(w.Value)] = true
	}
	return s
}

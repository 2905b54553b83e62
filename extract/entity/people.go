package entity

import (
	"slices"
	"strings"

	"chronograph/schema"
)

// persons resolves people by name: full names first, then what is short for them.
func (r *resolver) persons() {
	var short []int
	for k := range r.refs {
		ref := &r.refs[k]
		if ref.kind != schema.Person || ref.nameEnd == ref.nameFirst {
			continue
		}
		if words := r.spelling(k); len(words) > 1 && !r.vocabulary.particles[strings.ToLower(words[0])] {
			r.fullName(k, words)
		} else {
			short = append(short, k)
		}
	}
	for _, k := range short {
		r.shortName(k, r.spelling(k))
	}
	slices.Sort(r.people)
}

// peopleLimit is the most people of an article that a name is compared with: beyond it, it is a list of names.
const peopleLimit = 400

// fullName links a name of several words to the person of that name.
func (r *resolver) fullName(k int, words []string) {
	d, key := none, personKey(words)
	if e := r.refs[k].entry; e != nil && e.Kind == schema.Person {
		d = r.personOf(e)
	} else if same, ok := r.byKey[key]; ok {
		d = same
	}
	for i := 0; d == none && i < min(len(r.people), peopleLimit); i++ {
		for _, name := range r.drafts[r.people[i]].names {
			if r.sameName(name, words) {
				d = r.people[i]
				break
			}
		}
	}
	before := d
	if d = r.bearer(k, d); d == none {
		d = r.newPerson(words)
	}
	r.byKey[key] = d
	r.addName(d, words)
	r.holds(k, d)
	if before != none && before != d {
		r.tellApart(before, d)
	}
}

// personKey is what a person of that name is filed under, in small letters.
func personKey(words []string) string {
	if len(words) == 1 {
		return "person " + strings.ToLower(words[0])
	}
	return strings.ToLower("person " + strings.Join(words, " "))
}

// sameWords compares names; a small letter is the capital: "al-Assad", "Al-Assad".
func sameWords(a, b []string) bool { return slices.EqualFunc(a, b, strings.EqualFold) }

// personOf returns the draft of a person the gazetteer knows.
func (r *resolver) personOf(e entryRef) int {
	d, seen := r.byKey[e.ID]
	if !seen {
		d = r.draftOfEntry(e)
		r.people = append(r.people, d)
		r.drafts[d].strong = true
		words := strings.FieldsFunc(e.Name, func(c rune) bool { return c == ' ' || c == '-' })
		r.drafts[d].gender = r.genderOf(words)
		r.addName(d, words)
	}
	return d
}

func (r *resolver) newPerson(words []string) int {
	r.drafts = append(r.drafts, draft{kind: schema.Person, gender: r.genderOf(words)})
	d := len(r.drafts) - 1
	r.people = append(r.people, d)
	return d
}

// genderOf tells the gender of a person by the given name that a foreign name begins with.
func (r *resolver) genderOf(words []string) gender {
	if len(words) < 2 {
		return anyGender
	}
	return r.vocabulary.genders[words[0]]
}

func (r *resolver) addName(d int, words []string) {
	names := &r.drafts[d].names
	for _, name := range *names {
		if slices.Equal(name, words) {
			return
		}
	}
	*names = append(*names, words)
	slices.SortStableFunc(*names, func(a, b []string) int { return len(b) - len(a) })
}

// holds links ref k to person d and gives the person what the ref says: office and gender.
func (r *resolver) holds(k, d int) {
	r.link(k, d)
	ref, person := &r.refs[k], &r.drafts[d]
	person.refs = append(person.refs, k)
	if ref.gender != anyGender {
		person.gender = ref.gender
	} else if t := ref.office.title; t != nil && t.gender != anyGender && t.of != ofKin {
		person.gender = t.gender
	}
	if ref.form == Titled {
		person.strong = true
	}
	r.give(d, r.inherited(k), ref.of)
}

// inherited returns the office of ref k; "người đồng cấp" has the one named before it.
func (r *resolver) inherited(k int) office {
	o := r.refs[k].office
	for j := k - 1; o.same && j >= 0 && j > k-lookBack; j-- {
		if before := r.refs[j].office; before.title != nil {
			return before
		}
	}
	return o
}

// give files an office of person d, once.
func (r *resolver) give(d int, o office, of int) {
	if o.title == nil {
		return
	}
	for _, h := range r.drafts[d].offices {
		if h.is(o) && h.of == of {
			return
		}
	}
	r.drafts[d].offices = append(r.drafts[d].offices, held{o, of})
}

// shortName links a surname, a given name or an ambiguous known name to the person it is short for.
func (r *resolver) shortName(k int, words []string) {
	ref := &r.refs[k]
	if d := r.bestHost(k, words); d != none {
		r.holds(k, d)
		return
	}
	if ref.entry != nil && (ref.support || ref.form == Titled) {
		r.holds(k, r.personOf(ref.entry))
		return
	}
	if ref.entry != nil {
		return
	}
	key := personKey(words)
	d, ok := r.byKey[key]
	if !ok {
		d = r.newPerson(words)
		r.byKey[key] = d
		r.addName(d, words)
	}
	r.holds(k, d)
}

// bestHost returns the person a short name stands for: the office decides, then who was named last before it.
func (r *resolver) bestHost(k int, words []string) int {
	ref := &r.refs[k]
	best, rank := none, -1
	for _, d := range r.people[:min(len(r.people), peopleLimit)] {
		person := &r.drafts[d]
		fit := r.fits(person, words)
		if fit == 0 || ref.gender != anyGender && person.gender != anyGender && ref.gender != person.gender {
			continue
		}
		score := fit * 1000
		if ref.office.title != nil && slices.ContainsFunc(person.offices, func(h held) bool { return h.is(ref.office) }) {
			score += 500
		}
		if ref.entry != nil && person.entry == ref.entry {
			score += 200 // the one the press means by it
		}
		score += r.nearness(person, k)
		if score > rank {
			best, rank = d, score
		}
	}
	return best
}

// nearness is larger the closer before ref k the person was named; 0 when only after it.
func (r *resolver) nearness(person *draft, k int) int {
	for i := len(person.refs) - 1; i >= 0; i-- {
		if j := person.refs[i]; j < k {
			return max(1, 400-(k-j))
		}
	}
	return 0
}

// fits says how well a short name stands for a person: 2 as written, 1 with one letter off, 0 not.
func (r *resolver) fits(person *draft, words []string) int {
	fit := 0
	for _, name := range person.names {
		switch {
		case len(name) <= len(words):
		case sameWords(name[len(name)-len(words):], words), sameWords(name[:len(words)], words):
			return 2
		case len(words) == 1 && r.misspelt(name[len(name)-1], words[0]):
			fit = 1
		}
	}
	return fit
}

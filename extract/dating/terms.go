package dating

import (
	_ "embed"
	"sort"

	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// Term is one term of office: a fact of no language.
type Term struct {
	Person string     // the usual English-press name: "Antony Blinken"
	Office string     // a code: foreign_minister
	Of     string     // ISO 3166 code of a state, or an organization: "US", "NATO"
	Start  schema.Day // first day in office
	End    schema.Day // last day in office, 0 while it goes on
	Source string     // where the days are written down
}

// Holds reports whether day lies in the term.
func (t Term) Holds(day schema.Day) bool {
	return t.Start <= day && (t.End == 0 || day <= t.End)
}

// Terms are the terms of office that chronograph knows. It is safe for concurrent use.
type Terms struct {
	all     []Term // in file order
	persons map[string][]int
	offices map[post][]int // in order of start
	names   *lexicon.Trie[spelling]
	codes   map[string]bool
	horizon int // the year of the newest start: what the terms say ends there
}

type post struct{ office, of string }

// spelling is one way to write a person's name.
type spelling struct {
	person string
	short  bool // stands for the person only straight after a title
}

//go:embed terms.tsv
var termsFile []byte

// LoadTerms reads the terms that chronograph ships and reports everything wrong with them.
func LoadTerms() (*Terms, schema.Problems) { return ReadTerms("terms.tsv", termsFile) }

// Len is the number of terms.
func (t *Terms) Len() int { return len(t.all) }

// Holder returns the term of whoever held an office on a day. On a day of
// handover that is the one who took over.
func (t *Terms) Holder(office, of string, day schema.Day) (Term, bool) {
	held := t.offices[post{office, of}]
	for i := len(held) - 1; i >= 0; i-- {
		if term := t.all[held[i]]; term.Holds(day) {
			return term, true
		}
	}
	return Term{}, false
}

// Sole returns the term of the one person who held an office in terms that are wanted; false where there are none or several people.
func (t *Terms) Sole(office, of string, wanted func(Term) bool) (found Term, ok bool) {
	for _, i := range t.offices[post{office, of}] {
		switch term := t.all[i]; {
		case !wanted(term):
		case ok && term.Person != found.Person:
			return Term{}, false
		default:
			found, ok = term, true
		}
	}
	return found, ok
}

// Of returns the terms of a person, by the name that is the key, in order of start.
func (t *Terms) Of(person string) []Term {
	terms := make([]Term, 0, len(t.persons[person]))
	for _, i := range t.persons[person] {
		terms = append(terms, t.all[i])
	}
	return terms
}

// Offices lists the codes of the offices, sorted.
func (t *Terms) Offices() []string {
	codes := make([]string, 0, len(t.codes))
	for code := range t.codes {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	return codes
}

// index builds the lookups over all terms.
func (t *Terms) index() {
	t.persons, t.offices, t.codes = map[string][]int{}, map[post][]int{}, map[string]bool{}
	for i, term := range t.all {
		key := post{term.Office, term.Of}
		t.persons[term.Person] = append(t.persons[term.Person], i)
		t.offices[key] = append(t.offices[key], i)
		t.codes[term.Office] = true
		t.horizon = max(t.horizon, term.Start.Year())
	}
	for _, held := range t.offices {
		t.byStart(held)
	}
	for _, held := range t.persons {
		t.byStart(held)
	}
}

func (t *Terms) byStart(held []int) {
	sort.SliceStable(held, func(i, j int) bool { return t.all[held[i]].Start < t.all[held[j]].Start })
}

package extracttest

import (
	"chronograph/extract"
	"chronograph/extract/lang"
	"chronograph/schema"
)

// Tried counts what Check ran.
type Tried struct{ Rules, Examples int }

// Check runs every example of a pack's rules and returns those that fail, each with its place in the data.
func Check(pack *lang.Pack) (Tried, schema.Problems) {
	extractor := extract.New(pack)
	read := func(sentence string) []schema.EventMention {
		return extractor.Extract(schema.Article{Text: sentence}).Events
	}
	problems := pack.Text.Check()
	problems = append(problems, pack.Times.Check()...)
	problems = append(problems, pack.Entities.Check(pack.Text.Parse)...)
	problems = append(problems, pack.Events.Check(read)...)
	return tried(pack), problems
}

func tried(pack *lang.Pack) Tried {
	rules := map[string]bool{}
	for _, e := range pack.Times.Examples() {
		rules[e.File+e.Rule] = true
	}
	examples := len(pack.Times.Examples()) + len(pack.Entities.Examples()) + len(pack.Events.Examples())
	return Tried{Rules: len(rules), Examples: examples}
}

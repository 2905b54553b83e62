package text

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"chronograph/schema"
)

// File is the name of the data file of Rules in a language pack.
const File = "furniture.yaml"

// Rules is what Parse knows about the pages of one language's press.
type Rules struct {
	abbreviations map[string]bool // Norm of words that a full stop may follow inside a sentence
	headings      phrases
	openers       phrases
	credits       phrases
	media         phrases
	notes         phrases
	sides, beside phrases
	sources       phrases
	bylineWords   phrases
	telling       phrases
	related       phrases
	boilerplate   phrases // whole lines
	menus         phrases // beginnings of lines
	examples      []example
	file          string
}

// rulesFile is the form of the data file.
type rulesFile struct {
	Abbreviations []schema.Text `yaml:"abbreviations"`
	Captions      struct {
		Headings []schema.Text `yaml:"headings"`
		Openers  []schema.Text `yaml:"openers"`
		Credits  []schema.Text `yaml:"credits"`
		Media    []schema.Text `yaml:"media"`
		Notes    []schema.Text `yaml:"notes"`
		Sides    []schema.Text `yaml:"sides"`
		Beside   []schema.Text `yaml:"beside"`
	} `yaml:"captions"`
	Sources []schema.Text `yaml:"sources"`
	Bylines struct {
		Words   []schema.Text `yaml:"words"`
		Telling []schema.Text `yaml:"telling"`
	} `yaml:"bylines"`
	Related     []schema.Text `yaml:"related"`
	Boilerplate []schema.Text `yaml:"boilerplate"`
	Examples    []example     `yaml:"examples"`
}

// example is a page and the zones that Parse must find in it, one a run of sentences.
type example struct {
	Text  schema.Text   `yaml:"text"`
	Zones []schema.Text `yaml:"zones"`
}

// Load reads the furniture of a language pack whose root is dir, and reports
// everything wrong with it. Check runs its examples.
func Load(fsys fs.FS, dir string) (*Rules, schema.Problems) {
	name := path.Join(dir, File)
	var f rulesFile
	ps := schema.ReadYAML(fsys, name, &f)
	return newRules(name, f, &ps), ps
}

func newRules(file string, f rulesFile, ps *schema.Problems) *Rules {
	set := func(key string, texts []schema.Text) phrases { return compile(file, key, texts, ps) }
	r := &Rules{
		abbreviations: map[string]bool{}, file: file, examples: f.Examples,
		headings: set("headings", f.Captions.Headings), openers: set("openers", f.Captions.Openers),
		credits: set("credits", f.Captions.Credits), media: set("media", f.Captions.Media), notes: set("notes", f.Captions.Notes),
		sides: set("sides", f.Captions.Sides), beside: set("beside", f.Captions.Beside),
		sources: set("sources", f.Sources), bylineWords: set("words", f.Bylines.Words), telling: set("telling", f.Bylines.Telling),
		related: set("related", f.Related),
	}
	for _, a := range f.Abbreviations {
		r.abbreviations[Normalize(a.Value)] = true
	}
	menus, whole := openEnded(f.Boilerplate)
	r.menus, r.boilerplate = set("boilerplate", menus), set("boilerplate", whole)
	checkZones(file, f.Examples, ps)
	return r
}

// openEnded parts the phrases that end with "…" from the others, and takes the mark away.
func openEnded(texts []schema.Text) (open, whole []schema.Text) {
	for _, t := range texts {
		if phrase, ok := strings.CutSuffix(t.Value, "…"); ok {
			t.Value = phrase
			open = append(open, t)
		} else {
			whole = append(whole, t)
		}
	}
	return open, whole
}

// compile indexes the phrases of a key and reports those that are empty or stand twice.
func compile(file, key string, texts []schema.Text, ps *schema.Problems) phrases {
	p := phrases{}
	seen := map[string]int{}
	for _, t := range texts {
		if line, ok := seen[t.Value]; ok {
			ps.Add(file, t.Line, t.Column, "%q stands twice under %q, first in line %d", t.Value, key, line)
			continue
		}
		seen[t.Value] = t.Line
		if !p.add(t.Value) {
			ps.Add(file, t.Line, t.Column, "an empty phrase under %q", key)
		}
	}
	return p
}

var zoneNames = []string{"body", "title", "caption", "byline", "foot", "boilerplate"}

func checkZones(file string, examples []example, ps *schema.Problems) {
	for _, e := range examples {
		for _, z := range e.Zones {
			if !slices.Contains(zoneNames, z.Value) {
				ps.Add(file, z.Line, z.Column, "unknown zone %q; allowed: %s", z.Value, strings.Join(zoneNames, ", "))
			}
		}
	}
}

// Check parses the examples of the data file and reports those that come out otherwise.
func (r *Rules) Check() schema.Problems {
	var ps schema.Problems
	for _, e := range r.examples {
		var want []string
		for _, z := range e.Zones {
			want = append(want, z.Value)
		}
		if got := zoneRuns(r.Parse(e.Text.Value)); !slices.Equal(got, want) {
			ps.Add(r.file, e.Text.Line, e.Text.Column, "the page is read as %s, it should be %s",
				strings.Join(got, ", "), strings.Join(want, ", "))
		}
	}
	return ps
}

// zoneRuns names the zones of d, one a run of sentences.
func zoneRuns(d *Document) []string {
	var runs []string
	for _, s := range d.Sentences {
		if name := s.Zone.String(); len(runs) == 0 || runs[len(runs)-1] != name {
			runs = append(runs, name)
		}
	}
	return runs
}

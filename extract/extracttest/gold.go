// Package extracttest measures the extractors: it scores records against a
// folder of annotated articles, by the same rules and to the same figures as
// the scorer that comes with the annotations.
package extracttest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chronograph/schema"
)

// Gold is one annotated article.
type Gold struct {
	Doc       string     `json:"doc"` // file name in the folder of articles
	Published Published  `json:"published"`
	Times     []Time     `json:"times"`
	Entities  EntityList `json:"entities"`
	Events    []Event    `json:"events"`

	Text string `json:"-"` // the article as it is on disk
}

// Published is the day an article was written.
type Published struct {
	Value  string   `json:"value"`
	Accept []string `json:"accept"` // every day that counts as right
	Given  string   `json:"given"`  // "text", or "metadata" when the day is passed in
}

// Day is the day to pass in with the article: known only where it was given as metadata.
func (p Published) Day() (schema.Day, error) {
	if p.Given != "metadata" {
		return 0, nil
	}
	return schema.ParseDay(p.Value)
}

// Time is a time expression: the Nth occurrence of Quote, counted from 1; 0 means 1.
type Time struct {
	Quote  string   `json:"quote"`
	Nth    int      `json:"nth"`
	Value  string   `json:"value"`
	Accept []string `json:"accept"`
}

// Entity is someone or something the article speaks of.
type Entity struct {
	ID       string            `json:"-"`
	Kind     schema.EntityKind `json:"kind"`
	Names    []string          `json:"names"`
	Optional bool              `json:"optional"`
}

// EntityList is the object of entities by id, in the order of the file.
type EntityList []Entity

// UnmarshalJSON keeps the order, which decides between entities that fit equally well.
func (l *EntityList) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		e := Entity{}
		if err := dec.Decode(&e); err != nil {
			return err
		}
		e.ID, _ = key.(string)
		*l = append(*l, e)
	}
	return nil
}

// Index returns the position of the entity with an id, -1 when there is none.
func (l EntityList) Index(id string) int {
	return slices.IndexFunc(l, func(e Entity) bool { return e.ID == id })
}

// Event is one happening the article reports.
type Event struct {
	ID           string             `json:"id"`
	Type         schema.EventType   `json:"type"`
	AcceptTypes  []schema.EventType `json:"accept_types"`
	Trigger      string             `json:"trigger"`
	Nth          int                `json:"nth"`
	Context      string             `json:"context"` // where the trigger stands, when it is split
	Also         []string           `json:"also"`    // other tellings
	Time         string             `json:"time"`    // TIMEX3, "" when it can't be told
	AcceptTimes  []string           `json:"accept_times"`
	Participants []Participant      `json:"participants"`
	Places       []string           `json:"places"`
	Modality     schema.Modality    `json:"modality"`
	AttributedTo string             `json:"attributed_to"`
	Figures      []Figure           `json:"figures"`
	Optional     bool               `json:"optional"`
}

// Participant is a role and the entities of which any one fills it.
type Participant struct {
	Entity []string    `json:"entity"`
	Role   schema.Role `json:"role"`
}

// Figure is a count; Value is nil where the article gives no number.
type Figure struct {
	What  string   `json:"what"`
	Value *float64 `json:"value"`
}

// Load reads every *.json of the gold folder, in the order of names, with its
// article from docs. The error says which file is wrong.
func Load(gold, docs string) ([]Gold, error) {
	files, err := filepath.Glob(filepath.Join(gold, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, schema.Errorf(schema.Missing, "no annotated article (*.json) is there").At(gold, 0).Because(err)
	}
	slices.Sort(files)
	golds := make([]Gold, len(files))
	for i, file := range files {
		if golds[i], err = loadOne(file, docs); err != nil {
			return nil, err
		}
	}
	return golds, nil
}

func loadOne(file, docs string) (Gold, error) {
	var g Gold
	data, err := os.ReadFile(file)
	if err != nil {
		return g, schema.Errorf(schema.Missing, "can't be read").At(file, 0).Because(err)
	}
	if err := json.Unmarshal(data, &g); err != nil {
		return g, schema.Errorf(schema.BadData, "is not an annotated article").At(file, 0).Because(err)
	}
	path := filepath.Join(docs, g.Doc)
	text, err := os.ReadFile(path)
	if err != nil {
		return g, schema.Errorf(schema.Missing, "the article of %s can't be read", file).At(path, 0).Because(err)
	}
	g.Text = string(text)
	if missing := g.missingQuotes(); len(missing) > 0 {
		return g, schema.Errorf(schema.BadData, "not in the article: %q", strings.Join(missing, ", ")).At(file, 0)
	}
	return g, nil
}

// missingQuotes lists the quotes of the annotation that its article does not have.
func (g Gold) missingQuotes() []string {
	var missing []string
	for _, t := range g.Times {
		if len(occurrence(g.Text, t.Quote, t.Nth)) == 0 {
			missing = append(missing, t.Quote)
		}
	}
	for _, e := range g.Events {
		if len(e.anchors(g.Text)) == 0 {
			missing = append(missing, e.Trigger)
		}
	}
	return missing
}

package entity

import "chronograph/schema"

// The forms of the data files; see the comments in them for what each field means.
type titlesFile struct {
	Titles       []titleEntry    `yaml:"titles"`
	Modifiers    []modifierEntry `yaml:"modifiers"`
	Suffixes     []schema.Text   `yaml:"suffixes"`
	Counterparts []schema.Text   `yaml:"counterparts"`
	Portfolios   []schema.Text   `yaml:"portfolios"`
}

type titleEntry struct {
	Title     schema.Text            `yaml:"title"`
	Also      []schema.Text          `yaml:"also"`
	Of        schema.Text            `yaml:"of"`
	Portfolio bool                   `yaml:"portfolio"`
	Gender    schema.Text            `yaml:"gender"`
	Personal  bool                   `yaml:"personal"`
	Private   bool                   `yaml:"private"`
	Abroad    bool                   `yaml:"abroad"`
	Terms     []schema.Text          `yaml:"terms"`
	Fields    map[string]schema.Text `yaml:"fields"`
}

type modifierEntry struct {
	Word  schema.Text `yaml:"word"`
	Means schema.Text `yaml:"means"`
	After bool        `yaml:"after"`
}

type headsFile struct {
	Organizations []headEntry       `yaml:"organizations"`
	Groups        []headEntry       `yaml:"groups"`
	Places        []headEntry       `yaml:"places"`
	Governments   []governmentEntry `yaml:"governments"`
}

type headEntry struct {
	Head      schema.Text   `yaml:"head"`
	Also      []schema.Text `yaml:"also"`
	Of        schema.Text   `yaml:"of"`
	Kind      schema.Text   `yaml:"kind"`
	Class     schema.Text   `yaml:"class"`
	Portfolio bool          `yaml:"portfolio"`
	Plain     bool          `yaml:"plain"`
	Capital   bool          `yaml:"capital"`
	Keep      bool          `yaml:"keep"`
	Site      bool          `yaml:"site"`
	Numbered  bool          `yaml:"numbered"`
	Task      bool          `yaml:"task"`
	Local     bool          `yaml:"local"`
	Proper    bool          `yaml:"proper"`
	Only      bool          `yaml:"only"`
}

type governmentEntry struct {
	Word schema.Text `yaml:"word"`
	Bare bool        `yaml:"bare"`
}

type referenceFile struct {
	Home       schema.Text      `yaml:"home"`
	Seats      []schema.Text    `yaml:"seats"`
	Honorifics []honorificEntry `yaml:"honorifics"`
	Pronouns   []pronounEntry   `yaml:"pronouns"`
}

type honorificEntry struct {
	Word   schema.Text `yaml:"word"`
	Gender schema.Text `yaml:"gender"`
}

type pronounEntry struct {
	Word   schema.Text `yaml:"word"`
	Kind   schema.Text `yaml:"kind"`
	Gender schema.Text `yaml:"gender"`
	Count  int         `yaml:"count"`
	Near   bool        `yaml:"near"`
	Whose  bool        `yaml:"whose"`
	Sure   bool        `yaml:"sure"`
	Plural bool        `yaml:"plural"`
	Bare   bool        `yaml:"bare"`
	Title  schema.Text `yaml:"title"`
}

type cuesFile struct {
	Before       []evidenceEntry `yaml:"before"`
	After        []evidenceEntry `yaml:"after"`
	Origins      []schema.Text   `yaml:"origins"`
	Things       []schema.Text   `yaml:"things"`
	Documents    []schema.Text   `yaml:"documents"`
	Declarations []schema.Text   `yaml:"declarations"`
	Talks        []schema.Text   `yaml:"talks"`
	Outward      []schema.Text   `yaml:"outward"`
	Stops        []schema.Text   `yaml:"stops"`
	Joins        []schema.Text   `yaml:"joins"`
	Ends         []schema.Text   `yaml:"ends"`
	Owns         []schema.Text   `yaml:"owns"`
	Locates      []schema.Text   `yaml:"locates"`
	Adds         []schema.Text   `yaml:"adds"`
	Concerns     []schema.Text   `yaml:"concerns"`
	Many         []schema.Text   `yaml:"many"`
	Posts        []schema.Text   `yaml:"posts"`
	Indefinite   []schema.Text   `yaml:"indefinite"`
	Otherwise    []schema.Text   `yaml:"otherwise"`
	Tongues      []schema.Text   `yaml:"tongues"`
	Copulas      []schema.Text   `yaml:"copulas"`
	Auxiliaries  []schema.Text   `yaml:"auxiliaries"`
	Credits      []schema.Text   `yaml:"credits"`
	Nothing      []schema.Text   `yaml:"nothing"`
}

type evidenceEntry struct {
	Word   schema.Text `yaml:"word"`
	Kind   schema.Text `yaml:"kind"`
	Weight int         `yaml:"weight"`
}

type namesFile struct {
	Families  []schema.Text `yaml:"families"`
	Doubles   []schema.Text `yaml:"doubles"`
	Particles []schema.Text `yaml:"particles"`
	Links     []schema.Text `yaml:"links"`
	Shortened []schema.Text `yaml:"shortened"`
	Openers   []schema.Text `yaml:"openers"`
	Female    []schema.Text `yaml:"female"`
	Male      []schema.Text `yaml:"male"`
	Onsets    []schema.Text `yaml:"onsets"`
	Rimes     []schema.Text `yaml:"rimes"`
	Endings   []endingEntry `yaml:"endings"`
}

type endingEntry struct {
	Kind  schema.Text   `yaml:"kind"`
	Words []schema.Text `yaml:"words"`
}

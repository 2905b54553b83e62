package schema

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// Record is the JSON form of an annotated article: the line that `extract
// --format jsonl` writes. Offsets count Unicode code points of the article's text.
type Record struct {
	Article  RecordArticle  `json:"article"`
	Times    []RecordTime   `json:"times"`
	Entities []RecordEntity `json:"entities"`
	Events   []RecordEvent  `json:"events"`
}

// RecordArticle is the article of a Record.
type RecordArticle struct {
	ID        string   `json:"id"`
	Path      string   `json:"path"`
	URL       *string  `json:"url"`
	Title     *string  `json:"title"`
	Language  string   `json:"language"`
	Source    *string  `json:"source"`
	Published *string  `json:"published"`
	Basis     []string `json:"published_basis"`
}

// RecordSpan is a span in code points, with its text where the contract asks for it.
type RecordSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

// RecordTime is a TimeMention.
type RecordTime struct {
	RecordSpan
	Type  TimeKind `json:"type"`
	Value string   `json:"value"`
	Basis string   `json:"basis"`
}

// RecordEntity is an Entity.
type RecordEntity struct {
	ID       string           `json:"id"`
	Kind     EntityKind       `json:"kind"`
	Name     string           `json:"name"`
	Aliases  []string         `json:"aliases"`
	Mentions []RecordSpan     `json:"mentions"`
	Inferred []RecordInferred `json:"inferred,omitempty"`
	Offices  []RecordOffice   `json:"offices"`
	Country  *string          `json:"country"`

	Location *RecordPosition `json:"location,omitempty"`
}

// RecordInferred is an Inferred.
type RecordInferred struct {
	RecordSpan
	Means string `json:"means"`
	Name  string `json:"name"`
}

// RecordPosition is a Position.
type RecordPosition struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// RecordOffice is an Office.
type RecordOffice struct {
	Title string  `json:"title"`
	Of    *string `json:"of"`
}

// RecordEvent is an EventMention.
type RecordEvent struct {
	ID           string              `json:"id"`
	Type         EventType           `json:"type"`
	Title        string              `json:"title"`
	Triggers     []RecordSpan        `json:"triggers"`
	Sentence     RecordSpan          `json:"sentence"`
	Time         *RecordEventTime    `json:"time"`
	Participants []RecordParticipant `json:"participants"`
	Places       []string            `json:"places"`
	Modality     Modality            `json:"modality"`
	AttributedTo *string             `json:"attributed_to"`
	Figures      []RecordFigure      `json:"figures"`
}

// RecordEventTime is an EventTime; nil where nothing at all is known.
type RecordEventTime struct {
	Value     *string   `json:"value"`
	Earliest  *string   `json:"earliest"`
	Latest    *string   `json:"latest"`
	Precision *string   `json:"precision"`
	Basis     TimeBasis `json:"basis"`
	Why       *string   `json:"why"`
}

// RecordParticipant is a Participant.
type RecordParticipant struct {
	Entity   string `json:"entity"`
	Role     Role   `json:"role"`
	Inferred string `json:"inferred,omitempty"`
}

// RecordFigure is a Figure.
type RecordFigure struct {
	What      string     `json:"what"`
	Value     float64    `json:"value"`
	Of        *string    `json:"of"`
	Qualifier *Qualifier `json:"qualifier"`
}

// MarshalLine returns r as one line of JSON without the newline. Letters and quotes are written as they are.
func (r Record) MarshalLine() ([]byte, error) {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	err := enc.Encode(r)
	return bytes.TrimSuffix(line.Bytes(), []byte("\n")), err
}

// NewRecord returns the record of an annotated article.
func NewRecord(a Annotated) Record {
	w := recorder{text: a.Article.Text}
	return Record{
		Article:  w.article(a.Article),
		Times:    each(a.Times, w.time),
		Entities: each(a.Entities, w.entity),
		Events:   each(a.Events, w.event),
	}
}

// recorder converts byte offsets to code points; it remembers where it was last, since spans mostly rise.
type recorder struct {
	text       string
	at, points int
}

func (w *recorder) point(byteOffset int) int {
	if byteOffset < w.at {
		w.at, w.points = 0, 0
	}
	w.points += utf8.RuneCountInString(w.text[w.at:byteOffset])
	w.at = byteOffset
	return w.points
}

func (w *recorder) span(s Span) RecordSpan {
	start := w.point(s.Start)
	return RecordSpan{Start: start, End: w.point(s.End)}
}

func (w *recorder) quoted(s Span) RecordSpan {
	r := w.span(s)
	r.Text = s.In(w.text)
	return r
}

func (w *recorder) article(a Article) RecordArticle {
	return RecordArticle{
		ID: a.ID, Path: a.Path, URL: known(a.URL), Title: known(a.Title), Language: a.Language,
		Source: known(a.Source), Published: known(a.Published.String()), Basis: orEmpty(a.Basis),
	}
}

func (w *recorder) time(t TimeMention) RecordTime {
	return RecordTime{w.quoted(t.Span), t.Time.Kind, t.Time.String(), t.Basis}
}

func (w *recorder) entity(e Entity) RecordEntity {
	return RecordEntity{
		ID: e.ID, Kind: e.Kind, Name: e.Name, Aliases: orEmpty(e.Aliases),
		Mentions: each(e.Mentions, w.span), Country: known(e.Country),
		Offices:  each(e.Offices, func(o Office) RecordOffice { return RecordOffice{o.Title, known(o.Of)} }),
		Location: (*RecordPosition)(e.Location),
		Inferred: each(e.Inferred, func(h Inferred) RecordInferred { return RecordInferred{w.quoted(h.Mention), h.Means, h.Name} }),
	}
}

func (w *recorder) event(e EventMention) RecordEvent {
	return RecordEvent{
		ID: e.ID, Type: e.Type, Title: e.Title,
		Triggers: each(e.Triggers, w.quoted), Sentence: w.span(e.Sentence), Time: eventTime(e.Time),
		Participants: each(e.Participants, func(p Participant) RecordParticipant { return RecordParticipant(p) }),
		Places:       orEmpty(e.Places), Modality: e.Modality, AttributedTo: known(e.AttributedTo),
		Figures: each(e.Figures, figure),
	}
}

func eventTime(t EventTime) *RecordEventTime {
	if t.Basis == Undated {
		return nil
	}
	return &RecordEventTime{
		Value: known(t.Time.String()), Earliest: known(t.Earliest.String()), Latest: known(t.Latest.String()),
		Precision: known(t.Time.Grain().String()), Basis: t.Basis, Why: known(t.Why),
	}
}

func figure(f Figure) RecordFigure {
	r := RecordFigure{What: f.What, Value: f.Value, Of: known(f.Of)}
	if f.Qualifier != Exact {
		r.Qualifier = &f.Qualifier
	}
	return r
}

// known returns nil for "", which the contract writes as null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func each[T, R any](in []T, f func(T) R) []R {
	out := make([]R, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

package export

import (
	"encoding/json"
	"io"

	"chronograph/graph/driver"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

// Document is what JSON writes. Unknown is null, never ""; a list is never
// null; days are 2020-11-12; times are TIMEX3.
type Document struct {
	Actors []DocumentEntity `json:"actors"` // what the query's names were read as
	Places []DocumentEntity `json:"places"`
	Events []DocumentEvent  `json:"events"` // in the order of the timeline, undated last
}

// DocumentEntity is an actor or place.
type DocumentEntity struct {
	ID   string            `json:"id"`
	Name string            `json:"name"`
	Kind schema.EntityKind `json:"kind"` // person, country, organization, group, place
}

// DocumentEvent is one event of the timeline.
type DocumentEvent struct {
	ID           string                `json:"id"`
	Type         schema.EventType      `json:"type"`
	Title        string                `json:"title"`
	Time         *string               `json:"time"`      // TIMEX3
	Earliest     *string               `json:"earliest"`  // first day it may have happened
	Latest       *string               `json:"latest"`    // last day
	Precision    *string               `json:"precision"` // day, month, year, part of day, …
	When         string                `json:"when"`      // for people, in Vietnamese
	Modality     schema.Modality       `json:"modality"`  // asserted, claimed, planned, called_for, denied
	Sources      int                   `json:"sources"`   // independent ones
	Conflict     bool                  `json:"conflict"`  // its mentions disagree
	Participants []DocumentParticipant `json:"participants"`
	Places       []DocumentPlace       `json:"places"`
	Figures      []DocumentFigure      `json:"figures"`
	Mentions     []DocumentMention     `json:"mentions"`
}

// DocumentParticipant is who takes part.
type DocumentParticipant struct {
	DocumentEntity
	Role    schema.Role `json:"role"`    // agent, target, mediator
	Support int         `json:"support"` // independent sources that say so
	// Inferred: they name what stands for it, an office or a seat of government.
	Inferred bool `json:"inferred,omitempty"`
}

// DocumentPlace is where it happened.
type DocumentPlace struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Support int    `json:"support"`
}

// DocumentFigure is a count.
type DocumentFigure struct {
	What      string            `json:"what"`
	Value     float64           `json:"value"`
	Of        *string           `json:"of"`
	Qualifier *schema.Qualifier `json:"qualifier"` // about, at_least, almost; null is exact
}

// DocumentMention is what one article says.
type DocumentMention struct {
	ID           string           `json:"id"`
	Quote        string           `json:"quote"` // the sentence
	Trigger      *string          `json:"trigger"`
	Time         *string          `json:"time"`
	Basis        *string          `json:"basis"` // explicit, relative, anaphoric, inherited, bounded
	Modality     schema.Modality  `json:"modality"`
	AttributedTo *DocumentEntity  `json:"attributed_to"`
	Figures      []DocumentFigure `json:"figures"`
	Article      DocumentArticle  `json:"article"`
}

// DocumentArticle is where it stands.
type DocumentArticle struct {
	ID        string  `json:"id"`
	Title     *string `json:"title"`
	Path      *string `json:"path"`
	URL       *string `json:"url"`
	Source    *string `json:"source"`
	Published *string `json:"published"`
	ReprintOf *string `json:"reprint_of"` // id of the article it repeats
}

// JSON writes one Document.
func JSON(w io.Writer, t timeline.Timeline) error {
	return writeJSON(w, Document{
		Actors: each(t.Actors, documentEntity), Places: each(t.Places, documentEntity), Events: each(t.Entries, documentEvent),
	})
}

// writeJSON writes a value for people to read, letters as they are.
func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

func documentEntity(e driver.Entity) DocumentEntity {
	return DocumentEntity{e.ID, visible(e.Name), e.Kind}
}

func documentEvent(e timeline.Entry) DocumentEvent {
	return DocumentEvent{
		ID: e.ID, Type: e.Type, Title: clean(e.Title), When: When(e.Event),
		Time: known(e.Time.String()), Earliest: known(e.Earliest.String()), Latest: known(e.Latest.String()),
		Precision: known(e.Time.Grain().String()), Modality: e.Modality, Sources: e.Sources, Conflict: e.Conflict,
		Participants: each(e.Who, func(p timeline.Participant) DocumentParticipant {
			return DocumentParticipant{DocumentEntity{p.ID, visible(p.Name), p.Kind}, p.Role, p.Support, p.Inferred}
		}),
		Places: each(e.Where, func(s timeline.Scene) DocumentPlace {
			return DocumentPlace{s.ID, visible(s.Name), s.Support}
		}),
		Figures: each(e.Figures, documentFigure), Mentions: each(e.Said, documentMention),
	}
}

func documentFigure(f schema.Figure) DocumentFigure {
	d := DocumentFigure{What: visible(f.What), Value: f.Value, Of: known(visible(f.Of))}
	if f.Qualifier != schema.Exact {
		d.Qualifier = &f.Qualifier
	}
	return d
}

func documentMention(t timeline.Telling) DocumentMention {
	d := DocumentMention{
		ID: t.ID, Quote: visible(t.Quote), Trigger: known(visible(t.Trigger)), Time: known(t.Time.Time.String()),
		Basis: known(string(t.Time.Basis)), Modality: t.Modality, Figures: each(t.Figures, documentFigure),
		Article: documentArticle(t.Article, t.Reprint),
	}
	if t.AttributedTo != "" {
		id := t.Mention.AttributedTo
		d.AttributedTo = &DocumentEntity{id, visible(t.AttributedTo), schema.KindOf(id)}
	}
	return d
}

func documentArticle(a schema.Article, reprintOf string) DocumentArticle {
	return DocumentArticle{
		ID: a.ID, Title: known(visible(a.Title)), Path: known(a.Path), URL: known(a.URL),
		Source: known(visible(a.Source)), Published: known(a.Published.String()), ReprintOf: known(reprintOf),
	}
}

// known is nil for "", which JSON writes as null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func each[T, R any](in []T, f func(T) R) []R {
	out := make([]R, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

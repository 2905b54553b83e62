package event

import (
	"slices"

	"chronograph/schema"
)

// mentions turns what was found into the events of the article, by first trigger.
func (a *article) mentions(all []*found) []schema.EventMention {
	events := make([]schema.EventMention, 0, len(all))
	for _, f := range all {
		events = append(events, schema.EventMention{
			ID:   schema.MentionID(a.in.Article.ID, f.typ, f.triggers[0]),
			Type: f.typ, Title: f.title, Triggers: unique(f.triggers), Sentence: a.in.Doc.Sentences[f.sentence].Span,
			Time: f.time, Participants: a.inferred(f), Places: f.places, Modality: f.modality, AttributedTo: f.by, Figures: f.figures,
		})
	}
	slices.SortStableFunc(events, func(x, y schema.EventMention) int { return earliest(x) - earliest(y) })
	return events
}

func unique(spans []schema.Span) []schema.Span {
	var out []schema.Span
	for _, s := range spans {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func earliest(e schema.EventMention) int {
	first := e.Triggers[0].Start
	for _, t := range e.Triggers {
		first = min(first, t.Start)
	}
	return first
}

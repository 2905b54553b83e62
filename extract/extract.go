// Package extract reads articles: text in, an annotated article out. An
// Extractor runs the stages one after another; each is a package of its own
// below this one, and what a language knows reaches them as a lang.Pack.
package extract

import (
	"chronograph/extract/dating"
	"chronograph/extract/entity"
	"chronograph/extract/event"
	"chronograph/extract/lang"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// release changes when the stages read the same article with the same data differently.
const release = "3"

// Extractor annotates articles in one language. It is safe for concurrent use.
type Extractor struct{ pack *lang.Pack }

// New returns an extractor that reads with pack.
func New(pack *lang.Pack) *Extractor { return &Extractor{pack} }

// Version names the code and the data an annotation was made with.
func (x *Extractor) Version() string { return release + "-" + x.pack.Language + "-" + x.pack.Digest }

// Derivation is an annotated article with what every stage made of it.
type Derivation struct {
	Doc         *text.Document
	Expressions []timex.Expr
	Dating      dating.Result
	Times       []timex.Mention
	Mentions    []entity.Mention
	schema.Annotated
}

// Extract annotates an article. What is already known of it, its id, title or
// day of publication, stays as it is.
func (x *Extractor) Extract(a schema.Article) schema.Annotated { return x.Derive(a).Annotated }

// Times finds the times of an article and the day it was written, and reads nothing else.
func (x *Extractor) Times(a schema.Article) Derivation {
	d := Derivation{Doc: x.pack.Text.Parse(a.Text)}
	d.Expressions = x.pack.Times.Tag(d.Doc)
	d.Dating = x.pack.Dating.Date(d.Doc, d.Expressions, a.Published)
	d.Times = x.pack.Times.Resolve(d.Doc, d.Expressions, d.Dating.Reference())
	d.Article = x.complete(a, d)
	d.Annotated.Times = timeMentions(d.Times)
	return d
}

// Derive annotates an article and keeps what every stage made of it.
func (x *Extractor) Derive(a schema.Article) Derivation {
	d := x.Times(a)
	d.Entities, d.Mentions = x.pack.Entities.Recognize(d.Doc, d.Times, d.Dating.Day)
	d.Events = x.pack.Events.Read(event.Input{
		Doc: d.Doc, Entities: d.Entities, Mentions: d.Mentions,
		Times: d.Times, Published: d.Dating, Article: d.Article,
	})
	return d
}

// complete adds what the text itself says about the article.
func (x *Extractor) complete(a schema.Article, d Derivation) schema.Article {
	a.AsRead = a.ContentHash()
	if a.ID == "" {
		a.ID = schema.ArticleID(a.Text)
	}
	if a.Language == "" {
		a.Language = x.pack.Language
	}
	if a.Title == "" {
		a.Title = titleOf(d.Doc)
	}
	a.Published = d.Dating.Day
	a.Basis = a.Basis[:0:0]
	for _, e := range d.Dating.Evidence {
		a.Basis = append(a.Basis, e.Text)
	}
	return a
}

func titleOf(doc *text.Document) string {
	for _, s := range doc.Sentences {
		if s.Zone == text.Title {
			return s.Span.In(doc.Text)
		}
	}
	return ""
}

func timeMentions(times []timex.Mention) []schema.TimeMention {
	out := make([]schema.TimeMention, len(times))
	for i, t := range times {
		out[i] = t.TimeMention
	}
	return out
}

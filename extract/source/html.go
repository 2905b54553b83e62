package source

import (
	"bytes"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"chronograph/extract/text"
	"chronograph/schema"
)

// page reads the article of an HTML page: its headline and main text, a
// paragraph a line. The spans of its annotations count in that text.
func page(raw []byte, encoding string) (schema.Article, error) {
	decoded, err := decodePage(raw, encoding)
	if err != nil {
		return schema.Article{}, err
	}
	doc, err := html.Parse(strings.NewReader(strings.TrimPrefix(decoded, "\ufeff")))
	if err != nil {
		return schema.Article{}, schema.Errorf(schema.BadRecord, "not a page of HTML").Because(err)
	}
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil || found.ContentNode == nil {
		return schema.Article{}, noArticle()
	}
	return article(doc, found)
}

func noArticle() *schema.Error { return schema.Errorf(schema.Empty, "the page has no article text") }

func article(doc *html.Node, found *trafilatura.ExtractResult) (schema.Article, error) {
	meta := found.Metadata
	body := paragraphs(found.ContentNode)
	if len(body) == 0 {
		return schema.Article{}, noArticle()
	}
	title := strings.Join(strings.Fields(meta.Title), " ")
	if title != "" && body[0] != title {
		body = append([]string{title}, body...)
	}
	a := schema.Article{Title: title, URL: meta.URL, Source: meta.Sitename, Language: meta.Language, Text: strings.Join(body, "\n") + "\n"}
	if day := publishedOn(doc, meta.URL); day != 0 {
		a.Published, a.Basis = day, []string{"metadata " + day.String()}
	}
	return a, nil
}

// decodePage decodes a page, and believes one that is not Unicode when it names Windows-1258 itself.
func decodePage(raw []byte, encoding string) (string, error) {
	decoded, err := text.Decode(raw, encoding)
	head := bytes.ToLower(raw[:min(len(raw), 2048)])
	if schema.CodeOf(err) == schema.BadEncoding && encoding == "" && bytes.Contains(head, []byte("windows-1258")) {
		return text.Decode(raw, "windows-1258")
	}
	return decoded, err
}

// publishedOn returns the day that a page's metadata names. Dates in its running
// text are left to the dating of the article, which weighs them.
func publishedOn(doc *html.Node, url string) schema.Day {
	found, err := htmldate.FromDocument(metadata(doc), htmldate.Options{
		URL: url, UseOriginalDate: true, SkipExtensiveSearch: true,
		MaxDate: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC), // the same whenever it runs
	})
	if err != nil || found.IsZero() {
		return 0
	}
	year, month, day := found.DateTime.Date()
	return schema.DayOf(year, int(month), day)
}

// metadata returns a page with only the elements of doc that carry metadata.
func metadata(doc *html.Node) *html.Node {
	bare, _ := html.Parse(strings.NewReader("<html><head></head><body></body></html>"))
	head := bare.FirstChild.FirstChild
	body := head.NextSibling
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Meta, atom.Link:
			head.AppendChild(bareCopy(n, false))
		case atom.Script:
			head.AppendChild(bareCopy(n, true))
		case atom.Time, atom.Abbr:
			body.AppendChild(bareCopy(n, false))
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(doc)
	return bare
}

// bareCopy copies an element, and its text when that is wanted.
func bareCopy(n *html.Node, withText bool) *html.Node {
	c := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Attr: n.Attr}
	if withText && n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
		c.AppendChild(&html.Node{Type: html.TextNode, Data: n.FirstChild.Data})
	}
	return c
}

// paragraphs returns the text of every block below n, white space folded.
func paragraphs(n *html.Node) []string {
	var out []string
	var line strings.Builder
	end := func() {
		if s := strings.Join(strings.Fields(line.String()), " "); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
			return
		case isBlock(n):
			end()
			defer end()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	end()
	return out
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dd, atom.Dt,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Figure, atom.Figcaption, atom.Br, atom.Hr:
		return true
	}
	return false
}

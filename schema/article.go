package schema

import (
	"crypto/sha256"
	"encoding/hex"
)

// Article is one news text as it was read. Every span of its annotations counts bytes of Text.
type Article struct {
	ID       string // article:<hash>, see ArticleID
	Path     string // where it was read from
	URL      string
	Title    string // "" when the text has none of its own
	Source   string // the paper or agency, when known
	Language string // BCP 47, "vi"
	Text     string // the whole decoded text, title included, nothing normalised

	Published Day      // the day it was written, 0 when unknown
	Basis     []string // what Published rests on, strongest first

	AsRead string // ContentHash before extraction added title and day, "" when nothing was added
}

// Annotated is an article with everything the extractors found in it.
type Annotated struct {
	Article  Article
	Times    []TimeMention
	Entities []Entity
	Events   []EventMention
}

// ContentHash is a hex digest of the parts of an article that decide what is
// extracted from it. What extraction itself adds does not change it.
func (a Article) ContentHash() string {
	if a.AsRead != "" {
		return a.AsRead
	}
	return digest(a.Title, a.Text, a.URL, a.Source, a.Published.String())
}

func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

package driver

import "chronograph/schema"

// Article is an article with everything it says.
type Article struct {
	schema.Article
	Hash     string          // of the content and the extractor that read it
	TextKey  string          // equal for articles that print the same text
	Entities []schema.Entity // without their Mentions
	Mentions []Mention
}

// Mention is one event as one article tells it.
type Mention struct {
	schema.EventMention
	Quote   string // the sentence, letter for letter
	Trigger string // the words of the first trigger
}

// Stamp is what tells whether an article must be written.
type Stamp struct {
	ID, Hash, Path, URL string
}

// State compares evidence and canon.
type State struct {
	Revision int64 // of the evidence, rises with every write to it
	Settled  int64 // the revision the canon was computed from
}

// Telling is a mention of an event with the head of its article.
type Telling struct {
	Event   string
	Mention Mention
	Article schema.Article // without Text
	// Reprint is the id of the article that this one repeats, "" when none.
	Reprint string
}

package driver

import "chronograph/schema"

// Article is an article with everything it says.
type Article struct {
	schema.Article
	Hash     string          // of the content and the extractor that read it
	TextKey  string          // equal for articles that print the same text
	Topics   []string        // the entities its mentions speak of most, see resolve.Topics
	Entities []schema.Entity // without their Mentions, and whoever they only stand for, see schema.Inferred
	Mentions []Mention
}

// Mention is one event as one article tells it.
type Mention struct {
	schema.EventMention
	Quote   string // the sentence, letter for letter
	Trigger string // the words of the first trigger
	Near    string // mentions that may be one event are near each other, see resolve.Near
}

// Scope narrows the evidence to what one of Since, Near and Texts selects; the zero Scope is all of it.
type Scope struct {
	Since int64    // articles written after this revision
	Until int64    // with Near: articles written up to this revision
	Near  []string // mentions near one of these, in their articles; articles that have none are left out
	Texts []string // articles with one of these text keys, without mentions
}

// Stamp is what tells whether an article must be written.
type Stamp struct {
	ID, Hash, Path, URL string
}

// State compares evidence and canon.
type State struct {
	Revision int64 // of the evidence, rises with every write to it
	Settled  int64 // the revision the canon was computed from
	// Rewritten is the revision that last replaced or removed articles: what
	// came after it was only added.
	Rewritten int64
}

// Telling is a mention of an event with the head of its article.
type Telling struct {
	Event   string
	Mention Mention
	Article schema.Article // without Text
	// Reprint is the id of the article that this one repeats, "" when none.
	Reprint string
}

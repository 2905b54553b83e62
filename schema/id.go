package schema

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ArticleID returns the id of an article with the given text: the same text always has the same id.
func ArticleID(text string) string { return "article:" + digest(norm.NFC.String(text)) }

// EntityID returns a readable id such as "person:Sergei Lavrov".
func EntityID(kind EntityKind, key string) string {
	return string(kind) + ":" + strings.Join(strings.Fields(norm.NFC.String(key)), " ")
}

// KindOf returns the kind an entity id begins with.
func KindOf(id string) EntityKind {
	kind, _, _ := strings.Cut(id, ":")
	return EntityKind(kind)
}

// MentionID returns the id of an event mention: the article, the type and where its first trigger stands.
func MentionID(article string, typ EventType, trigger Span) string {
	return "mention:" + digest(article, string(typ), itoa(trigger.Start), itoa(trigger.End))
}

func itoa(n int) string { return strconv.Itoa(n) }

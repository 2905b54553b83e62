package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"chronograph/schema"
)

// News makes articles of about 75 items, nodes and edges, as papers write
// them, of some days from a first: a few actors are in most of the news, some
// events stand in two papers. The same arguments make the same articles.
func News(n int, first schema.Day, days int) []schema.Annotated {
	w := news{rand.New(rand.NewPCG(uint64(first), 3)), first, days}
	articles := make([]schema.Annotated, n)
	for i := range articles {
		articles[i] = w.article(i)
	}
	return articles
}

type news struct {
	*rand.Rand
	first schema.Day
	days  int
}

func (w news) article(n int) schema.Annotated {
	published := w.first + schema.Day(w.IntN(w.days))
	a := schema.Annotated{Article: schema.Article{Path: fmt.Sprintf("tin/%s/%06d.txt", w.first, n), Title: fmt.Sprintf("Tin số %d", n), Language: "vi", Published: published}}
	var text strings.Builder
	fmt.Fprintf(&text, "Tin số %d của ngày %s\n\n", n, published)
	named := map[string]bool{}
	for range 11 {
		w.mention(&a, &text, published, named)
	}
	text.WriteString(strings.Repeat("Hai bên không nói gì thêm về nội dung làm việc. ", 30))
	a.Article.Text = text.String()
	a.Article.ID = schema.ArticleID(a.Article.Text)
	for i := range a.Events {
		a.Events[i].ID = schema.MentionID(a.Article.ID, a.Events[i].Type, a.Events[i].Triggers[0])
	}
	return a
}

var (
	deeds  = []schema.EventType{"STATE", "CONSULT", "ASSAULT", "AGREE", "REQUEST", "MOBILIZE"}
	verbs  = strings.Fields("gặp họp ký nói bác bỏ kêu gọi tấn công rút tập trận viện trợ bầu cảnh báo ủng hộ lên án thăm")
	topics = strings.Fields("dầu biên giới ngừng bắn hạt nhân thương mại vắc xin tên lửa dân chủ hòa bình đập nước khí đốt lúa mì cầu cảng")
)

func (w news) mention(a *schema.Annotated, text *strings.Builder, published schema.Day, named map[string]bool) {
	name := func(kind schema.EntityKind, form string, n int) schema.Entity {
		f := w.Float64()
		e := schema.Entity{Kind: kind, Name: fmt.Sprintf(form, int(f*f*float64(n)))}
		e.ID = schema.EntityID(kind, e.Name)
		if !named[e.ID] {
			named[e.ID] = true
			a.Entities = append(a.Entities, e)
		}
		return e
	}
	who, whom, where := name(schema.Person, "Ông %d", 3000), name(schema.Country, "Nước %d", 150), name(schema.Place, "Thành phố %d", 1000)
	verb := verbs[w.IntN(len(verbs))]
	sentence := fmt.Sprintf("%s %s %s về %s %s tại %s.", who.Name, verb, whom.Name, topics[w.IntN(len(topics))], topics[w.IntN(len(topics))], where.Name)
	start := text.Len()
	text.WriteString(sentence + "\n")
	day := published - schema.Day(w.IntN(3))
	m := schema.EventMention{
		Type: deeds[w.IntN(len(deeds))], Title: sentence, Sentence: schema.Span{Start: start, End: start + len(sentence)},
		Triggers:     []schema.Span{{Start: start + len(who.Name) + 1, End: start + len(who.Name) + 1 + len(verb)}},
		Time:         schema.EventTime{Time: schema.At(schema.OnDay(day)), Earliest: day, Latest: day, Basis: schema.Explicit},
		Participants: []schema.Participant{{Entity: who.ID, Role: schema.Agent}}, Places: []string{where.ID}, Modality: schema.Asserted,
	}
	if w.IntN(2) == 0 {
		m.Participants = append(m.Participants, schema.Participant{Entity: whom.ID, Role: schema.Target})
	}
	a.Events = append(a.Events, m)
}

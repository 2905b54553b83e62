package graph_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"chronograph/schema"
)

// world makes articles that report some of the same events, as papers do.
type world struct {
	*rand.Rand
	days     int // the news lies in so many days
	entities []schema.Entity
}

func newWorld(seed uint64, days int) *world {
	w := &world{Rand: rand.New(rand.NewPCG(seed, 1)), days: days}
	for i := range 40 {
		w.entities = append(w.entities, schema.Entity{ID: fmt.Sprintf("country:%c%c", 'A'+i/26, 'A'+i%26), Kind: schema.Country, Name: fmt.Sprintf("Nước %d", i)})
	}
	for i := range 400 {
		country := w.entities[i%40].ID
		w.entities = append(w.entities, schema.Entity{ID: fmt.Sprintf("person:Ông %d", i), Kind: schema.Person, Name: fmt.Sprintf("Ông %d", i),
			Aliases: []string{fmt.Sprintf("ông thứ %d", i)}, Country: country, Offices: []schema.Office{{Title: "Bộ trưởng", Of: country}}})
	}
	for i := range 200 {
		w.entities = append(w.entities, schema.Entity{ID: fmt.Sprintf("place:Thành phố %d", i), Kind: schema.Place, Name: fmt.Sprintf("Thành phố %d", i), Country: w.entities[i%40].ID})
	}
	return w
}

// someone picks entities from first to last, the early ones far more often: a few countries fill the news.
func (w *world) someone(first, last int) schema.Entity {
	f := w.Float64()
	return w.entities[first+int(f*f*f*float64(last-first))]
}

var (
	someTypes  = []schema.EventType{"STATE", "STATE", "CONSULT", "ASSAULT", "CASUALTY", "AGREE", "REQUEST", "MOBILIZE"}
	someTimes  = []string{"%s", "%s", "%s", "%s", "%s/", "2020", "2020-11", ""}
	someVerbs  = strings.Fields("gặp họp ký nói bác bỏ kêu gọi tấn công rút quân tập trận viện trợ bầu cử cảnh báo ủng hộ lên án thăm")
	someTopics = strings.Fields("dầu mỏ biên giới ngừng bắn hạt nhân thương mại vắc xin tên lửa dân chủ hòa bình đập nước khí đốt lúa mì")
)

// article makes an article with so many mentions and about as many entities.
func (w *world) article(n, mentions int) schema.Annotated {
	published := schema.DayOf(2020, 11, 1) + schema.Day(w.IntN(w.days))
	var text strings.Builder
	fmt.Fprintf(&text, "Tin số %d\n\n", n)
	a := schema.Annotated{Article: schema.Article{Path: fmt.Sprintf("tin/%05d.txt", n), Title: fmt.Sprintf("Tin số %d", n), Language: "vi", Published: published}}
	seen := map[string]bool{}
	use := func(e schema.Entity) string {
		if !seen[e.ID] {
			seen[e.ID] = true
			a.Entities = append(a.Entities, e)
		}
		return e.ID
	}
	for range mentions {
		a.Events = append(a.Events, w.mention(&text, published, use))
	}
	a.Article.Text = text.String()
	a.Article.ID = schema.ArticleID(a.Article.Text)
	for i := range a.Events {
		a.Events[i].ID = schema.MentionID(a.Article.ID, a.Events[i].Type, a.Events[i].Triggers[0])
	}
	return a
}

func (w *world) mention(text *strings.Builder, published schema.Day, use func(schema.Entity) string) schema.EventMention {
	who, whom, where := w.someone(0, 440), w.someone(0, 440), w.someone(440, 640)
	verb, topic := someVerbs[w.IntN(len(someVerbs))], someTopics[w.IntN(len(someTopics))]+" "+someTopics[w.IntN(len(someTopics))]
	sentence := fmt.Sprintf("%s %s %s về %s tại %s.", who.Name, verb, whom.Name, topic, where.Name)
	start := text.Len()
	text.WriteString(sentence + "\n")
	m := schema.EventMention{
		Type: someTypes[w.IntN(len(someTypes))], Title: sentence, Sentence: schema.Span{Start: start, End: start + len(sentence)},
		Triggers: []schema.Span{{Start: start + len(who.Name) + 1, End: start + len(who.Name) + 1 + len(verb)}}, Modality: schema.Asserted,
		Participants: []schema.Participant{{Entity: use(who), Role: schema.Agent}}, Places: []string{use(where)},
	}
	if whom.ID != who.ID {
		m.Participants = append(m.Participants, schema.Participant{Entity: use(whom), Role: schema.Agent})
	}
	if m.Type == "CASUALTY" {
		m.Figures = []schema.Figure{{What: "killed", Value: float64(w.IntN(5)), Of: "người"}}
	}
	m.Time = w.when(published)
	return m
}

func (w *world) when(published schema.Day) schema.EventTime {
	form := someTimes[w.IntN(len(someTimes))]
	if form == "" {
		return schema.EventTime{Latest: published, Basis: schema.Bounded, Why: "không có ngày trong câu và đoạn"}
	}
	if strings.Contains(form, "%s") {
		form = fmt.Sprintf(form, published-schema.Day(w.IntN(3)))
	}
	t, err := schema.ParseTime(form)
	if err != nil {
		panic(err)
	}
	return schema.EventTime{Time: t, Earliest: t.Earliest(), Latest: t.Latest(), Basis: schema.Explicit}
}

func (w *world) articles(n, mentions int) []schema.Annotated {
	out := make([]schema.Annotated, n)
	for i := range out {
		out[i] = w.article(i, mentions)
	}
	return out
}

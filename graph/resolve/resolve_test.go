package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/resolve"
	"chronograph/schema"
)

// telling is one mention in a line: type|time|agents|targets|places|title.
// A title may end in "=what:value" for a figure, "!modality", "@published day".
type telling string

func (s telling) mention(id string) driver.Mention {
	f := strings.Split(string(s), "|")
	m := driver.Mention{EventMention: schema.EventMention{ID: id, Type: schema.EventType(f[0]), Title: f[5], Modality: schema.Asserted}}
	if title, modality, ok := strings.Cut(m.Title, "!"); ok {
		m.Title, m.Modality = title, schema.Modality(modality)
	}
	if title, figure, ok := strings.Cut(m.Title, "="); ok {
		var value float64
		fmt.Sscan(strings.TrimPrefix(figure, "killed:"), &value)
		m.Title, m.Figures = title, []schema.Figure{{What: "killed", Value: value}}
	}
	if f[1] != "" {
		t, err := schema.ParseTime(f[1])
		if err != nil {
			panic(err)
		}
		m.Time = schema.EventTime{Time: t, Earliest: t.Earliest(), Latest: t.Latest(), Basis: schema.Explicit}
	}
	for i, role := range []schema.Role{schema.Agent, schema.Target} {
		for _, id := range list(f[2+i]) {
			m.Participants = append(m.Participants, schema.Participant{Entity: id, Role: role})
		}
	}
	m.Places = list(f[4])
	return m
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

// entities is who the tests speak of.
var entities = []schema.Entity{
	{ID: "country:RU", Kind: schema.Country, Name: "Nga"},
	{ID: "country:AM", Kind: schema.Country, Name: "Armenia"},
	{ID: "country:AZ", Kind: schema.Country, Name: "Azerbaijan"},
	{ID: "person:Putin", Kind: schema.Person, Name: "Putin", Offices: []schema.Office{{Title: "Tổng thống", Of: "country:RU"}}},
	{ID: "person:Lavrov", Kind: schema.Person, Name: "Lavrov", Country: "country:RU"},
	{ID: "person:Aliyev", Kind: schema.Person, Name: "Aliyev", Country: "country:AZ"},
	{ID: "person:Pashinyan", Kind: schema.Person, Name: "Pashinyan", Country: "country:AM"},
	{ID: "place:Karabakh", Kind: schema.Place, Name: "Karabakh"},
}

// articleOf is an article, of 12 November 2020, with these mentions.
func articleOf(n int, tellings ...telling) driver.Article {
	a := driver.Article{Article: schema.Article{ID: fmt.Sprintf("article:%d", n), Published: schema.DayOf(2020, 11, 12)},
		TextKey: fmt.Sprint(n), Entities: entities}
	for i, s := range tellings {
		a.Mentions = append(a.Mentions, s.mention(fmt.Sprintf("mention:%d-%d", n, i)))
	}
	return a
}

func resolved(articles ...driver.Article) ([]driver.Event, resolve.Result) {
	r := resolve.New()
	for _, a := range articles {
		r.Add(a)
	}
	result := r.Resolve()
	return slices.SortedFunc(result.Events, func(a, b driver.Event) int { return strings.Compare(a.ID, b.ID) }), result
}

func TestTwoArticlesTellOfOneEventOrTwo(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		one        bool
	}{
		{"the same day and actors", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||Putin gặp Aliyev", "CONSULT|2020-11-12|person:Aliyev,person:Putin|||Cuộc gặp ở Sochi", true},
		{"another type", "CONSULT|2020-11-12|person:Putin|||gặp", "AGREE|2020-11-12|person:Putin|||ký", false},
		{"another day", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp", "CONSULT|2020-11-13|person:Putin,person:Aliyev|||gặp", false},
		{"a part of the day", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp", "CONSULT|2020-11-12TEV|person:Putin,person:Aliyev|||gặp", true},
		{"two parts of the day", "CONSULT|2020-11-12TMO|person:Putin,person:Aliyev|||gặp", "CONSULT|2020-11-12TEV|person:Putin,person:Aliyev|||gặp", false},
		{"talks with two different sides", "CONSULT|2020-11-12|person:Lavrov,person:Aliyev|||điện đàm", "CONSULT|2020-11-12|person:Lavrov,person:Pashinyan|||điện đàm", false},
		{"a leader stands for his country", "AGREE|2020-11-10|person:Putin,person:Aliyev,person:Pashinyan|||thỏa thuận", "AGREE|2020-11-10|country:RU,country:AZ,country:AM|||tuyên bố chung", true},
		{"two people of one country", "STATE|2020-11-12|person:Putin|||nói về giá khí đốt tăng", "STATE|2020-11-12|person:Lavrov|||nói về giá khí đốt tăng", false},
		{"an agreement of the 9th or the 10th", "AGREE|2020-11-09|country:AM,country:AZ|||ngừng bắn", "AGREE|2020-11-10|country:AM,country:AZ|||thỏa thuận", true},
		{"an agreement two days apart", "AGREE|2020-11-09|country:AM,country:AZ|||ngừng bắn", "AGREE|2020-11-11|country:AM,country:AZ|||ngừng bắn", false},
		{"clashes a day apart", "ASSAULT|2020-09-27|country:AM,country:AZ||place:Karabakh|giao tranh", "ASSAULT|2020-09-28|country:AM,country:AZ||place:Karabakh|giao tranh", false},
		{"a shared place", "ASSAULT|2020-09-27|||place:Karabakh|bùng phát giao tranh", "ASSAULT|2020-09-27|country:AM||place:Karabakh|xung đột tái diễn", true},
		{"from a day and on it", "ASSAULT|2020-09-27/|||place:Karabakh|giao tranh", "ASSAULT|2020-09-27|||place:Karabakh|giao tranh", true},
		{"a war and a clash in it", "ASSAULT|1988-02/1994-05|country:AM,country:AZ||place:Karabakh|chiến tranh", "ASSAULT|1990-01-20|country:AM,country:AZ||place:Karabakh|chiến tranh", false},
		{"the same war", "ASSAULT|1988-02/1994-05|country:AM,country:AZ|||chiến tranh", "ASSAULT|1988-02/1994-05|country:AM||place:Karabakh|xung đột kéo dài", true},
		{"the same war by its years", "ASSAULT|1988/1994|country:AM,country:AZ||place:Karabakh|cuộc chiến", "ASSAULT|1988-02/1994-05|country:AM,country:AZ||place:Karabakh|chiến tranh", true},
		{"a war of other years", "ASSAULT|1988/1993|country:AM,country:AZ||place:Karabakh|cuộc chiến", "ASSAULT|1988-02/1994-05|country:AM,country:AZ||place:Karabakh|chiến tranh", false},
		{"a year and a day in it", "ASSAULT|2020|country:AM,country:AZ|||xung đột", "ASSAULT|2020-09-27|country:AM,country:AZ|||xung đột", false},
		{"a month and a day in it, alike", "ASSAULT|2020-09|country:AM,country:AZ|||nã pháo vào thành phố lớn thứ hai", "ASSAULT|2020-09-27|country:AM,country:AZ|||nã pháo vào thành phố lớn", true},
		{"a month and a day in it, unlike", "ASSAULT|2020-09|country:AM,country:AZ|||nã pháo vào thành phố", "ASSAULT|2020-09-27|country:AM,country:AZ|||bắn rơi trực thăng", false},
		{"victims of two sides", "CASUALTY|2022-09-13||country:AZ|place:Karabakh|50 quân nhân thiệt mạng=killed:50", "CASUALTY|2022-09-13||country:AM|place:Karabakh|49 binh sĩ thiệt mạng=killed:49", false},
		{"the same toll", "CASUALTY|2022-09-13||country:AZ||50 quân nhân thiệt mạng=killed:50", "CASUALTY|2022-09-13||country:AZ||50 binh sĩ tử vong=killed:50", true},
		{"another toll in the same place", "CASUALTY|2022-09-13|||place:Karabakh|đánh bom=killed:10", "CASUALTY|2022-09-13|||place:Karabakh|rơi máy bay=killed:80", false},
		{"one large toll of nobody named", "CASUALTY|1988-02/1994-05||||khoảng 30.000 người=killed:30000", "CASUALTY|1988-02/1994-05||country:AM||30.000 dân=killed:30000", true},
		{"undated, but told alike", "CONSULT||person:Putin,person:Aliyev|||bàn về đường ống dẫn khí mới ở Kavkaz", "CONSULT||person:Putin,person:Aliyev|||bàn về đường ống dẫn khí mới", true},
		{"undated and unlike", "CONSULT||person:Putin,person:Aliyev|||bàn về đường ống dẫn khí", "CONSULT||person:Putin,person:Aliyev|||thảo luận việc trao đổi tù binh", false},
		{"undated, of other counts", "COERCE||country:RU|country:AM||tám công dân bị giam giữ lâu nay=killed:4", "COERCE||country:RU|country:AM||tám công dân bị giam giữ lâu nay=killed:3", false},
		{"undated and dated", "CONSULT||person:Putin,person:Aliyev|||bàn về đường ống dẫn khí mới", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||bàn về đường ống dẫn khí mới", false},
		{"two statements of a day", "STATE|2020-11-12|person:Lavrov|||không có lính gìn giữ hòa bình nước ngoài", "STATE|2020-11-12|person:Lavrov|||Mỹ và Pháp sắp cử đại diện", false},
		{"one statement, told twice", "STATE|2020-11-12|person:Lavrov|||không có lính gìn giữ hòa bình nước ngoài", "STATE|2020-11-12|person:Lavrov|||khẳng định không có lính gìn giữ hòa bình", true},
		{"a statement of nobody", "STATE|2020-11-12||||tuyên bố", "STATE|2020-11-12|person:Lavrov|||tuyên bố", false},
		{"two statements without a word", "STATE|2020-11-12|person:Lavrov|||Lavrov nói", "STATE|2020-11-12|person:Lavrov|||Lavrov tuyên bố", true},
		{"one year, unlike", "MOBILIZE|2017|country:RU|||tập trận lớn ở biển Baltic", "MOBILIZE|2017|country:RU|||duyệt binh ngày chiến thắng", false},
		{"one year, alike", "MOBILIZE|2017|country:RU|||tập trận lớn ở biển Baltic", "MOBILIZE|2017|country:RU|||cuộc tập trận ở biển Baltic", true},
		{"planned and held", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp!planned", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp", true},
		{"demanded and held", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp!called_for", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp", false},
		{"denied and held", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp!denied", "CONSULT|2020-11-12|person:Putin,person:Aliyev|||gặp", false},
		{"nothing in common", "ASSAULT|2020-09-27|country:AM|||tấn công", "ASSAULT|2020-09-27|country:RU|||tấn công", false},
		{"a day of no year", "AGREE|XXXX-11-12|country:AM,country:AZ|||ký", "AGREE|XXXX-11-12|country:AM,country:AZ|||ký", false},
	} {
		events, _ := resolved(articleOf(1, telling(c.a)), articleOf(2, telling(c.b)))
		assert.Equal(t, c.one, len(events) == 1, "%s: %d events", c.name, len(events))
		back, _ := resolved(articleOf(2, telling(c.b)), articleOf(1, telling(c.a)))
		assert.Equal(t, events, back, "%s: the order of articles", c.name)
	}
}

func TestAnEventIsWhatItsMentionsSayTogether(t *testing.T) {
	events, _ := resolved(
		articleOf(1, "AGREE|2020-11-10|person:Putin,country:AZ,country:AM|||Putin, Azerbaijan và Armenia thông báo ngừng bắn"),
		articleOf(2, "AGREE|2020-11-09|country:RU,country:AZ,country:AM||place:Karabakh|tuyên bố chung"),
		articleOf(3, "AGREE|2020-11-09|country:AZ,country:AM|||thỏa thuận!planned"),
	)
	require.Len(t, events, 1)
	e := events[0]
	assert.Equal(t, "mention:1-0", e.ID, "the smallest mention")
	assert.Equal(t, "2020-11-09", e.Time.String(), "what most sources say")
	assert.Equal(t, "2020-11-09", e.Earliest.String())
	assert.Equal(t, "2020-11-10", e.Latest.String(), "each reported day finds it")
	assert.True(t, e.Conflict)
	assert.Equal(t, []driver.Contradiction{{A: "mention:1-0", B: "mention:2-0", Field: "date"}}, e.Contradicts)
	assert.Equal(t, schema.Asserted, e.Modality)
	assert.Equal(t, 3, e.Sources)
	assert.Equal(t, []driver.Participation{
		{Actor: "country:AM", Role: schema.Agent, Support: 3}, {Actor: "country:AZ", Role: schema.Agent, Support: 3},
		{Actor: "country:RU", Role: schema.Agent, Support: 1}, {Actor: "person:Putin", Role: schema.Agent, Support: 1},
	}, e.Participants)
	assert.Equal(t, []driver.Scene{{Place: "place:Karabakh", Support: 1}}, e.Places)
	assert.Equal(t, []string{"mention:1-0", "mention:2-0", "mention:3-0"}, e.Mentions)
}

func TestAFinerTimeCountsMore(t *testing.T) {
	events, _ := resolved(
		articleOf(1, "ELECT|2020-11|country:AM|||bầu cử quốc hội sớm ở nước này"),
		articleOf(2, "ELECT|2020-11|country:AM|||bầu cử quốc hội sớm ở nước này"),
		articleOf(3, "ELECT|2020-11-12|country:AM|||bầu cử quốc hội sớm"),
	)
	require.Len(t, events, 1)
	assert.Equal(t, "2020-11-12", events[0].Time.String())
	assert.False(t, events[0].Conflict, "a month does not contradict its day")
}

func TestLinkageDoesNotChain(t *testing.T) {
	events, _ := resolved(
		articleOf(1, "AGREE|2020-11-09|country:AM,country:AZ|||ngừng bắn"),
		articleOf(2, "AGREE|2020-11-10|country:AM,country:AZ|||ngừng bắn"),
		articleOf(3, "AGREE|2020-11-11|country:AM,country:AZ|||ngừng bắn"),
	)
	assert.Len(t, events, 2, "the 9th and the 11th are not one for the 10th's sake")
}

func TestMentionsOfOneArticleStayApart(t *testing.T) {
	events, _ := resolved(articleOf(1,
		"STATE|2020-11-12|person:Lavrov|||nói về lính gìn giữ hòa bình ở khu vực",
		"STATE|2020-11-12|person:Lavrov|||nói thêm về lính gìn giữ hòa bình ở khu vực",
	))
	assert.Len(t, events, 2, "its extractor told them apart")
	events, _ = resolved(articleOf(1,
		"AGREE|2020-11-10|country:AM,country:AZ|||thỏa thuận ngừng bắn ở khu vực",
		"AGREE|2020-11-10|country:AM,country:AZ|||thỏa thuận ngừng bắn",
	))
	assert.Len(t, events, 1, "a plain repetition is one all the same")
}

func TestReprintsAreOneSource(t *testing.T) {
	original, reprint := articleOf(2, "AGREE|2020-11-10|country:AM,country:AZ|||ngừng bắn"), articleOf(1, "AGREE|2020-11-10|country:AM,country:AZ|||ngừng bắn")
	reprint.TextKey = original.TextKey
	reprint.Published++
	events, result := resolved(reprint, original)
	require.Len(t, events, 1)
	assert.Equal(t, 1, events[0].Sources)
	assert.Len(t, events[0].Mentions, 2)
	assert.Equal(t, []driver.Reprint{{Article: "article:1", Of: "article:2"}}, result.Reprints, "the older one is the original")
}

// Who holds an office that alone is named takes part, as inferred until an article names him; no article need ever do.
func TestHoldersOfOfficesTakePart(t *testing.T) {
	unnamed := articleOf(1, "CONSULT|2020-11-12|country:RU,country:AM|||Tổng thống Nga hội đàm với Armenia")
	unnamed.Mentions[0].Participants[0].Inferred = "person:Yeltsin"
	unnamed.Entities = append(slices.Clone(entities), schema.Entity{ID: "person:Yeltsin", Kind: schema.Person, Name: "Yeltsin"})
	events, result := resolved(unnamed)
	assert.Equal(t, []driver.Participation{
		{Actor: "country:AM", Role: schema.Agent, Support: 1}, {Actor: "country:RU", Role: schema.Agent, Support: 1},
		{Actor: "person:Yeltsin", Role: schema.Agent, Support: 1, Inferred: true},
	}, events[0].Participants)
	i := slices.IndexFunc(result.Entities, func(e driver.Entity) bool { return e.ID == "person:Yeltsin" })
	require.GreaterOrEqual(t, i, 0)
	holder := result.Entities[i]
	assert.Equal(t, []any{schema.Person, "Yeltsin", true}, []any{holder.Kind, holder.Name, holder.Actor})
	assert.Contains(t, holder.Keys, "yeltsin")

	titled := articleOf(1, "CONSULT|2020-11-12|person:Putin,country:AM|||Tổng thống Nga hội đàm với Armenia")
	titled.Mentions[0].Participants[0].Inferred = "person:Putin"
	named := articleOf(2, "CONSULT|2020-11-12|person:Putin,country:AM|||Putin hội đàm với Armenia")
	events, _ = resolved(titled)
	assert.True(t, events[0].Participants[1].Inferred)
	events, _ = resolved(titled, named)
	require.Len(t, events, 1)
	assert.Equal(t, driver.Participation{Actor: "person:Putin", Role: schema.Agent, Support: 1}, events[0].Participants[1])
}

// People of one name whom articles give offices of different states are as many as these states.
func TestNamesakesOfTwoStatesStayApart(t *testing.T) {
	const name = "Kim Min Soo"
	about := func(n int, id, title, of string) driver.Article {
		a := articleOf(n, telling(fmt.Sprintf("STATE|2020-11-1%d|%s|||%s nói %s", n, id, name, title)))
		who := schema.Entity{ID: id, Kind: schema.Person, Name: name}
		if of != "" {
			who.Country, who.Offices = of, []schema.Office{{Title: title, Of: of}}
		}
		a.Entities = append(slices.Clone(entities), who)
		return a
	}
	const id = "person:" + name
	for what, c := range map[string]struct {
		articles []driver.Article
		want     []string // the agents of the articles' events, in order of the articles
	}{
		"one state, two offices":  {[]driver.Article{about(1, id, "Tổng thống", "country:KR"), about(2, id, "Thủ tướng", "country:KR"), about(3, id, "ông", "")}, []string{id, id, id}},
		"two states":              {[]driver.Article{about(1, id, "Bộ trưởng", "country:KR"), about(2, id, "Thứ trưởng", "country:KP"), about(3, id, "Thủ tướng", "country:KR")}, []string{id, id + " (KP)", id}},
		"most articles decide":    {[]driver.Article{about(1, id, "Bộ trưởng", "country:KR"), about(2, id, "Thứ trưởng", "country:KP"), about(3, id, "Thủ tướng", "country:KP")}, []string{id + " (KR)", id, id}},
		"of none is the first":    {[]driver.Article{about(1, id, "Bộ trưởng", "country:KR"), about(2, id, "Thứ trưởng", "country:KP"), about(3, id, "ông", "")}, []string{id + " (KR)", id, id}},
		"apart in an article too": {[]driver.Article{about(1, id, "Bộ trưởng", "country:KR"), about(2, id+" (KP)", "Thứ trưởng", "country:KP"), about(3, id+" (KR)", "Thủ tướng", "country:KR")}, []string{id, id + " (KP)", id}},
	} {
		events, result := resolved(c.articles...)
		agents := map[string]string{}
		for _, e := range events {
			agents[e.Mentions[0]] = e.Participants[0].Actor
		}
		people := map[string]bool{}
		for i, want := range c.want {
			assert.Equal(t, want, agents[fmt.Sprintf("mention:%d-0", i+1)], what)
			people[want] = true
		}
		found := 0
		for _, e := range result.Entities {
			if strings.HasPrefix(e.ID, id) {
				found++
				assert.True(t, people[e.ID], "%s: %s", what, e.ID)
				assert.Equal(t, name, e.Name)
				assert.True(t, e.Actor)
			}
		}
		assert.Len(t, people, found, what)
	}
}

func TestEntitiesAreWhatArticlesSayOfThem(t *testing.T) {
	a, b, c := articleOf(1, "CONSULT|2020|country:RU||country:AM|họp"), articleOf(2), articleOf(3)
	a.Entities = []schema.Entity{{ID: "person:Sergei Lavrov", Kind: schema.Person, Name: "Sergei Lavrov", Aliases: []string{"ông Lavrov"}}, entities[0], entities[1]}
	b.Entities = []schema.Entity{{ID: "person:Sergei Lavrov", Kind: schema.Person, Name: "Sergey Lavrov", Offices: []schema.Office{{Title: "Ngoại trưởng", Of: "country:RU"}}}}
	c.Entities = []schema.Entity{{ID: "person:Sergei Lavrov", Kind: schema.Person, Name: "Sergey Lavrov", Country: "country:RU"}, entities[7]}
	_, result := resolved(a, b, c)
	said := result.Entities[2].Said
	for i := range result.Entities {
		result.Entities[i].Said = nil
	}
	assert.Equal(t, []driver.Entity{
		{ID: "country:AM", Kind: schema.Country, Name: "Armenia", Actor: true, Place: true, Keys: []string{"am", "armenia"}},
		{ID: "country:RU", Kind: schema.Country, Name: "Nga", Actor: true, Keys: []string{"nga", "ru"}},
		{ID: "person:Sergei Lavrov", Kind: schema.Person, Name: "Sergey Lavrov", Aliases: []string{"Sergei Lavrov", "ông Lavrov"}, Country: "country:RU",
			Offices: []schema.Office{{Title: "Ngoại trưởng", Of: "country:RU"}}, Actor: true, Keys: []string{"ong lavrov", "sergei lavrov", "sergey lavrov"}},
		{ID: "place:Karabakh", Kind: schema.Place, Name: "Karabakh", Place: true, Keys: []string{"karabakh"}},
	}, result.Entities)
	assert.Contains(t, said, driver.Said{Field: driver.SaidName, Value: "Sergey Lavrov", Articles: 2, First: a.Published, Last: a.Published})
	assert.Contains(t, said, driver.Said{Field: driver.SaidOffice, Value: "Ngoại trưởng", Of: "country:RU", Articles: 1, First: a.Published, Last: a.Published})
}

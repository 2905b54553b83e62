package resolve_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/resolve"
	"chronograph/schema"
)

// shelf is the evidence and canon of a graph that grows.
type shelf struct {
	articles []driver.Article
	events   map[string]driver.Event
	entities map[string]driver.Entity
	reprints map[string]string
}

// grow adds articles and computes only what they touch.
func (s *shelf) grow(articles ...driver.Article) {
	r := resolve.New()
	for _, a := range articles {
		r.Add(a)
	}
	s.articles = append(s.articles, articles...)
	for {
		near, texts := r.Unread()
		for _, a := range s.articles {
			if slices.Contains(texts, a.TextKey) {
				r.Edition(a)
			}
			a.Mentions = slices.DeleteFunc(slices.Clone(a.Mentions), func(m driver.Mention) bool { return !slices.Contains(near, m.Near) })
			if len(a.Mentions) > 0 {
				r.Context(a)
			}
		}
		if len(near) == 0 {
			break
		}
	}
	s.put(r)
}

func (s *shelf) put(r *resolve.Resolver) {
	part := r.Touched()
	for _, id := range part.Entities {
		if e, ok := s.entities[id]; ok {
			r.Base(e)
		}
	}
	if r.Moves() {
		s.whole()
		return
	}
	touched := map[string]bool{}
	for _, id := range part.Mentions {
		touched[id] = true
	}
	maps.DeleteFunc(s.events, func(_ string, e driver.Event) bool { return touched[e.Mentions[0]] })
	for _, id := range part.Articles {
		delete(s.reprints, id)
	}
	result := r.Resolve()
	for e := range result.Events {
		s.events[e.ID] = e
	}
	for _, e := range result.Entities {
		s.entities[e.ID] = e
	}
	for _, rp := range result.Reprints {
		s.reprints[rp.Article] = rp.Of
	}
}

// whole computes everything anew.
func (s *shelf) whole() {
	events, result := resolved(s.articles...)
	*s = shelf{articles: s.articles, events: map[string]driver.Event{}, entities: map[string]driver.Entity{}, reprints: map[string]string{}}
	for _, e := range events {
		s.events[e.ID] = e
	}
	for _, e := range result.Entities {
		s.entities[e.ID] = e
	}
	for _, rp := range result.Reprints {
		s.reprints[rp.Article] = rp.Of
	}
}

// rumour is a mention of few days, of few people.
func rumour(r *rand.Rand) telling {
	pick := func(options ...string) string { return options[r.IntN(len(options))] }
	return telling(strings.Join([]string{
		pick("ASSAULT", "ASSAULT", "STATE", "AGREE"),
		pick("2020-11-09", "2020-11-09", "2020-11-10", "2020-11-08", "2020-11", "2020-11-09/", "2020", "2020-W45", "2020-10-30/2020-11-09", ""),
		pick("country:RU", "country:RU", "country:AM", "person:Putin", "person:Hùng", "country:AM,country:AZ", ""),
		pick("country:AZ", "person:Hùng", "", ""), pick("place:Karabakh", "country:AM", "", ""),
		pick("nã pháo", "ký", "nói", "bắn tên lửa") + " " + pick("biên giới", "thủ phủ", "ngừng bắn") + " " + pick("hôm nay", "lần nữa", "bất ngờ") + pick("", "", "=killed:120"),
	}, "|"))
}

// statement is one of very many of a day by one country.
func statement(r *rand.Rand) telling {
	var words []string
	for range 6 {
		words = append(words, fmt.Sprint("chữ", r.IntN(60)))
	}
	return telling("STATE|2020-11-09|country:RU|||" + strings.Join(words, " "))
}

func articleWith(r *rand.Rand, n, mentions int, tell func(*rand.Rand) telling) driver.Article {
	var tellings []telling
	for range mentions {
		tellings = append(tellings, tell(r))
	}
	a := articleOf(n, tellings...)
	namesake := schema.Entity{ID: "person:Hùng", Kind: schema.Person, Name: "Hùng"}
	if of := []string{"", "country:RU", "country:AM", "country:AZ"}[r.IntN(4)]; of != "" {
		namesake.Country, namesake.Offices = of, []schema.Office{{Title: "Bộ trưởng", Of: of}}
	}
	a.Entities = append(slices.Clone(a.Entities), namesake)
	a.TextKey = fmt.Sprintf("text %d", n/2*r.IntN(2))
	a.Topics = resolve.Topics(a.Mentions)
	a.Published += schema.Day(r.IntN(3))
	for i, m := range a.Mentions {
		a.Mentions[i].Near = resolve.Near(m.EventMention, a.Published)
	}
	return a
}

// TestAPartIsWhatTheWholeIs adds articles in any order and portions: the canon
// is that of all at once, also on days of which so much is told that not all
// of it is compared with all.
func TestAPartIsWhatTheWholeIs(t *testing.T) {
	for name, size := range map[string]struct {
		articles, mentions int
		tell               func(*rand.Rand) telling
	}{"few": {30, 4, rumour}, "many": {60, 12, rumour}, "crowded": {30, 12, statement}} {
		for seed := range uint64(4) {
			t.Run(fmt.Sprintf("%s %d", name, seed), func(t *testing.T) {
				r := rand.New(rand.NewPCG(seed, 5))
				var articles []driver.Article
				for i := range size.articles {
					articles = append(articles, articleWith(r, i, size.mentions, size.tell))
				}
				events, whole := resolved(articles...)
				r.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
				grown := &shelf{events: map[string]driver.Event{}, entities: map[string]driver.Entity{}, reprints: map[string]string{}}
				for len(articles) > 0 {
					n := min(len(articles), 1+r.IntN(7))
					grown.grow(articles[:n]...)
					articles = articles[n:]
				}
				require.Greater(t, len(events), size.articles)
				for _, e := range events {
					require.Equal(t, e, grown.events[e.ID])
				}
				assert.Len(t, grown.events, len(events))
				for _, e := range whole.Entities {
					require.Equal(t, e, grown.entities[e.ID])
				}
				assert.Len(t, grown.entities, len(whole.Entities))
				assert.Len(t, grown.reprints, len(whole.Reprints))
				for _, rp := range whole.Reprints {
					require.Equal(t, rp.Of, grown.reprints[rp.Article])
				}
			})
		}
	}
}

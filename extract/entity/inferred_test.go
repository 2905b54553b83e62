package entity_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract"
	"chronograph/extract/entity"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

// An office without a name is that of whoever held it on the day, as the terms of office have it: the person where the
// article names him, else the state with a mark of who that was.
func TestHoldersByTermsOfOffice(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	x := extract.New(pack)
	const putin, medvedev, yeltsin = "person:Vladimir Putin", "person:Dmitry Medvedev", "person:Boris Yeltsin"
	const both = "Putin đến Lào hôm qua, ông gặp cả Medvedev. Tổng thống Nga cảm ơn nước chủ nhà."
	for _, c := range []struct{ day, text, phrase, entity, holder string }{
		{"2017-06-01", both, "Tổng thống Nga", putin, putin},
		{"2010-06-01", both, "Tổng thống Nga", medvedev, medvedev},
		{"1998-06-01", both, "Tổng thống Nga", "country:RU", yeltsin},
		{"2017-06-01", "Putin đến Lào hôm qua. Năm 1995, Tổng thống Nga cũng tới Lào.", "Tổng thống Nga", "country:RU", yeltsin},
		{"2017-06-01", "Tổng thống Nga cảm ơn nước chủ nhà.", "Tổng thống Nga", "country:RU", putin},
		{"2017-06-01", "TTK LHQ cảm ơn nước chủ nhà.", "TTK LHQ", "organization:UN", "person:Antonio Guterres"},
		{"2018-06-01", "Chủ tịch Trung Quốc cảm ơn nước chủ nhà.", "Chủ tịch Trung Quốc", "country:CN", "person:Xi Jinping"},
		// the president may change within these days
		{"2009-06-01", "Năm 2008, Tổng thống Nga thăm Lào.", "Tổng thống Nga", "country:RU", ""},
		{"2008-05-07", "Tổng thống Nga cảm ơn nước chủ nhà.", "Tổng thống Nga", "country:RU", ""},
		// not the one of today
		{"2017-06-01", "Đó là món quà của một Tổng thống Nga.", "Tổng thống Nga", "country:RU", ""},
		{"2017-06-01", "Các Tổng thống Nga đều tới đây.", "Tổng thống Nga", "country:RU", ""},
		{"2017-06-01", "Tổng thống Nga khi đó từ chối.", "Tổng thống Nga khi đó", "country:RU", ""},
		{"2017-06-01", "Ông lớn hơn ba đời Tổng thống Nga trước.", "Nga", "country:RU", ""},
		{"2017-06-01", "Tổng thống đắc cử Nga từ chối.", "Tổng thống đắc cử Nga", "country:RU", ""},
		{"2017-06-01", "Cựu Tổng thống Nga từ chối.", "Cựu Tổng thống Nga", "country:RU", ""},
		{"2017-06-01", "Quyền Tổng thống Nga từ chối.", "Quyền Tổng thống Nga", "country:RU", ""},
		// nobody known held it
		{"2017-06-01", "Phó Thủ tướng Lào từ chối.", "Phó Thủ tướng Lào", "country:LA", ""},
		{"", "Tổng thống Nga cảm ơn nước chủ nhà.", "Tổng thống Nga", "country:RU", ""},
	} {
		var day schema.Day
		if c.day != "" {
			day, err = schema.ParseDay(c.day)
			require.NoError(t, err)
		}
		d := x.Derive(schema.Article{Text: c.text, Published: day})
		found := false
		for _, m := range d.Mentions {
			if d.Doc.SpanOf(m.First, m.End).In(c.text) == c.phrase {
				found = true
				assert.Equal(t, c.entity, d.Entities[m.Entity].ID, "%s: %s", c.day, c.text)
				assert.Equal(t, c.holder, meantBy(m), "%s: %s", c.day, c.text)
			}
		}
		assert.True(t, found, c.text)
	}
}

func meantBy(m entity.Mention) string {
	if m.Meant == nil {
		return ""
	}
	return m.Meant.ID
}

// Who takes part in an event by his office alone is marked, as long as the event can be of his term.
func TestParticipantsByTermsOfOffice(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	day, err := schema.ParseDay("2017-06-01")
	require.NoError(t, err)
	for text, want := range map[string]string{
		"Ngày 1/6, Tổng thống Nga hội đàm với Vua Bhutan.":                  "person:Vladimir Putin",
		"Ngày 1/6, Tổng thống Nga và phái đoàn Nga hội đàm với Vua Bhutan.": "", // the state acts too
		"Ngày 1/6, Nga hội đàm với Vua Bhutan.":                             "",
		"Ngày 1/6, Tổng thống Nga Vladimir Putin hội đàm với Vua Bhutan.":   "",
		"Ngày 1/6, Vladimir Putin đến Lào. Tổng thống Nga gặp Vua Bhutan.":  "person:Vladimir Putin",
		"Ngày 1/6, Ngoại trưởng Nga hội đàm với người đồng cấp Kazakhstan.": "person:Sergei Lavrov",
	} {
		d := extract.New(pack).Derive(schema.Article{Text: text, Published: day})
		require.NotEmpty(t, d.Events, text)
		got := ""
		for _, p := range d.Events[len(d.Events)-1].Participants {
			if p.Entity == "country:RU" || p.Entity == "person:Vladimir Putin" {
				got = p.Inferred
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// Every code of titles.yaml is one of the terms of office.
func TestTitlesHaveTerms(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	offices := pack.Dating.Terms().Offices()
	for _, code := range pack.Entities.TermCodes() {
		assert.Contains(t, offices, code)
	}
}

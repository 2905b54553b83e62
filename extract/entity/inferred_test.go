package entity_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract"
	"chronograph/extract/lang/vi"
	"chronograph/schema"
)

// An office without a name is that of the person of the article who held it on the day, as the terms of office have it.
func TestHoldersByTermsOfOffice(t *testing.T) {
	pack, err := vi.Load()
	require.NoError(t, err)
	x := extract.New(pack)
	const article = "Putin đến Lào hôm qua, ông gặp cả Medvedev. Tổng thống Nga cảm ơn nước chủ nhà."
	for _, c := range []struct{ day, text, phrase, want string }{
		{"2017-06-01", article, "Tổng thống Nga", "person:Vladimir Putin"},
		{"2010-06-01", article, "Tổng thống Nga", "person:Dmitry Medvedev"},
		{"1998-06-01", article, "Tổng thống Nga", "country:RU"},
		{"2017-06-01", "Putin đến Lào hôm qua. Ngoại trưởng Nga cảm ơn nước chủ nhà.", "Ngoại trưởng Nga", "country:RU"},
		{"2017-06-01", "Putin đến Lào hôm qua. Năm 1995, Tổng thống Nga cũng tới Lào.", "Tổng thống Nga", "country:RU"},
	} {
		day, err := schema.ParseDay(c.day)
		require.NoError(t, err)
		d := x.Derive(schema.Article{Text: c.text, Published: day})
		found := false
		for _, m := range d.Mentions {
			if d.Doc.SpanOf(m.First, m.End).In(c.text) == c.phrase {
				found = true
				id := d.Entities[m.Entity].ID
				assert.Equal(t, c.want, id, "%s: %s", c.day, c.text)
				assert.Equal(t, schema.KindOf(id) == schema.Person, m.Inferred)
			}
		}
		assert.True(t, found, c.text)
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

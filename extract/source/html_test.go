package source_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/source"
	"chronograph/schema"
)

const htmlPage = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Hai miền nối lại đường dây nóng | Báo Thử</title>
<meta property="og:title" content="Hai miền nối lại đường dây nóng"><meta property="og:site_name" content="Báo Thử">
<meta property="og:url" content="https://example.org/hai-mien.html">META</head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/the-gioi">Thế giới</a></li></ul></nav>
<article><h1>Hai miền nối lại đường dây nóng</h1>
<p>Quan chức hai bên ngày 3/8/2015 cho biết đường dây nóng đã được nối lại sau nhiều tháng gián đoạn, mở đường cho các cuộc tiếp xúc ở cấp cao hơn.</p>
<p>Theo người phát ngôn, cuộc gọi đầu tiên diễn ra lúc 9h sáng và kéo dài chừng ba phút. Hai bên nhất trí sẽ gọi cho nhau hai lần mỗi ngày như trước đây.</p>
<p>Giới quan sát cho rằng bước đi này có thể giúp giảm căng thẳng ở biên giới, nơi đã xảy ra nhiều vụ đụng độ trong năm qua khiến hàng chục người bị thương.</p>
</article><footer>© 2019 Báo Thử</footer></body></html>`

func readPage(t *testing.T, meta string) schema.Article {
	dir := write(t, map[string]string{"a.html": strings.Replace(htmlPage, "META", meta, 1)})
	articles, errs := read(t, dir, source.Options{}, dir)
	require.Empty(t, errs)
	require.Len(t, articles, 1)
	return articles[0]
}

func TestPage(t *testing.T) {
	a := readPage(t, `<meta property="article:published_time" content="2021-08-03T10:00:00+07:00">`)
	assert.Equal(t, "Hai miền nối lại đường dây nóng", a.Title)
	assert.Equal(t, "Báo Thử", a.Source)
	assert.Equal(t, "https://example.org/hai-mien.html", a.URL)
	assert.Equal(t, "2021-08-03", a.Published.String())
	assert.Equal(t, []string{"metadata 2021-08-03"}, a.Basis)
	got := strings.Split(a.Text, "\n")
	require.Len(t, got, 5, a.Text)
	assert.Equal(t, a.Title, got[0])
	assert.True(t, strings.HasPrefix(got[1], "Quan chức hai bên ngày 3/8/2015"))
	assert.NotContains(t, a.Text, "Trang chủ")
}

func TestPageDays(t *testing.T) {
	for meta, want := range map[string]string{
		"": "", // neither the running text nor the footer's year dates the article
		`<meta name="pubdate" content="2021-08-03">`: "2021-08-03",
		`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-08-03T08:00:00+07:00"}</script>`:     "2021-08-03",
		`<meta property="article:published_time" content="2021-08-03"><meta property="og:updated_time" content="2022-01-01">`: "2021-08-03",
	} {
		assert.Equal(t, want, readPage(t, meta).Published.String(), meta)
	}
}

func TestPageIsReadTheSameEveryTime(t *testing.T) {
	want := readPage(t, "")
	for range 5 {
		assert.Equal(t, want.Text, readPage(t, "").Text)
	}
}

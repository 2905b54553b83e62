package vi_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/lang/vi"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

func times(t testing.TB) *timex.Tagger {
	tagger, problems := timex.Load(os.DirFS("."), ".", vi.Numerals{}, vi.Lunar{})
	require.NoError(t, problems.Err())
	return tagger
}

func furniture(t testing.TB) *text.Rules {
	rules, problems := text.Load(os.DirFS("."), ".")
	require.NoError(t, problems.Err())
	return rules
}

func TestTimeExamples(t *testing.T) {
	tagger := times(t)
	require.NotEmpty(t, tagger.Examples())
	require.NoError(t, tagger.Check().Err())
}

// story reads a short article and returns its times as "expression=value".
func story(t *testing.T, published, s string) []string {
	tagger, doc := times(t), furniture(t).Parse(s)
	day, err := schema.ParseDay(published)
	if published != "" {
		require.NoError(t, err)
	}
	var out []string
	for _, m := range tagger.Resolve(doc, tagger.Tag(doc), timex.Reference{Day: day}) {
		out = append(out, m.Span.In(s)+"="+m.Time.String())
		assert.NotEmpty(t, m.Basis)
	}
	return out
}

func TestTimesOfAStory(t *testing.T) {
	for name, c := range map[string]struct {
		published, text string
		want            []string
	}{
		"the day of the story, not a plan, is the same day": {"2020-11-16",
			"Tiêu đề\n\nNgày 15/11, Nga lập trung tâm cứu trợ. Việc này sẽ hoàn tất vào ngày 20/11/2020.\n\nCùng ngày, hai bên điện đàm.",
			[]string{"Ngày 15/11=2020-11-15", "ngày 20/11/2020=2020-11-20", "Cùng ngày=2020-11-15"}},
		"over the new year": {"2019-01-02",
			"Tiêu đề\n\nHôm 30/12, hai bên gặp nhau. Vòng sau sẽ diễn ra ngày 10/1.",
			[]string{"Hôm 30/12=2018-12-30", "ngày 10/1=2019-01-10"}},
		"an anniversary is not the day it recalls": {"2017-05-10",
			"Tiêu đề\n\nNgày 9/5/1945, chiến tranh kết thúc. Lễ kỷ niệm diễn ra ngày 9/5 tại Moskva.",
			[]string{"Ngày 9/5/1945=1945-05-09", "ngày 9/5=2017-05-09"}},
		"words in quotation marks": {"2020-11-14",
			"Tiêu đề\n\n\"Hôm nay là ngày vui\", ông nói ngày 12/11.",
			[]string{"Hôm nay=2020-11-12", "ngày 12/11=2020-11-12"}},
		"a day past brackets serves the clock before them": {"2017-05-10",
			"Tiêu đề\n\nNgày 9/5/1945, chiến tranh kết thúc. Lễ diễu binh mở màn lúc 10h giờ Moscow (tức 14h giờ Hà Nội) ngày 9/5.",
			[]string{"Ngày 9/5/1945=1945-05-09", "10h=2017-05-09T10:00", "14h=2017-05-09T14:00+07:00", "ngày 9/5=2017-05-09"}},
		"the winter that began last year": {"2017-02-02",
			"Tiêu đề\n\nMùa đông này rất lạnh. Mùa hè này sẽ nóng.",
			[]string{"Mùa đông này=2016-WI", "Mùa hè này=2017-SU"}},
		"a headline is read as the text below": {"2017-06-09",
			"Bỏ phiếu vào tháng 10\n\nCuộc bỏ phiếu sẽ diễn ra ngày 1/10. Đảng cầm quyền tuyên bố bỏ phiếu vào tháng 10 tới.",
			[]string{"tháng 10=2017-10", "ngày 1/10=2017-10-01", "tháng 10=2017-10"}},
		"the year after the one of the story": {"2017-06-20",
			"Tiêu đề\n\nNăm 2014, ông thăm Nga. Năm tiếp theo, ông thăm Mỹ.",
			[]string{"Năm 2014=2014", "Năm tiếp theo=2015"}},
		"a story of long ago": {"2017-06-20",
			"Tiêu đề\n\nNgày 2/8/1990, Iraq đánh Kuwait. Ngày 8/8, Iraq sáp nhập Kuwait. Ngày 25/8, thế giới phản đối. Ngày 15/6, hai nước họp lại.",
			[]string{"Ngày 2/8/1990=1990-08-02", "Ngày 8/8=1990-08-08", "Ngày 25/8=1990-08-25", "Ngày 15/6=2017-06-15"}},
		"the members of a list": {"2017-05-26",
			"Tiêu đề\n\nÔng muốn họp vào tháng 8 và tháng 9 tới. Việc sửa đường giữa tháng 5 và tháng 7 đã gây tắc. Họ họp các ngày 5, 6 và 7/4.",
			[]string{"tháng 8=2017-08", "tháng 9=2017-09", "giữa tháng 5=2017-05", "tháng 7=2017-07", "ngày 5=2017-04-05", "7/4=2017-04-07"}},
		"what has just been does not come in a year": {"2017-06-02",
			"Tiêu đề\n\nCuộc gặp vào ngày 31/5 sẽ mở ra hợp tác. Ngày 20/11 tới, họ lại gặp nhau.",
			[]string{"ngày 31/5=2017-05-31", "Ngày 20/11=2017-11-20"}},
		"the number of a weapon counts nothing": {"2017-05-15",
			"Tiêu đề\n\nTên lửa Hwasong-12 ngày 14/5 bay 30 phút.",
			[]string{"ngày 14/5=2017-05-14", "30 phút=PT30M"}},
		"nothing is made up": {"",
			"Tiêu đề\n\nNgày 12/11, hai bên gặp nhau. Hôm qua họ còn giao tranh. Cùng ngày, họ ký kết.",
			[]string{"Ngày 12/11=XXXX-11-12", "Hôm qua=XXXX-XX-XX", "Cùng ngày=XXXX-11-12"}},
	} {
		assert.Equal(t, c.want, story(t, c.published, c.text), name)
	}
}

func TestYearFromARange(t *testing.T) {
	tagger, s := times(t), "Ngày 12/11, hai bên ký kết. Hôm qua họ gặp nhau."
	doc := furniture(t).Parse(s)
	ref := timex.Reference{Earliest: schema.DayOf(2020, 11, 12), Latest: schema.DayOf(2020, 12, 1)}
	var got []string
	for _, m := range tagger.Resolve(doc, tagger.Tag(doc), ref) {
		got = append(got, m.Time.String())
	}
	assert.Equal(t, []string{"2020-11-12", "XXXX-XX-XX"}, got)
}

const shared = "../../../../shared/eval"

// TestTimesOfTheGold holds the tagger, told the true day of writing, to the annotated articles.
func TestTimesOfTheGold(t *testing.T) {
	golds, _ := filepath.Glob(shared + "/gold/*.json")
	if len(golds) == 0 {
		t.Skip("no annotated articles in " + shared)
	}
	tagger, rules := times(t), furniture(t)
	var right, found, asked int
	for _, name := range golds {
		gold := readGold(t, name)
		raw, err := os.ReadFile(filepath.Join(shared, "docs", gold.Doc))
		require.NoError(t, err)
		day, err := schema.ParseDay(gold.Published.Value)
		require.NoError(t, err)
		doc := rules.Parse(string(raw))
		for _, m := range tagger.Resolve(doc, tagger.Tag(doc), timex.Reference{Day: day}) {
			if m.Time.Kind != schema.Set {
				found++
				right += gold.rightly(string(raw), m)
			}
		}
		asked += len(gold.Times)
	}
	assert.GreaterOrEqual(t, float64(2*right)/float64(found+asked), 0.96, "F1 of extent and value together")
}

type goldTimes struct {
	Doc       string
	Published struct{ Value string }
	Times     []struct {
		Quote, Value string
		Nth          int
		Accept       []string
	}
}

func readGold(t *testing.T, name string) (g goldTimes) {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &g))
	return g
}

// rightly returns 1 when the gold has a mention with this extent and value.
func (g goldTimes) rightly(s string, m timex.Mention) int {
	for _, want := range g.Times {
		at := -1
		for range max(want.Nth, 1) {
			at += 1 + strings.Index(s[at+1:], want.Quote)
		}
		span := schema.Span{Start: at, End: at + len(want.Quote)}
		if span == m.Span && (m.Time.String() == want.Value || slices.Contains(want.Accept, m.Time.String())) {
			return 1
		}
	}
	return 0
}

func FuzzTimes(f *testing.F) {
	for _, s := range []string{
		"Ngày 12/11/2020, từ 15h30 đến tối 13/11, hai ngày sau khi ký kết.", "27-28/2 (14/01) quý IV năm 2018",
		"trước đó 3 ngày 31/2 29/2 hôm 29/2", "tháng 12 đến tháng 1", "\xff\xfe ngày \x00 1 /\n2", "nửa thế kỷ 9999 năm trước", "hôm qua, 29/2",
		"mùng 30 Tết Canh Tý, rằm tháng Chạp, Phục sinh 2019, năm 179 TCN", "11 giờ kém 15 PM CET, từ 22h đến 5h sáng hôm sau",
		"mỗi thứ Hai, tuần thứ tư của tháng 2, các ngày 5, 6 và 7/4, từ tháng 9/2015 đến cuối năm 2016, những năm 80-90",
	} {
		f.Add(s, int32(737000))
	}
	tagger, rules := times(f), furniture(f)
	f.Fuzz(func(t *testing.T, s string, day int32) {
		on := schema.Day(max(0, min(int(day), 1_000_000)))
		doc := rules.Parse(s)
		exprs := tagger.Tag(doc)
		require.Len(t, tagger.Resolve(doc, exprs, timex.Reference{Earliest: on, Latest: on + 40}), len(exprs))
		last := 0
		for _, m := range tagger.Resolve(doc, exprs, timex.Reference{Day: on}) {
			require.GreaterOrEqual(t, m.Span.Start, last)
			require.Greater(t, m.Span.End, m.Span.Start)
			require.LessOrEqual(t, m.Span.End, len(s))
			last = m.Span.End
			read, err := schema.ParseTime(m.Time.String())
			require.NoError(t, err, m.Span.In(s))
			require.Equal(t, m.Time.String(), read.String())
		}
	})
}

package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/graph/driver"
	"chronograph/graph/export"
	"chronograph/graph/timeline"
	"chronograph/schema"
)

func timeOf(value string) schema.Time {
	t, err := schema.ParseTime(value)
	if err != nil {
		panic(err)
	}
	return t
}

func TestDatesKeepTheirGrain(t *testing.T) {
	for value, want := range map[string]string{
		"2020-11-12":       "12/11/2020",
		"1988-02/1994-05":  "tháng 2/1988 – tháng 5/1994",
		"2020":             "năm 2020",
		"2020-09-27/":      "từ 27/9/2020",
		"/2020":            "đến năm 2020",
		"2022-09-12TNI":    "đêm 12/9/2022",
		"2022-09-12TMO":    "sáng 12/9/2022",
		"2017-W25":         "tuần 25 năm 2017",
		"2018-W21-WE":      "cuối tuần 21 năm 2018",
		"2020-Q4":          "quý 4 năm 2020",
		"2020-H1":          "nửa đầu năm 2020",
		"2020-SP":          "mùa xuân năm 2020",
		"198":              "thập niên 1980",
		"19":               "thế kỷ 20",
		"2020-11-12T15:30": "15h30 12/11/2020",
		"XXXX-11-12":       "12/11 không rõ năm",
		"XXXX-WXX-4":       "thứ Năm",
		"P1M":              "không rõ ngày",
	} {
		assert.Equal(t, want, export.Date(timeOf(value)), value)
	}
	assert.Equal(t, "không rõ ngày", export.Date(schema.Time{}))
	assert.Equal(t, "không rõ ngày, trước 12/11/2020", export.When(driver.Event{Latest: schema.DayOf(2020, 11, 12)}))
}

// ceasefire is a timeline of two events, with everything an export has to write.
func ceasefire() timeline.Timeline {
	told := func(id, value, quote, path, source, by string) timeline.Telling {
		return timeline.Telling{
			Mention: driver.Mention{EventMention: schema.EventMention{ID: id, Time: schema.EventTime{Time: timeOf(value), Basis: schema.Explicit},
				Modality: schema.Asserted, AttributedTo: by}, Quote: quote, Trigger: "ký"},
			Article: schema.Article{ID: "article:" + id, Path: path, Source: source, Published: schema.DayOf(2020, 11, 12)}, AttributedTo: strings.TrimPrefix(by, "country:"),
		}
	}
	agree := timeline.Entry{
		Event: driver.Event{ID: "mention:1", Type: "AGREE", Title: "Armenia và Azerbaijan ký thỏa thuận ngừng bắn", Time: timeOf("2020-11-10"),
			Earliest: schema.DayOf(2020, 11, 9), Latest: schema.DayOf(2020, 11, 10), Modality: schema.Asserted, Sources: 2, Conflict: true,
			Figures: []schema.Figure{{What: "killed", Value: 30000, Of: "người", Qualifier: schema.About}}},
		Who: []timeline.Participant{
			{ID: "country:AM", Name: "Armenia", Kind: schema.Country, Role: schema.Agent, Support: 2},
			{ID: "country:AZ", Name: "Azerbaijan", Kind: schema.Country, Role: schema.Target, Support: 1},
			{ID: "country:RU", Name: "Nga", Kind: schema.Country, Role: schema.Mediator, Support: 1},
		},
		Where: []timeline.Scene{{ID: "place:Moskva", Name: "Moskva", Support: 1}},
		Said: []timeline.Telling{
			told("1", "2020-11-10", "Hai nước ký thỏa thuận ngày 10/11.", "tin/a.txt", "TTXVN", ""),
			told("2", "2020-11-09", "Thỏa thuận được ký ngày 9/11.", "tin/b.txt", "", "country:RU"),
		},
	}
	plan := timeline.Entry{
		Event: driver.Event{ID: "mention:3", Type: "CONSULT", Title: "=HYPERLINK(\"x\")\x00\u202e cuộc gặp \"mới\"\r\n\\n", Modality: schema.Planned, Sources: 1},
		Said:  []timeline.Telling{told("3", "2020", "+Câu\tcó <b>dấu</b> | *sao*\u0007.", "-", "", "")},
	}
	return timeline.Timeline{Actors: []driver.Entity{{ID: "country:AM", Name: "Armenia", Kind: schema.Country}}, Entries: []timeline.Entry{agree, plan}}
}

func written(t *testing.T, write func(io.Writer, timeline.Timeline) error, line timeline.Timeline) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, write(&out, line))
	for _, r := range out.String() {
		assert.False(t, r != '\n' && r < ' ' || r == 0x202e || r == 0x7f, "control character %U", r)
	}
	return out.String()
}

func table(width int) func(io.Writer, timeline.Timeline) error {
	return func(w io.Writer, t timeline.Timeline) error { return export.Table(w, t, export.Options{Width: width}) }
}

func TestTable(t *testing.T) {
	assert.Equal(t, strings.TrimPrefix(`
NGÀY           SỰ KIỆN                                                                         AI                                      Ở ĐÂU   NGUỒN
10/11/2020     Armenia và Azerbaijan ký thỏa thuận ngừng bắn [khoảng 30.000 người thiệt mạng]  Armenia → Azerbaijan (trung gian: Nga)  Moskva  2
               ≠ 10/11/2020: a.txt | 9/11/2020: b.txt
               “Hai nước ký thỏa thuận ngày 10/11.” — a.txt, TTXVN, 12/11/2020
               “Thỏa thuận được ký ngày 9/11.” — b.txt, 12/11/2020, theo RU
không rõ ngày  =HYPERLINK("x") cuộc gặp "mới" \n (dự kiến)                                                                                     1
               “+Câu có <b>dấu</b> | *sao*.” — article:3, 12/11/2020
`, "\n"), written(t, table(0), ceasefire()))
}

func TestTablesFitTheirWidth(t *testing.T) {
	line := ceasefire()
	line.Entries[0].Title = "Tổng thống Nga gặp người đồng cấp ở Thượng Hải (上海合作组织) và " + strings.Repeat("rất", 40)
	line.Entries[0].Who[0].Name = "Hu\u031bng Thu\u0301y" // NFD
	for _, width := range []int{80, 100, 120, 200} {
		for _, row := range strings.Split(written(t, table(width), line), "\n") {
			assert.LessOrEqual(t, runewidth.StringWidth(row), width, "%d: %s", width, row)
		}
	}
	assert.NotContains(t, written(t, table(40), line), "�", "no letter is cut in two")
}

func TestMarkdown(t *testing.T) {
	line := ceasefire()
	line.Entries[0].Said[0].Article.URL = "https://example.org/<a>"
	line.Entries[0].Said[1].Article.URL = "javascript:alert(1)"
	got := written(t, export.Markdown, line)
	for _, want := range []string{
		"## 10/11/2020\n\n**Armenia và Azerbaijan ký thỏa thuận ngừng bắn**\n",
		"- Ai: Armenia → Azerbaijan (trung gian: Nga)\n- Ở đâu: Moskva\n- Số liệu: khoảng 30.000 người thiệt mạng\n",
		"- Các nguồn khác nhau: 10/11/2020: a.txt; 9/11/2020: b.txt\n",
		"> Hai nước ký thỏa thuận ngày 10/11.\n> — [a.txt, TTXVN, 12/11/2020](<https://example.org/%3Ca%3E>)\n",
		"> — b.txt, 12/11/2020, theo RU\n",
		"## không rõ ngày\n",
		"> +Câu có &lt;b&gt;dấu&lt;/b&gt; \\| \\*sao\\*.\n",
	} {
		assert.Contains(t, got, want)
	}
}

func TestJSONIsItsContract(t *testing.T) {
	var doc export.Document
	text := written(t, export.JSON, ceasefire())
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&doc))
	require.Len(t, doc.Events, 2)
	e := doc.Events[0]
	assert.Equal(t, "2020-11-10", *e.Time)
	assert.Equal(t, "2020-11-09", *e.Earliest)
	assert.Equal(t, "day", *e.Precision)
	assert.Equal(t, "10/11/2020", e.When)
	assert.Equal(t, "country:RU", e.Mentions[1].AttributedTo.ID)
	assert.Equal(t, "tin/b.txt", *e.Mentions[1].Article.Path)
	assert.Nil(t, e.Mentions[1].Article.Source)
	assert.Nil(t, doc.Events[1].Time)
	assert.NotContains(t, text, `: ""`, "unknown is null")
	assert.Contains(t, written(t, export.JSON, timeline.Timeline{}), `"events": []`)
}

func TestCSVIsInert(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(written(t, export.CSV, ceasefire()))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 3)
	cell := func(row int, head string) string {
		for i, h := range rows[0] {
			if h == head {
				return rows[row][i]
			}
		}
		return "no such column"
	}
	assert.Equal(t, "2020-11-10", cell(1, "time"))
	assert.Equal(t, "tin/a.txt | tin/b.txt", cell(1, "articles"))
	assert.Equal(t, "10/11/2020: a.txt | 9/11/2020: b.txt", cell(1, "dates"))
	assert.Equal(t, `'=HYPERLINK("x") cuộc gặp "mới" \n`, cell(2, "title"))
	assert.Equal(t, `'+Câu có <b>dấu</b> | *sao*.`, cell(2, "quotes"))
}

func TestDotIsWellFormed(t *testing.T) {
	got := written(t, export.Dot, ceasefire())
	assert.Equal(t, got, written(t, export.Dot, ceasefire()), "the same each time")
	for _, want := range []string{
		`"mention:1" [shape=box, label="10/11/2020\nArmenia và Azerbaijan ký thỏa thuận\nngừng bắn"`,
		`"country:AM" -> "mention:1";`, `"mention:1" -> "country:AZ";`, `"country:RU" -> "mention:1" [style=dashed];`,
		`"mention:1" -> "place:Moskva" [style=dotted`, `\"mới\" \\n\n(dự kiến)"`,
	} {
		assert.Contains(t, got, want)
	}
	assert.Zero(t, strings.Count(strings.ReplaceAll(strings.ReplaceAll(got, `\\`, ""), `\"`, ""), `"`)%2, "every quote is closed")
}

func TestTableCutsLongWordsAtTheirHyphen(t *testing.T) {
	var b strings.Builder
	require.NoError(t, export.Table(&b, timeline.Timeline{Entries: []timeline.Entry{{
		Event: driver.Event{Title: strings.Repeat("giao tranh ác liệt ", 5), Sources: 1},
		Where: []timeline.Scene{{Name: "Nagorny-Karabakh"}},
	}}}, export.Options{Width: 60}))
	assert.Contains(t, b.String(), "Nagorny-  1\n")
	assert.NotContains(t, b.String(), "Nagorny-K")
}

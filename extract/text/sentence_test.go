package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/text"
)

func TestSentences(t *testing.T) {
	rules := vietnamese(t)
	for _, want := range [][]string{
		{"Nga rút quân.", "Mỹ hoan nghênh."},
		{"Ông J. Trump và TS. Hoa tới TP. Huế.", "Họ về ngay."},
		{"Quân đội U.S. Army rời đi lúc 15.30 ngày 12.11 với 30.000 người.", "Họ đi bằng tàu."},
		{`Ông nói: "Chúng tôi sẵn sàng. Hòa bình là cần thiết".`, "Hai bên ký kết."},
		{`"Chúng tôi muốn hòa bình."`, "Ông nói vậy."},
		{`“Thật tệ!”, bà nói.`, "Cuộc họp hoãn lại."},
		{"Đàm phán sẽ tiếp tục./.", "Hai bên hẹn gặp lại."},
		{"Họ đã tới... nhưng quá muộn.", "Vì sao?", "Không ai biết…", "Chuyện là thế."},
		{"Nga tăng cường không quân.", "Sau khi họp, họ rời đi."},
		{"1. Nga rút quân.", "2. Mỹ rút quân."},
		{"Năm 2020.", "Ông đi."},
		{`Tờ báo viết "Hòa bình.`, "Rồi họ bỏ đi.", "Không ai về."},
		{"Họ tới (theo AFP).", "Sau đó rời đi."},
	} {
		joined := strings.Join(want, " ")
		joined = strings.Replace(joined, "không quân. Sau", "không quân.Sau", 1)
		d := rules.Parse(joined)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, s.Span.In(d.Text))
		}
		assert.Equal(t, want, got, joined)
	}
}

func TestLinesEndSentences(t *testing.T) {
	for _, ending := range []string{"\n", "\r\n", "\r", "\u2028", "\n\n\n"} {
		d := vietnamese(t).Parse("Hai bên ký" + ending + "Hai bên họp")
		require.Len(t, d.Sentences, 2, "%q", ending)
		assert.NotEqual(t, d.Sentences[0].Paragraph, d.Sentences[1].Paragraph)
	}
}

func TestTitle(t *testing.T) {
	for first, want := range map[string]text.Zone{
		"Nga kêu gọi ngừng bắn":                      text.Title,
		"Nga sẽ làm gì?":                             text.Title,
		"Nga nhạt giọng...":                          text.Title,
		"Nga 'xông xáo' ở Syria":                     text.Title,
		"Ngày 13/9, Nga thông báo rút quân.":         text.Body,
		"Nga rút quân. Mỹ hoan nghênh":               text.Body,
		strings.Repeat("Nga kêu gọi ngừng bắn ", 12): text.Body,
	} {
		d := vietnamese(t).Parse(first + "\nHai bên đã họp tại Geneva trong ngày.")
		assert.Equal(t, want, d.Sentences[0].Zone, first)
	}
	alone := vietnamese(t).Parse("Nga kêu gọi ngừng bắn")
	assert.Equal(t, text.Body, alone.Sentences[0].Zone, "a line alone is the text")
}

func TestLoadReportsEveryProblem(t *testing.T) {
	_, ps := text.Load(bad, ".")
	got := ps.Error()
	for _, want := range []string{
		`furniture.yaml:1:1: unknown key "abreviations"; allowed: abbreviations, captions`,
		`furniture.yaml:3:18: "Ảnh" stands twice under "credits"`,
		`furniture.yaml:4:11: an empty phrase under "sources"`,
		`furniture.yaml:7:13: unknown zone "headline"; allowed: body, title`,
	} {
		assert.Contains(t, got, want)
	}
	assert.Len(t, ps, 4)
	_, ps = text.Load(bad, "nowhere")
	assert.Len(t, ps, 1)
}

func TestCheckReportsBrokenExamples(t *testing.T) {
	rules, ps := text.Load(broken, ".")
	require.NoError(t, ps.Err())
	assert.Equal(t, "furniture.yaml:2:11: the page is read as body, it should be caption", rules.Check().Error())
}

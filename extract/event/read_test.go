package event_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

func TestEveryExampleOfTheDataHolds(t *testing.T) {
	c := newChain(t)
	assert.Greater(t, len(c.reader.Examples()), 200)
	assert.Empty(t, c.reader.Check(c.read))
}

func TestCheckReportsExamplesThatFail(t *testing.T) {
	c := newChain(t)
	silent := func(string) []schema.EventMention { return nil }
	matches := 0
	for _, e := range c.reader.Examples() {
		if e.Match {
			matches++
		}
	}
	ps := c.reader.Check(silent)
	require.Len(t, ps, matches)
	assert.Contains(t, ps.Error(), "vi/events/ACCUSE.yaml:")
	assert.Contains(t, ps[0].Message, "not found; found nothing")
}

// events writes events as "TYPE modality time | participants | places | figures".
func events(list []schema.EventMention) []string {
	var lines []string
	for _, e := range list {
		var who []string
		for _, p := range e.Participants {
			who = append(who, string(p.Role)+" "+p.Entity)
		}
		line := strings.TrimSpace(string(e.Type)+" "+string(e.Modality)+" "+e.Time.Time.String()) + " | " + strings.Join(who, ", ")
		if len(e.Places) > 0 {
			line += " | " + strings.Join(e.Places, ", ")
		}
		lines = append(lines, line)
	}
	return lines
}

func TestWhoDoesWhatToWhomAndWhen(t *testing.T) {
	c := newChain(t)
	for sentence, want := range map[string][]string{
		"Nga, Mỹ và Pháp kêu gọi Armenia ngừng bắn.": {
			"REQUEST asserted | agent country:RU, agent country:US, agent country:FR, target country:AM",
			"RETREAT called_for | agent country:AM",
		},
		"Ngày 9/11, dưới sự trung gian của Nga, Azerbaijan và Armenia đã ký thỏa thuận ngừng bắn.": {
			"AGREE asserted 2020-11-09 | agent country:AZ, agent country:AM, mediator country:RU",
		},
		"Iran bị Mỹ cáo buộc tấn công Saudi Arabia.": {
			"ACCUSE asserted | target country:IR, agent country:US",
			"ASSAULT claimed | agent country:IR, target country:SA",
		},
		"Armenia và Azerbaijan cáo buộc lẫn nhau vi phạm thỏa thuận.": {
			"ACCUSE asserted | agent country:AM, agent country:AZ, target country:AM, target country:AZ",
		},
		"Pháp ngày 11/11 chỉ trích Thổ Nhĩ Kỳ, đồng thời kêu gọi Nga đối thoại.": {
			"ACCUSE asserted 2020-11-11 | agent country:FR, target country:TR",
			"REQUEST asserted 2020-11-11 | agent country:FR, target country:RU",
		},
		"Mỹ hủy cuộc gặp với Nga.":                              {"SANCTION asserted | agent country:US, target country:RU"},
		"Mỹ dỡ bỏ các lệnh trừng phạt đối với Sudan.":           {"RETREAT asserted | agent country:US, target country:SD"},
		"Pháp sẽ gặp Đức vào ngày 14/11.":                       {"CONSULT planned 2020-11-14 | agent country:FR, agent country:DE"},
		"Iran không tấn công Saudi Arabia.":                     {"ASSAULT denied | agent country:IR, target country:SA"},
		"Nếu Iran tấn công Saudi Arabia, giá dầu tăng.":         nil,
		"Nga tuyên bố sẽ không gặp Mỹ.":                         {"REJECT asserted | agent country:RU"},
		"Ngoại trưởng Nga Sergei Lavrov đã tới Pháp hôm 10/11.": {"CONSULT asserted 2020-11-10 | agent person:Sergei Lavrov | country:FR"},
		"Bị Mỹ cáo buộc gây rối, Iran nói không liên quan.":     {"ACCUSE asserted | agent country:US, target country:IR"},
		"Israel bắn chết 1 người và làm bị thương 2 người tối 10/11 ở Syria.": {
			"ASSAULT asserted 2020-11-10TEV | agent country:IL | country:SY",
			"CASUALTY asserted 2020-11-10TEV | agent country:IL | country:SY",
		},
		"Nga bác bỏ cáo buộc của Ukraine.": {
			"REJECT asserted | agent country:RU, target country:UA",
			"ACCUSE asserted | agent country:UA",
		},
	} {
		got := events(c.read(sentence))
		for _, w := range want {
			assert.Contains(t, got, w, sentence)
		}
		if want == nil {
			assert.Empty(t, got, sentence)
		}
	}
}

func TestSpeechIsOneEventTypedByWhatIsSaid(t *testing.T) {
	c := newChain(t)
	for sentence, want := range map[string][]string{
		"Đại diện Bộ Ngoại giao Nga ra tuyên bố kêu gọi Armenia kiềm chế.":    {"REQUEST"},
		`Ông Lavrov nói: "Chúng tôi kêu gọi Armenia và Azerbaijan kiềm chế".`: {"REQUEST"},
		"Phát biểu với báo giới, ông Lavrov nói tình hình đã ổn định.":        {"STATE"},
	} {
		var types []string
		for _, e := range c.read(sentence) {
			types = append(types, string(e.Type))
		}
		assert.Equal(t, want, types, sentence)
	}
}

func TestFigures(t *testing.T) {
	c := newChain(t)
	for sentence, want := range map[string][]schema.Figure{
		"Vụ nổ khiến khoảng 30.000 người thiệt mạng.":             {{What: "killed", Value: 30000, Of: "người", Qualifier: schema.About}},
		"Ít nhất 49 binh sĩ thiệt mạng.":                          {{What: "killed", Value: 49, Of: "binh sĩ", Qualifier: schema.AtLeast}},
		"Gần 2.000 binh sĩ Nga đã được triển khai tại biên giới.": {{What: "deployed", Value: 2000, Of: "binh sĩ", Qualifier: schema.Almost}},
		"98 người đã thiệt mạng, gồm 81 tay súng và 17 dân thường.": {
			{What: "killed", Value: 98, Of: "người"}, {What: "killed", Value: 81, Of: "tay súng"}, {What: "killed", Value: 17, Of: "dân thường"},
		},
		"Nga nâng số binh sĩ tại Syria lên 4.000.":                   {{What: "deployed", Value: 4000}},
		"Sau 3 ngày, không ai thiệt mạng.":                           nil,
		"Azerbaijan phá hủy 130 xe tăng, 200 khẩu pháo của Armenia.": {{What: "destroyed", Value: 130, Of: "xe tăng"}, {What: "destroyed", Value: 200, Of: "khẩu"}},
	} {
		var got []schema.Figure
		for _, e := range c.read(sentence) {
			got = append(got, e.Figures...)
		}
		assert.Equal(t, want, got, sentence)
	}
}

func TestTellingsOfOneHappeningAreOneEvent(t *testing.T) {
	c := newChain(t)
	got := c.read("Nga và Thổ Nhĩ Kỳ ký bản ghi nhớ\n\nNgày 11/11, Nga và Thổ Nhĩ Kỳ đã ký bản ghi nhớ về trung tâm giám sát.\n\nÔng Putin hoan nghênh bản ghi nhớ.")
	var agreed []schema.EventMention
	for _, e := range got {
		if e.Type == "AGREE" {
			agreed = append(agreed, e)
		}
	}
	require.Len(t, agreed, 1)
	assert.GreaterOrEqual(t, len(agreed[0].Triggers), 2)
	assert.Equal(t, "2020-11-11", agreed[0].Time.Time.String())
}

func TestTitlesAreNewspaperLines(t *testing.T) {
	c := newChain(t)
	for sentence, want := range map[string]string{
		"Theo hãng tin TASS, ngày 12/11 Nga kêu gọi Armenia ngừng bắn.":                                                                    "Nga kêu gọi Armenia ngừng bắn",
		"Armenia và Azerbaijan giao tranh. Hai nước gặp nhau tại Nga ngày 10/11.":                                                          "Armenia và Azerbaijan gặp nhau tại Nga ngày 10/11",
		"Armenia cho biết ít nhất 49 binh sĩ thiệt mạng và 35 người bị thương.":                                                            "Ít nhất 49 binh sĩ thiệt mạng và 35 người bị thương",
		"Tổng thống Nga Vladimir Putin, Tổng thống Azerbaijan Ilham Aliyev và Thủ tướng Armenia Nikol Pashinyan ngày 10/11 ký thỏa thuận.": "Vladimir Putin, Ilham Aliyev và Nikol Pashinyan ký thỏa thuận",
		"Vụ nổ khiến khoảng 30.000 người thiệt mạng tại Nga.":                                                                              "Khoảng 30.000 người thiệt mạng tại Nga",
	} {
		var titles []string
		for _, e := range c.read(sentence) {
			titles = append(titles, e.Title)
		}
		assert.Contains(t, titles, want, sentence)
	}
}

package entity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/entity"
	"chronograph/extract/text"
)

// TestPronouns holds what a word stands for: the ids of its last mention in the text, in the order of the ids.
func TestPronouns(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"Chile và Peru đàm phán. Hai nước hy vọng sớm đạt kết quả.", "Hai nước", "country:CL country:PE"},
		{"Ngoại trưởng Nga Pavel Drozdov lo ngại xung đột giữa Chile và Peru. Ông Drozdov kêu gọi hai bên kiềm chế.", "hai bên", "country:CL country:PE"},
		{"Chile và Peru giao tranh. Ngoại trưởng Nga Pavel Drozdov gọi điện cho hai bên. Canada cũng yêu cầu hai nước kiềm chế.", "hai nước", "country:CL country:PE"},
		{"Giao tranh nổ ra tại biên giới Chile - Peru. Uruguay kêu gọi hai bên ngừng bắn.", "hai bên", "country:CL country:PE"},
		{"Quân đội Chile tấn công quân đội Peru. Cả hai phía đều chịu tổn thất.", "Cả hai phía", "country:CL country:PE"},
		{"Quan hệ hai nước Canada và Uruguay rất tốt. Mexico và Brazil cũng vậy.", "hai nước", "country:CA country:UY"},
		{"Tổng thống Chile Ramón Cuesta gặp Thủ tướng Peru Luis Altamirano. Hai nhà lãnh đạo bắt tay.", "Hai nhà lãnh đạo", "person:Luis Altamirano person:Ramón Cuesta"},
		{"Tổng thống Chile Ramón Cuesta tiếp Ngoại trưởng Peru Luis Altamirano và Ngoại trưởng Canada Ewan Birdsall. Hai ngoại trưởng ra về sớm.", "Hai ngoại trưởng", "person:Ewan Birdsall person:Luis Altamirano"},
		{"Bà Maria Cuesta và ông Luis Altamirano tranh luận. Cả hai đều từ chối bình luận.", "Cả hai", "person:Luis Altamirano person:Maria Cuesta"},
		{"Chile và Peru đàm phán. Cả hai chiếc xe đều hỏng.", "Cả hai", ""},
		{"Các chuyên gia cho rằng các bên cần kiềm chế.", "các bên", ""},
		{"Chile trừng phạt Peru. Canada áp đặt trừng phạt đối với nước này.", "nước này", "country:PE"},
		{"Peru thử tên lửa. Chile cho biết nước này phản đối.", "nước này", "country:CL"},
		{"Ông Luis Altamirano, Ngoại trưởng Peru, gặp bà Maria Cuesta. Ông cho biết nước ông sẵn sàng.", "nước ông", "country:PE"},
		{"Tổng thống Chile Angela Cuesta gặp Thủ tướng Peru Luis Altamirano. Ông ra về sớm.", "Ông", "person:Luis Altamirano"},
		{"Quân đội Chile cho biết họ đã rút lui.", "họ", "group:quân đội Chile"},
		{"Quân đội Chile cho biết các nạn nhân nói rằng họ đã mất nhà cửa.", "họ", ""},
	} {
		rules, recognizer := vietnamese(t)
		entities, mentions := recognizer.Recognize(rules.Parse(c.text), nil, 0)
		at := strings.LastIndex(c.text, c.phrase)
		var ids []string
		for _, m := range mentions {
			if m.Span.Start == at && m.Span.End == at+len(c.phrase) {
				ids = append(ids, entities[m.Entity].ID)
			}
		}
		slices.Sort(ids)
		assert.Equal(t, c.want, strings.Join(ids, " "), c.text)
	}
}

func TestAHeadlineAtTheFootIsATextOfItsOwn(t *testing.T) {
	rules, recognizer := vietnamese(t)
	doc := rules.Parse("Chile và Peru ký hiệp định\n\nChile và Peru hôm qua ký hiệp định biên giới. Hai nước sẽ mở cửa khẩu.\n\n" +
		"Hai nước láng giềng cắt quan hệ(11/03/2005)\nÔng từ chức sau bê bối(10/03/2005)\n")
	require.Equal(t, text.Foot, doc.Sentences[len(doc.Sentences)-1].Zone)
	_, mentions := recognizer.Recognize(doc, nil, 0)
	pronouns := 0
	for _, m := range mentions {
		if m.Form == entity.Pronoun {
			pronouns++
			assert.NotEqual(t, text.Foot, doc.Sentences[doc.SentenceAt(m.First)].Zone)
		}
	}
	assert.Equal(t, 2, pronouns)
}

func TestBodiesOfOneNameInManyCountries(t *testing.T) {
	for body, want := range map[string]string{
		"Thủ tướng Nhật Bản giải tán hạ viện. Đảng Dân chủ phản đối.":          "organization:DPJ",
		"Tổng thống Mỹ gặp nghị sĩ đảng Dân chủ.":                              "organization:Democratic Party",
		"Tổng thống Hy Lạp họp báo. Đảng Dân chủ Hy Lạp thắng cử.":             "organization:Đảng Dân chủ Hy Lạp",
		"Chính phủ Uruguay sụp đổ. Đảng Bảo thủ sẽ cầm quyền.":                 "organization:Đảng Bảo thủ Uruguay",
		"Thủ tướng Australia thất cử. Công đảng trở lại cầm quyền.":            "organization:Labor Party Australia",
		"Tổng thống Mỹ gặp khó khăn. Quốc hội sẽ bỏ phiếu.":                    "organization:US Congress",
		"Bộ Quốc phòng của Mỹ bác bỏ tin này.":                                 "organization:Pentagon",
		"Cảnh sát Pháp tới Bỉ.\nTại Bỉ, cảnh sát phong tỏa thủ đô Brussels.\n": "organization:Cảnh sát Bỉ",
	} {
		rules, recognizer := vietnamese(t)
		entities, _ := recognizer.Recognize(rules.Parse(body), nil, 0)
		var ids []string
		for i := range entities {
			ids = append(ids, entities[i].ID)
		}
		assert.Contains(t, ids, want, body)
	}
}

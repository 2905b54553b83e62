package event_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// of returns the events of a type.
func of(list []schema.EventMention, typ schema.EventType) []schema.EventMention {
	var out []schema.EventMention
	for _, e := range list {
		if e.Type == typ {
			out = append(out, e)
		}
	}
	return out
}

func TestVictimsStandAtTheSceneOfTheStory(t *testing.T) {
	c := newChain(t)
	dead := of(c.read("Vụ đánh bom xảy ra tại Syria ngày 10/11.\n\nCảnh sát cho biết 12 người thiệt mạng."), "CASUALTY")
	require.Len(t, dead, 1)
	assert.Equal(t, []string{"country:SY"}, dead[0].Places)
}

func TestVictimsToldAsNewsAreOfTheDayTheyAreTold(t *testing.T) {
	c := newChain(t)
	dead := of(c.read("Ngày 10/11, Bộ Quốc phòng Azerbaijan cho biết 50 quân nhân thiệt mạng trong các cuộc đụng độ mới đây."), "CASUALTY")
	require.Len(t, dead, 1)
	assert.Equal(t, "2020-11-10", dead[0].Time.Time.String())
	assert.Equal(t, schema.Inherited, dead[0].Time.Basis)
}

func TestWhoStaysOutOfAnAgreementMakesNoOther(t *testing.T) {
	c := newChain(t)
	agreed := of(c.read("Ngày 9/11, Nga và Armenia đã ký thỏa thuận ngừng bắn.\n\nPháp không tham gia vào thỏa thuận ngừng bắn."), "AGREE")
	require.Len(t, agreed, 1)
	assert.Equal(t, schema.Asserted, agreed[0].Modality)
}

func TestAJourneyAndTheMeetingItIsForAreOneEvent(t *testing.T) {
	c := newChain(t)
	met := of(c.read("Ngoại trưởng Nga Sergei Lavrov sẽ tới Pháp ngày 14/11 để hội đàm với Tổng thống Emmanuel Macron."), "CONSULT")
	require.Len(t, met, 1)
	assert.Equal(t, []string{"country:FR"}, met[0].Places)
	assert.Equal(t, schema.Planned, met[0].Modality)
	assert.Len(t, met[0].Participants, 2)
}

func TestTheCountryOfAnAddressActsNot(t *testing.T) {
	c := newChain(t)
	attacked := of(c.read("Những kẻ lạ mặt đã xông vào một trường học tại Palu, Indonesia, hôm 10/11, nổ súng làm 3 người bị thương."), "ASSAULT")
	require.NotEmpty(t, attacked)
	for _, e := range attacked {
		assert.Empty(t, e.Participants, e.Title)
	}
	said := of(c.read("Tại Moskva, Nga cho biết sẽ cử lực lượng gìn giữ hòa bình."), "STATE")
	require.Len(t, said, 1)
	assert.Equal(t, "country:RU", said[0].Participants[0].Entity)
}

func TestWhoBelongsToTheSpeakerIsNotTheSpeaker(t *testing.T) {
	c := newChain(t)
	saved := of(c.read("Ông Pashinyan nói các thủy thủ của chúng ta được cứu sống."), "AID")
	assert.Empty(t, saved, "nobody in it has a name")
}

func TestWhatIsSaidNowIsNotOfTheDayItIsAbout(t *testing.T) {
	c := newChain(t)
	const text = "Đức đầu hàng ngày 8/5/1945.\n\nThủ tướng Armenia Nikol Pashinyan nói đó là bài học cho mọi dân tộc."
	said := of(c.reader.Read(c.written(text, 0)), "STATE")
	require.Len(t, said, 1)
	assert.True(t, said[0].Time.Time.IsZero(), said[0].Time.Time.String())
}

func TestWhatIsPlannedIsNotOfTheYearOfItsBackground(t *testing.T) {
	c := newChain(t)
	met := of(c.read("Ngoại trưởng Nga Sergei Lavrov sẽ tham dự hội nghị, một trong những diễn đàn hằng năm có từ năm 1995."), "CONSULT")
	require.Len(t, met, 1)
	assert.Equal(t, schema.Planned, met[0].Modality)
	assert.True(t, met[0].Time.Time.IsZero(), met[0].Time.Time.String())
}

func TestWhoIsPrivateDoesNotActForHisCountry(t *testing.T) {
	c := newChain(t)
	for sentence, want := range map[string]string{
		"Ngày 10/11, một chuyên gia Ấn Độ cho biết Nga sẽ rút quân.":       "",
		"Ngày 10/11, công dân Ấn Độ cáo buộc Nga nói dối.":                 "",
		"Ngày 10/11, một công ty của Ấn Độ cho biết Nga sẽ rút quân.":      "",
		"Ngày 10/11, một đảng đối lập Ấn Độ cho biết Nga sẽ rút quân.":     "",
		"Ngày 10/11, các quan chức Ấn Độ cho biết Nga sẽ rút quân.":        "country:IN",
		"Ngày 10/11, phía Ấn Độ cho biết Nga sẽ rút quân.":                 "country:IN",
		"Ngày 10/11, hàng nghìn người Ấn Độ biểu tình phản đối chính phủ.": "country:IN",
	} {
		agent := ""
		events := c.read(sentence)
		require.NotEmpty(t, events, sentence)
		for _, p := range events[0].Participants {
			if p.Role == schema.Agent {
				agent = p.Entity
			}
		}
		assert.Equal(t, want, agent, sentence)
	}
}

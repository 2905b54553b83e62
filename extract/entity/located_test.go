package entity_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPlacesLieInCountries(t *testing.T) {
	for _, c := range []struct{ article, name, id, country string }{
		{"Lực lượng Armenia đã rút khỏi làng Karvasar hôm qua.", "làng Karvasar", "place:Karvasar", ""},
		{"Pháo rơi xuống làng Karvasar của Armenia.", "làng Karvasar", "place:Karvasar", "country:AM"},
		{"Một vụ nổ xảy ra ở Karvasar (Azerbaijan) sáng nay.", "Karvasar", "place:Karvasar", "country:AZ"},
		{"Giao tranh tại thị trấn Karvasar, tỉnh Idlib, đã dừng.", "Karvasar", "place:Karvasar", "country:SY"},
		{"Bão quét qua làng Karvasar, thuộc tỉnh Idlib.", "làng Karvasar", "place:Karvasar", "country:SY"},
		{"Biểu tình lan tới thành phố Karvasar, thủ phủ bang Bavaria.", "Karvasar", "place:Karvasar", "country:DE"},
		{"Xe tải đi từ thị trấn Karvasar, Nga và Belarus cùng giám sát.", "Karvasar", "place:Karvasar", ""},
		{"Cháy lớn xảy ra tại thành phố Avignon.", "Avignon", "place:Avignon", ""},
		{"Cảnh sát Pháp cho biết cháy lớn xảy ra tại thành phố Avignon.", "Avignon", "place:Avignon", "country:FR"},
		{"Máy bay phải hạ cánh xuống sân bay quốc tế Zaragoza.", "sân bay quốc tế Zaragoza", "place:sân bay quốc tế Zaragoza", "country:ES"},
	} {
		found, _ := recognize(t, c.article)
		e, ok := found[c.name]
		if assert.True(t, ok, c.article) {
			assert.Equal(t, c.id, e.ID, c.article)
			assert.Equal(t, c.country, e.Country, c.article)
		}
	}
}

func TestPlacesHavePositions(t *testing.T) {
	found, _ := recognize(t, "Cảnh sát Pháp cho biết cháy lớn xảy ra tại thành phố Avignon và ở Lyon.")
	assert.InDelta(t, 43.9, found["Avignon"].Location.Latitude, 0.2, "of the atlas")
	assert.InDelta(t, 4.8, found["Lyon"].Location.Longitude, 0.2, "of the gazetteer")
	found, _ = recognize(t, "Ông sinh tại Santa Rosa, bang California, nước Mỹ. Bà sinh ở Springfield, bang Illinois.")
	assert.InDelta(t, 38.4, found["Santa Rosa"].Location.Latitude, 0.2, "not the one of the Philippines or New Mexico")
	assert.InDelta(t, 39.8, found["Springfield"].Location.Latitude, 0.2, "of many, the one nearest to the middle of the state")
	found, _ = recognize(t, "Ngoại trưởng Nga có mặt.")
	assert.NotNil(t, found["Nga"].Location, "a country is a place too")
}

func TestTownsOfTheAtlasNeedAHint(t *testing.T) {
	found, _ := recognize(t, "Biểu tình lan tới Rennes ở miền tây nước Pháp. Ở các thành phố Nantes, Lens và Toulouse có đụng độ. Baker & Partners đóng cửa.")
	assert.Equal(t, "place:Rennes", found["Rennes"].ID, "'tới' is a hint")
	assert.Equal(t, "place:Lens", found["Lens"].ID, "in a list of places")
	assert.NotContains(t, found, "Baker", "a town of the USA, but nothing here says place")
}
